#!/bin/bash
# The workbook of the invented exports: sound, with all differences 0, agreeing
# with what awk finds in the exports themselves, and the same bytes wherever and
# in whatever language it is made.
set -u
build=$1 plan=input/sto19061 exports=input/example
. tests/chain/figures.sh
. tests/chain/recount.sh
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT

report() { # NAME: into a folder of that name
	"$build/voortgang" report --plan "$plan" --exports "$exports" \
		--output "$work/$1" >"$work/said" 2>&1 || cat "$work/said"
}
report here
set=$work/here/sto19061/2023-07-01
"$build/tests/cells" "$set/voortgangsrapportage.xlsx" >"$work/cells"

# ---- Sound -----------------------------------------------------------------

is "no range is merged" 0 "$(awk -F '\t' '$3 == "merge"' "$work/cells" | wc -l)"
is "no formula is without its value" "" \
	"$(awk -F '\t' '$4 != "" && $5 == "" { print $1, $2 }' "$work/cells")"
# Codes are text on purpose; their columns are these.
is "no number is stored as text" "" "$(awk -F '\t' '
	{ column = $2; row = $2; gsub(/[0-9]/, "", column); gsub(/[A-Z]/, "", row) }
	row == 1 { header[$1, column] = $5; next }
	$3 == "inlineStr" && $5 ~ /^-?[0-9]+([.,][0-9]+)?$/ {
		name = header[$1, column]
		if (name !~ /^(Vestiging|Kostenplaats|KvK|Leerjaar|Niveau|Domein|Activiteit|Activiteiten|Mijlpaal|Lijn|Doelstelling|Wanneer|Gevonden|Verwacht|Ook op|In het plan|Eerste plaats|Tweede plaats|Inhoud|Keuzevak|Jaren [a-z ]+)$/)
			print $1 "!" $2, name, $5
	}' "$work/cells" | head -n 5)"
difference() { awk -F '\t' -v sheet="$1" -v column="$2" '$1 == sheet &&
	$2 ~ "^" column "[0-9]+$" && $3 == "n" { n++; if ($5 != 0) bad++ }
	END { print (n > 0), bad + 0 }' "$work/cells"; }
is "no check has a difference" "1 0" "$(difference Controles F)"
is "the steps lead to the new figures" "1 0 1 0" \
	"$(difference Mutaties F) $(difference Mutaties G)"
is "the cover says so" 1 "$(grep -c $'^Voorblad\t.*\t✓ alle controles kloppen$' \
	"$work/cells")"
is "no figure of the summary is typed" "" "$(awk -F '\t' '$1 == "Samenvatting" &&
	$2 ~ /^[D-N]/ && $3 == "n" && $4 == "" { print $2 }' "$work/cells")"
is "a verdict follows from figure and target, but of years that run" "" \
	"$(awk -F '\t' '$1 ~ /^Doelstelling/ && $2 ~ /^H/ && $2 != "H1" && $4 == "" &&
	$5 !~ /lopend|op koers|achter/ { print $1, $2, $5 }' "$work/cells")"
words() { # SHEET COLUMN: what stands in it
	awk -F '\t' -v sheet="$1" -v column="$2" '$1 == sheet &&
		$2 ~ "^" column "[0-9]+$" { print $5 }' "$work/cells"
}
is "agreements were broken where the activities say so" \
	"$(words Activiteiten H | tr ';' '\n' | grep -c -e ' van ' -e ', afgesproken ')" \
	"$(words Afspraken J | grep -c -x 'niet nagekomen')"
is "no formula has a year, a target or a norm in it" "" \
	"$(cut -f 4 "$work/cells" | sed -e "s/'[^']*'//g" -e 's/"[^"]*"//g' \
		-e 's/\$\?[A-Z]\{1,2\}\$\?[0-9]\{1,\}//g' -e 's/[a-z_]*_[a-z0-9_]*//g' |
		grep -E '[0-9]{2,}' | grep -v -x 'ROUND(100\*.*' | head -n 3)"

