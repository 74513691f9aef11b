#!/bin/bash
# What the PDF says of an indicator in a year is what its row of the workbook's
# Samenvatting says: figure, target and verdict, in each chart and on the
# overview; and so do the titles of the indicators' pages.
set -u
build=$1
. tests/chain/figures.sh
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT

summary() { # SET: name, year, the year before, figure, target, verdict
	"$build/tests/cells" "$1/voortgangsrapportage.xlsx" | awk -F '\t' '
	$1 == "Samenvatting" {
		row = substr($2, 2)
		cell[row, substr($2, 1, 1)] = $5
		if (row + 0 > last) last = row + 0
	}
	END {
		split("B C D E F G H O", column, " ")
		for (row = 2; row <= last; row++)
			if (cell[row, "C"] != "") {
				for (i = 1; i <= 8; i++)
					printf "%s\t", cell[row, column[i]]
				print ""
			}
	}'
}

# Compares what is told of figures, and titles, on standard input, a line each;
# says what is not the same, and at the end how many were.
compare() {
	awk -F '\t' '
	function number(words) { # 1.234,5 as people write it
		gsub(/\./, "", words)
		sub(/,/, ".", words)
		return words + 0
	}
	function near(words, cell) {
		return cell != "" && (number(words) - cell) ^ 2 < 0.0026
	}
	function same_range(words, low, high,  ends, n) {
		sub(/\302\240%$/, "", words)
		if (words !~ /^[0-9]/) return low == "" && high == ""
		n = split(words, ends, " tot ")
		return near(ends[1], low) && near(ends[n], high)
	}
	function check(what, same) {
		if (same) good++
		else print what
	}
	# 414, streefwaarde 411, behaald (het jaar loopt nog), verwacht 400 tot 420
	function check_year(name, year, words, r,  part, n, i, what) {
		gsub(/ \([a-z ]*\)/, "", words)
		n = split(words, part, ", ")
		what = name " in " year ": "
		if (part[1] !~ /^begin /)
			check(what part[1], same_range(part[1], low[r], high[r]))
		for (i = 2; i <= n; i++)
			if (part[i] ~ /^streefwaarde /)
				check(what part[i],
					near(substr(part[i], 14), aim[r]))
			else if (part[i] !~ /^(begin|verwacht) /)
				check(what part[i], part[i] == verdict[r])
	}
	function check_chart(name, words,  year, n, i, r) {
		sub(/\.$/, "", words)
		n = split(words, year, /\. /)
		for (i = 1; i <= n; i++) {
			r = name SUBSEP substr(year[i], 1, 4)
			if (r in verdict)
				check_year(name, substr(year[i], 1, 4),
					substr(year[i], 7), r)
		}
	}
	# 173, streefwaarde 191; het jaar ervoor 178 tot 184
	function check_bullet(name, year, words,  part, r) {
		r = name SUBSEP year
		split(words, part, /; het jaar ervoor /)
		check_year(name, year, part[1], r)
		if (part[2] != "")
			check(name " before " year ": " part[2],
				same_range(part[2], low0[r], high0[r]))
	}
	# 173 in 2022, 18 onder de streefwaarde van 191
	function check_title(name, words,  figure, year, r) {
		figure = year = words
		sub(/ in [0-9]+.*$/, "", figure)
		sub(/^.* in /, "", year)
		r = name SUBSEP substr(year, 1, 4)
		check(name ": " words, same_range(figure, low[r], high[r]))
		if (words ~ /streefwaarde van /) {
			sub(/^.*streefwaarde van /, "", words)
			check(name ": " words, near(words, aim[r]))
		}
		if (words ~ / (boven|onder) /) {
			sub(/^.*, /, "", words)
			check(name ": " words, near(words, low[r] - aim[r]) ||
				near(words, aim[r] - high[r]))
		}
	}
	FNR == NR {
		r = $1 SUBSEP $2
		names[$1]
		low0[r] = $3; high0[r] = $4; low[r] = $5; high[r] = $6
		aim[r] = $7; verdict[r] = $8
		sub(/^[^ ]* /, "", verdict[r]) # the sign
		next
	}
	{
		for (name in names) {
			rest = substr($0, length(name) + 1)
			if (index($0, name) != 1) continue
			if (rest ~ /^ in [0-9][0-9][0-9][0-9]: /)
				check_bullet(name, substr(rest, 5, 4),
					substr(rest, 11))
			else if (rest ~ /^: [0-9][0-9][0-9][0-9]: /)
				check_chart(name, substr(rest, 3))
			else if (rest ~ /^: [^a-z].* in [0-9][0-9][0-9][0-9]/)
				check_title(name, substr(rest, 3))
		}
	}
	END { print good + 0 " the same" }' "$work/rows" -
}

told() { # SET: what is told of its figures; the titles of its pages
	"$build/tests/tags" "$1/stuurgroep.pdf" |
		awk -F '\t' '$1 == "tag" && $3 == "Figure" { print $5 }'
	qpdf --qdf --object-streams=disable "$1/stuurgroep.pdf" - |
		awk '/^\/Span .*BDC$/ { span = 1; next }
		span && /^EMC/ { span = 0; next }
		{ print }' | fix-qdf >"$work/plain.pdf"
	pdfinfo -struct-text "$work/plain.pdf" |
		awk '/^ *H1/ { title = 1; next }
		title { gsub(/^ *"|"$/, ""); print }
		{ title = 0 }' | sed 's/\xef\xac\x81/fi/g'
}

"$build/voortgang" report --plan input/sto19061 --exports input/example \
	--output "$work/out" >/dev/null
for set in "$work"/out/sto19061/*; do
	moment=${set##*/}
	summary "$set" >"$work/rows"
	told "$set" >"$work/told"
	compare <"$work/told" >"$work/found"
	is "$moment: of an indicator the PDF and the workbook say the same" "" \
		"$(grep -v ' the same$' "$work/found" | head -n 5)"
	is "$moment: there is much that they both say" yes "$(awk '
		/ the same$/ && $1 > 90 { print "yes" }' "$work/found")"
	is "$moment: another figure, target or verdict is found out" 3 "$(
		sed -n 's/\(2017.*2020: \).*, behaald/\13, streefwaarde 3, lopend/p' \
			"$work/told" | grep '^Uitstroom' | compare |
			grep -vc ' the same$')"
done
