#!/bin/bash
# A clean file of 84 rows and 9 columns, spoilt at one place, at every place:
# no row is lost, the bad row and its column are named, the others are kept.
set -u
build=$1
. tests/chain/figures.sh
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT

for quote in "" 1; do
	rm -f "$work"/*.csv
	"$build/tests/spoil" "$work" ${quote:+quoted} || exit 2
	(cd "$work" && find . -name '*.csv' -printf '%P\0' | sort -z |
		xargs -0 "$build/intake" -p "$OLDPWD/input/sto19061" >records)
	awk -F '\t' -v quoted="$quote" '
	BEGIN { split("diplomajaar school leerweg profiel mbo domein niveau gediplomeerd aantal", name, " ") }
	function place(file,   parts) {
		split(file, parts, /[-.]/)
		row = parts[2] + 1; column = name[parts[3]]
	}
	$1 == "uitstroom" {
		cells = $4; for (i = 5; i <= NF; i++) cells = cells FS $i
		if ($2 == "clean-0-0.csv") clean[$3] = cells
		else { place($2); kept[$2] += $3 != row && cells == clean[$3] }
	}
	$1 == "finding" { place($2); if ($3 == row) { named[$2] = 1; if ($4 == column) right[$2] = 1 } }
	$1 == "balance" && $2 != "clean-0-0.csv" {
		files++
		lost += $4 != 84 || $4 != $5 + $6 + $7
		rows += named[$2]; columns += right[$2]; all += kept[$2] >= 83
		if (!named[$2] || !right[$2]) print "# " $2 > "/dev/stderr"
	}
	function say(what, holds) { print (holds ? "ok " : "not ok ") what (quoted ? ", quoted" : "") }
	END {
		say("files are spoilt: " files, files > 2000)
		say("no row is lost: " lost, lost == 0)
		say("the bad row is named in 99 of 100: " rows, rows >= .99 * files)
		say("its column in 90 of 100: " columns, columns >= .9 * files)
		say("83 other rows are kept: " all, all == files)
	}' "$work/records"
done