is "each chart says in words what it shows" "7 7" \
	"$(unzip -p "$set/voortgangsrapportage.xlsx" 'xl/drawings/drawing*.xml' |
		grep -o -e '<c:chart ' -e 'descr="Staafdiagram van [^"]* per jaar' |
		cut -c 1-6 | sort | uniq -c | awk '{ printf "%s ", $1 }' | sed 's/ $//')"
is "the bars of each chart start at 0" 7 \
	"$(unzip -p "$set/voortgangsrapportage.xlsx" 'xl/charts/chart*.xml' |
		grep -o '<c:min val="0"/>' | wc -l)"
is "nothing is hidden" "" "$(unzip -p "$set/voortgangsrapportage.xlsx" \
	xl/workbook.xml 'xl/worksheets/*.xml' | grep -o -e 'state="[a-zA-Z]*idden"' \
	-e '<col [^>]*hidden="1"' -e '<row [^>]*hidden="1"' | head -n 3)"

# ---- Names in formulas -----------------------------------------------------

# As the file has it: of columns, and of cells on Normen.
names() { # WORKBOOK: name, place
	unzip -p "$1" xl/workbook.xml | sed 's/<definedName /\n/g' |
		sed -n "s|^name=\"\([^_\"][^\"]*\)\">\('[^<]*\)</.*|\1\t\2|p" |
		sed "s/&apos;/'/g" | LC_ALL=C sort
}
# As the sheets have it: the column below that header, down to its last row.
explained() { # CELLS
	awk -F '\t' -v OFS='\t' '
	{
		column = row = $2
		gsub(/[0-9]/, "", column); gsub(/[A-Z]/, "", row)
		if (row == 1) header[$1, column] = $5
		if (row + 0 > last[$1]) last[$1] = row + 0
	}
	$1 == "Namen in formules" && row > 1 { cell[row, column] = $5; rows = row + 0 }
	$1 == "Normen" && column == "A" && row > 1 {
		print $5, "\047Normen\047!$D$" row
	}
	END {
		for (r = 2; r <= rows; r++) {
			s = cell[r, "B"]; c = cell[r, "D"]
			if (header[s, c] != cell[r, "C"] ||
			    cell[r, "E"] != "2 tot en met " last[s])
				print "wrong: " cell[r, "A"]
			print cell[r, "A"], "\047" s "\047!$" c "$2:$" c "$" last[s]
		}
	}' "$1" | LC_ALL=C sort
}
used() { # CELLS: by formulas
	cut -f 4 "$1" | sed 's/"[^"]*"//g' | grep -o -w '[a-z][a-z0-9]*_[a-z0-9_]*' |
		LC_ALL=C sort -u
}
are_explained() { # NAME WORKBOOK CELLS
	is "$1: each name is explained as it is" "" \
		"$(diff <(explained "$3") <(names "$2") | head -n 4)"
	is "$1: each name in a formula is there" "" \
		"$(comm -13 <(names "$2" | cut -f 1) <(used "$3"))"
	is "$1: formulas have each name of a column" "" \
		"$(comm -23 <(names "$2" | grep ':' | cut -f 1) <(used "$3"))"
}
are_explained "the workbook" "$set/voortgangsrapportage.xlsx" "$work/cells"
is "no range of a column is long in many formulas" 0 \
	"$(cut -f 4 "$work/cells" | grep -c 'IFS(.*\$2:')"

# ---- From the exports themselves -------------------------------------------

