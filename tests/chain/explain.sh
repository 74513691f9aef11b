#!/bin/bash
# voortgang explain: what a figure is made of.
set -u
build=$1
. tests/chain/conductor.sh
make_exports

explain() { # ARGUMENT...
	"$bin/voortgang" explain --plan "$plan" --exports "$exports" "$@" \
		>"$work/said" 2>"$work/err" </dev/null
	status=$?
}

explain leerlingen 2020
is "a sum: status" 0 "$status"
is "a sum" "$(cat <<'E2'
leerlingen 2020: Leerlingen techniek
Telt: leerlingen met leerjaar=3|4 vmbo=technisch (som)
Regio: 33 tot 36; streefwaarde 30; oordeel: behaald
Scholen: 2 verwacht, 2 geleverd, 0 alleen van DUO bekend

11AA00 Alfa College, Noord: 13 tot 16
  alfa.csv
    regels        rijen datum      leerjaar leerweg profiel    laag    hoog
    2                 1 2020-10-01 3        bb      BWI          12      12
    3                 1 2020-10-01 4        kb      PIE           1       4
    samen             2                                          13      16

11AA01 Alfa College, Zuid: 20
  zuid/alfa zuid.csv
    regels        rijen datum      leerjaar leerweg profiel    laag    hoog
    2                 1 2020-10-01 3        bb      BWI          20      20
    samen             1                                          20      20

Alle scholen          3                                          33      36
E2
)" "$(cat "$work/said")"

explain leerlingen 2020 --rows
is "with its rows" "De rijen die meetellen:
alfa.csv:2
alfa.csv:3
zuid/alfa zuid.csv:2" "$(tail -n 4 "$work/said")"

explain docenten 2021
has "distinct ones: the region" "^Regio: 2; streefwaarde 3; oordeel: onbes" \
	"$work/said"
has "distinct ones: who is missing" "^Niet bekend: 22BB00" "$work/said"
has "distinct ones: a school of which nothing is known" \
	"^22BB00 Bèta School: ontbreekt" "$work/said"
has "distinct ones: count once" "telt in het cijfer een keer" "$work/said"

explain docenten 2021 --moment 2021-10-01
has "at an earlier moment" "^Regio: 2; streefwaarde 3; oordeel: " "$work/said"

explain docenten-ooit 2023
has "what goes on counting has the years before" "^sessies.csv\|2021-02-05" \
	"$work/said"

explain aandeel 2020
has "a share: part and whole" "^Regio: 78,6 tot 80,0 % (33 tot 36 van 42 tot 45)" \
	"$work/said"
has "a share: the whole is shown" " E&O  *9  *9\$" "$work/said"

explain leerlingen 2023
is "a year that is not known yet: status" 0 "$status"
has "a year that is not known yet" "nog niet bekend" "$work/said"

trouble() { # NAME PATTERN
	is "$1: status" 2 "$status"
	is "$1: nothing is shown" "" "$(cat "$work/said")"
	has "$1: it is said" "$2" "$work/err"
}
explain leerlingen 1999
trouble "a year of which there is nothing" "nothing is known of leerlingen in"
explain olifanten 2020
trouble "an indicator that is none" "olifanten is no indicator"
explain leerlingen morgen
trouble "a year that is none" "morgen is no year"
explain leerlingen
trouble "no year" "needs an indicator and a year"
explain leerlingen 2020 --moment 2020-01-01
trouble "a moment that is none" "there are: 2021-10-01 2023-07-01"
stand_in tally <<<'exit 2'
explain leerlingen 2020
trouble "a stage that fails" "tally ended with status 2"
restore tally

"$bin/voortgang" explain -p "$plan" -e "$exports" leerlingen 2020 >/dev/full \
	2>"$work/err"
is "a full disk" 2 "$?"

"$bin/voortgang" --version >"$work/said"
is "the version" "voortgang $(sed -n 's/.*VERSION "\(.*\)"/\1/p' \
	include/version.h)" "$(cat "$work/said")"
for arguments in -h "report -h" "explain -h"; do
	"$bin/voortgang" $arguments >"$work/said"
	is "voortgang $arguments: status" 0 "$?"
	has "voortgang $arguments: shows how" "^usage: voortgang" "$work/said"
done
for arguments in "" "fly" "report" "explain leerlingen 2020" "report --fly"; do
	"$bin/voortgang" $arguments >"$work/said" 2>"$work/err"
	is "voortgang $arguments: status" 2 "$?"
done

# DUO's figure stands in where the school has none, and not where it has.
printf '%s\n' 'BRIN NUMMER;VESTIGINGSNUMMER;ONDERWIJSTYPE VO;AFDELING;LEERJAAR 3 - MAN;LEERJAAR 3 - VROUW' \
	'11AA;00;basis;Bouwtechniek;7;6' \
	'11AA;01;basis;Bouwtechniek;8;<5' >"$exports/duo-2020.csv"
rm "$exports/zuid/alfa zuid.csv"
explain leerlingen 2020 --rows
is "DUO: its rows count where it stands in" "De rijen die meetellen:
alfa.csv:2
alfa.csv:3
duo-2020.csv:3" "$(tail -n 4 "$work/said")"
has "DUO: the region" "^Regio: 22 tot 28; " "$work/said"
has "DUO: who delivered" "1 geleverd, 1 alleen van DUO bekend" "$work/said"
has "DUO: stands in" "^11AA01 .*: 9 tot 12 (cijfer van DUO)" "$work/said"
has "DUO: does not count beside the school" \
	"duo-2020.csv (DUO; telt niet mee" "$work/said"
has "DUO: is not in the sum" "^Alle scholen  *3  .* 22  *28\$" "$work/said"

# What is not of schools, and lasts: companies of the example.
"$bin/voortgang" explain bedrijven 2022 --rows --plan input/sto19061 \
	--exports input/example >"$work/said" 2>"$work/err"
is "companies: status" 0 "$?"
has "companies: the region" "^Regio: 51; streefwaarde 50; oordeel: behaald" \
	"$work/said"
has "companies: one that ended in the year counts" \
	"2021-09-09 .* 2022-08-31 Hoveniersbedrijf" "$work/said"
is "companies: those that ended before do not" "" \
	"$(grep 2020-12-31 "$work/said")"
is "companies: as many rows as are shown" \
	"$(awk '$1 == "samen" { print $2 }' "$work/said")" \
	"$(grep -c '^bedrijven.csv:' "$work/said")"
