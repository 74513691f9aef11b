#!/bin/bash
# Every number that the stuurgroep reads is in a cell of the workbook: in the
# PDF, in what the PDF tells who cannot see it, and in its plain text. Not
# looked for are page numbers.
set -u
build=$1
. tests/chain/figures.sh
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT

cells() { # XLSX: what its cells say, a line each
	rm -rf "$work/parts"
	unzip -qo "$1" -d "$work/parts"
	cat "$work"/parts/xl/worksheets/*.xml "$work"/parts/xl/sharedStrings.xml \
		2>/dev/null | grep -oE '<(v|t)( [^>]*)?>[^<]*' |
		sed -E 's/^<[^>]*>//'
}

# As people write them (1.250,5) as plain ones (1250.5), without a last zero.
plain() {
	grep -oE '[0-9]+([.,][0-9]+)*' |
		sed -E 's/\.([0-9]{3})/\1/g; s/,/./; s/(\.[0-9]*[1-9])0+$/\1/;
			s/\.0+$//' | sort -u
}

known() { # SET: all numbers that its workbook has
	cells "$1/voortgangsrapportage.xlsx" >"$work/cells"
	{
		grep -xE -- '-?[0-9.]+(E[-+]?[0-9]+)?' "$work/cells" | awk '{
			printf "%.0f\n%.1f\n%.2f\n%.1f\n", $1, $1, $1, $1 * 100 }'
		grep -vxE -- '-?[0-9.]+(E[-+]?[0-9]+)?' "$work/cells" |
			sed 's/&[a-z]*;/ /g'
	} | sed 's/^-//' >"$work/words"
	# What is no Dutch number is taken as it is, and as one.
	{ plain <"$work/words"; grep -oE '[0-9]+(\.[0-9]+)?' "$work/words" |
		sed -E 's/(\.[0-9]*[1-9])0+$/\1/; s/\.0+$//'; } | sort -u
}

strange() { # numbers on standard input that are not known
	tr '\n' ' ' |
		sed -E 's/bladzijde +[0-9]+( +(van|en|tot +en +met) +[0-9]+)?//g' | plain |
		comm -23 - "$work/known" | tr '\n' ' '
}

"$build/voortgang" report --plan input/sto19061 --exports input/example \
	--output "$work/out" >/dev/null
for set in "$work"/out/sto19061/*; do
	moment=${set##*/}
	known "$set" >"$work/known"
	is "$moment: numbers in the PDF that the workbook has not" "" \
		"$(pdftotext -layout "$set/stuurgroep.pdf" - | strange)"
	is "$moment: in the plain text" "" "$(strange <"$set/stuurgroep.txt")"
	qpdf --json --json-key=qpdf "$set/stuurgroep.pdf" 2>/dev/null |
		grep -oE '"/(Alt|ActualText|Title|E)": "u:[^"]*"' |
		sed 's/^[^:]*: "u://; s/\\u[0-9a-f]*/ /g' >"$work/alt"
	is "$moment: there are alternative texts" yes \
		"$([ -s "$work/alt" ] && echo yes)"
	is "$moment: in the alternative texts" "" "$(strange <"$work/alt")"
	is "$moment: a number of nobody's is found out" "98765.4 " \
		"$(echo "Leerlingen: 98.765,4 in 2021" | strange)"
done
