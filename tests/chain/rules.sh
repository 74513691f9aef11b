#!/bin/bash
# A region puts rules on trial, leaves them out, and accepts what schools say.
set -u
build=$1
. tests/chain/figures.sh
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
plan=$work/plan
cp -r tests/plan "$plan"

cat >"$work/leerlingen.csv" <<-EOT
	Peildatum;Vestiging;Leerjaar;Leerweg;Profiel;Aantal
	01-10-2020;11AA00;3;bb;BWI;40
	01-10-2020;11AA00;4;bb;;5
	01-10-2021;11AA00;3;bb;BWI;62
EOT
run() { # what compare says of the last moment, in $work/records
	chain 2023-07-01 2023-07-01 "$work/leerlingen.csv" >"$work/records"
}
found() { # CODE COLUMN...: of the findings with that code
	column "$work/records" finding code="$1" "${@:2}"
}
balance() {
	column "$work/records" balance stage=check read used rejected ignored
}

run
is "a row without a profiel is out" "fout \\N" "$(found CELL_PROFILE level standing)"
is "it is counted" "3 2 1 0" "$(balance)"
is "a jump is told" "waarschuwing 62 40" "$(found FIGURE_JUMP level found expected)"

printf '%s\n' 'code;stand;grens;toelichting' 'CELL_PROFILE;proef;;' \
	'FIGURE_JUMP;aan;60;' >"$plan/regels.csv"
run
is "on trial it is a warning" "waarschuwing proef" \
	"$(found CELL_PROFILE level standing)"
is "and its row counts" "3 3 0 0" "$(balance)"
is "55 % is no jump if 60 is the limit" "" "$(found FIGURE_JUMP level)"

printf '%s\n' 'code;stand;grens;toelichting' 'CELL_PROFILE;uit;;' \
	>"$plan/regels.csv"
run
is "what is left out is not told" "" "$(found CELL_PROFILE level)"
is "and takes nothing out" "3 3 0 0" "$(balance)"

printf '%s\n' 'code;vestiging;reden;tot' \
	'FIGURE_JUMP;11AA00;nieuwe klas;2023-07-01' >"$plan/afwijkingen.csv"
run
is "what was explained is a signal" \
	"signaal geaccepteerd nieuwe klas (tot en met 01-07-2023)" \
	"$(found FIGURE_JUMP level standing reason)"
sed -i 's/2023-07-01/2023-06-30/' "$plan/afwijkingen.csv"
run
is "until the day has passed" "waarschuwing \\N" \
	"$(found FIGURE_JUMP level standing)"
sed -i 's/11AA00/11AA01/;s/2023-06-30/2023-07-01/' "$plan/afwijkingen.csv"
run
is "and for that vestiging only" "waarschuwing" "$(found FIGURE_JUMP level)"

faults() { "$build/voortgang" plan -p "$plan" 2>&1 >/dev/null |
	sed -n "s|^$plan/||p"; }
printf '%s\n' 'code;vestiging;reden;tot' 'ROW_DOUBLE;11AA00;klopt;2023-07-01' \
	'FIGURE_JUMP;99ZZ99;klopt;2023-07-01' >"$plan/afwijkingen.csv"
printf '%s\n' 'code;stand;grens;toelichting' 'ROW_QUOTE;uit;;' \
	'CELL_FAR;soms;;' 'CELL_ORDER;uit;;' 'CELL_ORDER;aan;;' \
	>"$plan/regels.csv"
is "faults in the tables are told" "$(cat <<-EOT
	regels.csv:2: kolom code: "ROW_QUOTE" is geen regel die anders kan
	regels.csv:3: kolom stand: gevonden "soms", verwacht: aan, proef of uit
	regels.csv:5: kolom code: staat er al
	afwijkingen.csv:2: kolom code: "ROW_DOUBLE" is geen waarschuwing
	afwijkingen.csv:3: kolom vestiging: "99ZZ99" staat niet in scholen.csv
EOT
)" "$(faults)"
rm "$plan/regels.csv" "$plan/afwijkingen.csv"
mkdir "$plan/regels.csv"
is "a table that cannot be read is not one that is absent" \
	"regels.csv:0: Is a directory" "$(faults)"
