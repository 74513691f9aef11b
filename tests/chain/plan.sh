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
breaks risicos.csv '2s/Groot/Enorm/' '2: kolom kans: gevonden "Enorm", verwacht: Groot, Middel, ...'
breaks afspraken.csv '3s/docenten;2020/onbekend;2020/' '3: kolom indicator: "onbekend" staat niet in indicatoren.csv'
breaks teams.csv '3s/^2;2/1;2/' '3: kolom team: staat er al'