plain_all "$work/plain.d" "$exports"/*.csv
for moment in 2021-10-01 2023-07-01; do
	is_recounted "$moment" "$moment" \
		"$work/here/sto19061/$moment/voortgangsrapportage.xlsx" \
		"$work"/plain.d/*.csv
done
# Also beside the report before: what Mutaties starts from and ends with.
step() { # NAME: indicator, year, low and high
	awk -F '\t' -v OFS='\t' -v step="$1" '
	$1 == "Mutaties" {
		column = row = $2
		gsub(/[0-9]/, "", column); gsub(/[A-Z]/, "", row)
		value[row, column] = $5
		if (column == "C" && $5 == step) rows[row]
	}
	END {
		for (r in rows)
			if (value[r, "D"] != "")
				print value[r, "A"], value[r, "B"],
					sprintf("%.2f", value[r, "D"]),
					sprintf("%.2f", value[r, "E"])
	}' "$work/cells.2023-07-01" | LC_ALL=C sort
}
summed_up() { # MOMENT: the same, as counted again
	awk -F '\t' -v OFS='\t' '$1 == "Samenvatting" && $6 != "" {
		print $2, $3, $6, $7
	}' "$work/counted.$1" | LC_ALL=C sort
}
is "the steps start from the figures of the report before" \
	"$(summed_up 2021-10-01)" "$(step "Oud cijfer")"
is "the steps end with the figures of this report" \
	"$(summed_up 2023-07-01)" "$(step "Nieuw cijfer")"

# ---- Where a sheet is full -------------------------------------------------

# A million rows for a sheet of 50.
"$build/workbook" --rows 50 --previous "$work/here/sto19061/2021-10-01/records.tsv" \
	-o "$work/split.xlsx" <"$set/records.tsv" >"$work/told"
"$build/tests/cells" "$work/split.xlsx" >"$work/split"
held() { # CELLS: of each table, on however many sheets, what is in its columns
	LC_ALL=C awk -F '\t' '$1 != "Voorblad" && $1 != "Namen in formules" {
		sub(/(\342\200\246)? \([0-9]+\)$/, "", $1)
		column = row = $2
		gsub(/[0-9]/, "", column); gsub(/[A-Z]/, "", row)
		if (row > 1) print substr($1, 1, 20), column, $3, $5
	}' "$1" | sort
}
is "many sheets of 50 rows hold what one holds" "" \
	"$(diff <(held "$work/cells") <(held "$work/split") | head -n 3)"
is "none that grows has more rows" "" "$(awk -F '\t' '$3 > 50 &&
	$2 ~ /^(Gegevens|Unieke|Aangeleverde|Bevindingen)/' "$work/told")"
is "the index leads to each of them" "" \
	"$(sed -n 's/^sheet\t\(.*\)\t.*/\1/p' "$work/told" |
	grep -v -x Voorblad | grep -v -x -F -f <(awk -F '\t' \
	'$1 == "Voorblad" && $2 ~ /^A/ { print $5 }' "$work/split"))"
is "formulas take in the last of them" "yes" \
	"$(awk -F '\t' '$1 == "Per school" { print $4 }' "$work/split" |
		grep -q "leerlingen_laag_$(cut -f 2 "$work/told" |
			grep -c '^Gegevens leerlingen')," && echo yes)"

are_explained "50 rows on a sheet" "$work/split.xlsx" "$work/split"

# ---- The same bytes --------------------------------------------------------

# (What goes back to a school tells what was solved since the time before.)
sums() { (cd "$work/$1" && find . -type f \( -name '*rapportage.xlsx' -o \
	-name records.tsv -o -name '*.pdf' \) -print0 | sort -z |
	xargs -0 sha256sum); }
before=$(sums here)
report here
is "a second run gives the same bytes" "$before" "$(sums here)"
TZ=Pacific/Auckland report there
is "another time zone and folder give the same bytes" "$before" "$(sums there)"
for locale in nl_NL tr_TR; do
	localedef -i "$locale" -f UTF-8 "$work/$locale.UTF-8" >/dev/null 2>&1
	if [ "$(LOCPATH=$work LC_ALL=$locale.UTF-8 env locale decimal_point \
		2>/dev/null)" != , ]; then
		echo "skip SKIPPED: $locale cannot be made with localedef"
		continue
	fi
	there() { env LOCPATH="$work" LC_ALL="$locale.UTF-8" "$@"; }
	there "$build/voortgang" report --plan "$plan" --exports "$exports" \
		--output "$work/$locale" >"$work/said" 2>&1
	is "$locale gives the same bytes" "$before" "$(sums "$locale")"
	there "$build/workbook" -o "$work/x.xlsx" \
		--previous "$work/here/sto19061/2021-10-01/records.tsv" \
		<"$set/records.tsv" >/dev/null
	is "$locale gives the same workbook by hand" 0 \
		"$(cmp "$set/voortgangsrapportage.xlsx" "$work/x.xlsx" >&2; echo $?)"
done
