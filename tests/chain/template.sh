#!/bin/bash
# What a template shows as an example is a delivery without findings.
set -u
build=$1
. tests/chain/figures.sh
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT

for plan in input/sto19061 tests/plan; do
	for kind in leerling uitstroom docentsessie bedrijf keuzevak mijlpaal \
		financie; do
		file=$work/export.csv
		"$build/voortgang" template "$kind" -p "$plan" >"$file" 2>/dev/null
		"$build/intake" -p "$plan" "$file" | "$build/check" -p "$plan" \
			>"$work/records"
		is "the example of $kind counts in $plan" 1 \
			"$(grep -c "^balance	$file	check	1	1	0	0" "$work/records")"
		is "it has no findings" 0 "$(grep -c '^finding' "$work/records")"
		"$build/voortgang" template "$kind" -p "$plan" \
			-o "$work/$kind.xlsx"
		is "it is a workbook too" 0 $?
	done
done
"$build/voortgang" template examen -p input/sto19061 >/dev/null 2>&1
is "there is none of what schools do not deliver" 2 $?
"$build/voortgang" template praatje -p input/sto19061 >/dev/null 2>"$work/said"
is "nor of a kind that is not there" 2 $?
is "those that are there are told" 1 \
	"$(grep -c 'praatje is no kind of export; there are: leerling' \
		"$work/said")"
