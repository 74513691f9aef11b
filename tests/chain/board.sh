#!/bin/bash
# The delivery board, on the invented exports and on a region of which a school
# did not deliver.
set -u
build=$1
. tests/chain/conductor.sh

board() { # ARGUMENT...
	"$bin/voortgang" board "$@" >"$work/said" 2>"$work/err" </dev/null
	status=$?
}

# Who should deliver what, and who did over 2022: counted from the files alone.
example=(--plan input/sto19061 --exports input/example)
wanted=$(awk -F ';' 'NR > 1 { n += split($8, kind, " ") } END { print n + 4 }' \
	input/sto19061/scholen.csv)
venster=$(iconv -f cp1252 -t UTF-8 input/example/leerlingen_25GL04.csv |
	grep -c '2022')
is "of one school there is nothing over 2022" 0 "$venster"

board "${example[@]}" --today 2023-06-25
is "the last moment: status" 0 "$status"
has "the last moment: what is missing" \
	"^Aangeleverd: $((wanted - 1)) van $wanted exports; ontbreekt: leerlingen over 2022 van 't Venster (25GL04)" \
	"$work/said"
has "the last moment: a line of a school" \
	"^20TZ07 Maarten van Rossem  *met fouten  *compleet  *compleet\$" \
	"$work/said"
has "the last moment: what is to be done" \
	"Lever leerlingen aan over 2022" "$work/said"
has "the last moment: days that are left" "^Nog 6 dagen tot 01-07-2023" \
	"$work/said"
is "it fits in 100 columns" "" "$(sed '/^Wat er nog/,$d' "$work/said" |
	grep -E '.{101}')"

board "${example[@]}" --moment 2021-10-01 --today 2021-10-02
has "the moment before: nothing is missing" \
	"^Aangeleverd: $wanted van $wanted exports\\.\$" "$work/said"
has "the moment before: too late" "^Uiterlijk 01-10-2021: 1 dag te laat" \
	"$work/said"

make_exports
board --plan "$plan" --exports "$exports" --moment 2021-10-01 \
	--today 2021-10-01
has "a school that delivered nothing" "^22BB00 .*- *- *ontbreekt\$" "$work/said"
has "a day of zero" "^Nog 0 dagen tot 01-10-2021" "$work/said"
has "a school without its sessions of 2020" "^11AA01 .*compleet *- *deels\$" \
	"$work/said"
has "what it is to do" "Lever sessies van docenten aan over 2020" "$work/said"

board --plan "$plan" --exports "$exports" --today gisteren
is "a day that is none: status" 2 "$status"
has "a day that is none" "gisteren is no date" "$work/err"
