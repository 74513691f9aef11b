#!/bin/bash
# Many rows with the same fault: one cause is one line, and nothing is lost.
# They are so many bytes that what is read in between goes to the disk.
set -u
build=$1 plan=input/sto19061
. tests/chain/figures.sh
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT

mkdir "$work/in"
long="Luchtvaart en ruimtevaart, een profiel met een lange naam dat niet bestaat "
{
	echo 'Peildatum;Vestiging;Leerjaar;Leerweg;Profiel;Aantal'
	for ((i = 0; i < 20000; i++)); do
		echo "01-10-2020;02VN01;3;bb;$long$((i % 7));$i"
	done
} >"$work/in/many.csv"
"$build/voortgang" report --plan "$plan" --exports "$work/in" \
	--output "$work/out" --moment 2023-07-01 >"$work/said" 2>&1
is "it is reported" 0 $?
set=$work/out/sto19061/2023-07-01
is "nothing else is left" sto19061 "$(ls -A "$work/out" | grep -v lock)"
is "nor beside the set" 2023-07-01 "$(ls -A "$work/out/sto19061")"
is "no row is lost" "20000 20000" \
	"$(awk '$1 == "Bestanden:" { print $4, $8 }' "$work/said")"
is "all findings are counted" yes \
	"$(grep -q '^Bevindingen: 20000 fouten, ' "$work/said" && echo yes)"
is "a thousand are listed" 1000 \
	"$(column "$set/records.tsv" finding code=CELL_CODE line | wc -l)"
is "the others are said" 19000 \
	"$(column "$set/records.tsv" finding code=FINDINGS_MORE rows)"
sheet=$(awk -F '\t' '$1 == "sheet" && $2 == "Bevindingen" { print $3 }' \
	<("$build/workbook" -o "$work/book.xlsx" <"$set/records.tsv"))
others=$(column "$set/records.tsv" finding level=waarschuwing line | wc -l)
is "on the sheet one cause is one line" 2 $((sheet - 1 - others))
