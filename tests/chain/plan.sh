#!/bin/bash
# A plan's tables are checked, and say where the plan disagrees with itself.
set -u
build=$1
. tests/chain/figures.sh
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT

"$build/voortgang" plan --plan tests/plan >"$work/out" 2>"$work/err"
is "a plan that disagrees with itself exits 1" 1 $?
is "its contradictions are counted" "Tegenstrijdigheden: 6" \
	"$(tail -n 1 "$work/out")"

# breaks FILE SED-SCRIPT EXPECTED: one broken cell gives one line, at its place.
breaks()
{
	rm -rf "$work/plan" && cp -r tests/plan "$work/plan"
	sed -i "$2" "$work/plan/$1"
	"$build/voortgang" plan --plan "$work/plan" >"$work/out" 2>"$work/err"
	is "$1 broken by $2 exits 2" 2 $?
	is "$1 broken by $2 is said" "$1:$3" \
		"$(sed "s|^$work/plan/||" "$work/err" | head -n 1)"
}

breaks mijlpalen.csv '3s/2020Q2/2020-2/' '3: kolom van: gevonden "2020-2", verwacht: een kwartaal zoals 2020Q3'
breaks mijlpalen.csv '3s/2020Q4/2019Q4/' '3: kolom tot: van en tot horen bij elkaar, tot niet voor van'
breaks mijlpalen.csv '3s/;1.1;/;7.7;/' '3: kolom na: "7.7" is geen andere mijlpaal'
breaks mijlpalen.csv '5s/^2.1;2/2.1;3/' '5: kolom activiteit: 3 staat niet in activiteiten.csv'
breaks activiteiten.csv '2s/^1;1;/1;9;/' '2: kolom lijnen: "9" is niet bekend'
breaks risicos.csv '2s/Groot/Enorm/' '2: kolom kans: gevonden "Enorm", verwacht: Groot, Middel of Klein'
breaks afspraken.csv '3s/docenten;2020/onbekend;2020/' '3: kolom indicator: "onbekend" staat niet in indicatoren.csv'
breaks teams.csv '3s/^2;2/1;2/' '3: kolom team: staat er al'
breaks regio.csv '/^eind/d' '1: kenmerk eind ontbreekt'
breaks regio.csv 's/^begin;2020/begin;soon/' '5: kolom waarde: gevonden "soon", verwacht: een heel getal'
breaks scholen.csv '3s/11AA01/11AA00/' '3: kolom vestiging: "11AA00" staat ook bij vestiging 11AA00'
breaks scholen.csv '3s/11AA01/11AA/' '3: kolom vestiging: gevonden "11AA", verwacht: BRIN en twee cijfers'
breaks scholen.csv '3s/leerling docent/leerlin docent/' '3: kolom levert: "leerlin" is geen soort export'
breaks indicatoren.csv '2s/leerjaar=3|4 vmbo/leerjaar= vmbo/' '2: kolom filter: gevonden "leerjaar=", verwacht: kolom=waarde'
breaks indicatoren.csv '2s/leerjaar=3|4 vmbo/kleur=rood vmbo/' '2: kolom filter: gevonden "kleur=rood", verwacht: kolom=waarde'
breaks indicatoren.csv '2s/;som;/;max;/' '2: kolom meet: gevonden "max", verwacht: som, uniek of aandeel'
breaks indicatoren.csv '2p' '3: kolom indicator: staat er al'
breaks streefwaarden.csv '2s/^leerlingen/niemand/' '2: kolom indicator: "niemand" staat niet in indicatoren.csv'
breaks streefwaarden.csv '2p' '3: kolom jaar: staat er al voor leerlingen'
breaks technisch.csv '2s/;ja;/;nee;/' '2: kolom standaard: precies een definitie is standaard, op al haar rijen'
breaks technisch.csv '3s/;ja;/;nee;/' '3: kolom standaard: precies een definitie is standaard, op al haar rijen'
breaks technisch.csv '6s/;nee;/;ja;/' '6: kolom standaard: precies een definitie is standaard, op al haar rijen'
breaks technisch.csv 's/;ja;/;nee;/' '2: kolom standaard: geen definitie is standaard'
breaks rapportages.csv '2s/2021-07-01/2019-07-01/' '2: kolom tot: ligt niet na van'
breaks rapportages.csv '3s/^2023-07-01/2021-10-01/' '3: kolom moment: staat er al'
breaks kolommen.csv '2s/^leerling;school/leerlin;school/' '2: kolom soort: is geen soort export'
breaks kolommen.csv '2s/;peildatum;/;peildag;/' '2: kolom kolom: "peildag" is geen kolom van deze soort'
breaks kolommen.csv '2s/;school;/;skool;/' '2: kolom bron: gevonden "skool", verwacht: school of duo'
breaks waarden.csv '3s/;basis$/;havo/' '8: kolom spelling: "havo" staat al bij een andere waarde'
