#!/bin/bash
# What the stuurgroep's PDF says and is made of, on the invented exports.
set -u
build=$1 plan=input/sto19061
. tests/chain/figures.sh
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT

chain 2023-07-01 2023-07-01 input/example/*.csv >"$work/records"
"$build/mask" <"$work/records" >"$work/masked"
"$build/charts" -o "$work/a.pdf" <"$work/masked"
"$build/charts" <"$work/masked" >"$work/b.pdf"
is "the same records give the same bytes" "$(sha256sum <"$work/a.pdf")" \
	"$(sha256sum <"$work/b.pdf")"
is "there is a page for each indicator with figures, and two more" "13" \
	"$(pdfinfo "$work/a.pdf" | awk '/^Pages/ { print $2 }')"
is "it is sound" "0" \
	"$(qpdf --check "$work/a.pdf" >/dev/null 2>&1; echo $?)"
is "pages are A4, lying down" "A4" \
	"$(pdfinfo "$work/a.pdf" | grep -q '841.89 x 595.28 pts (A4)' && echo A4)"
is "every font is embedded, and they are ours" "Lato-Bold Lato-Regular " \
	"$(pdffonts "$work/a.pdf" | awk 'NR > 2 && $(NF - 4) == "yes" {
		sub(/^.*\+/, "", $1); print $1 }' | sort -u | tr '\n' ' ')"

pdftotext -layout "$work/a.pdf" "$work/text"
while read -r words; do
	is "it says: $words" yes "$(tr -s ' ' <"$work/text" |
		grep -qF -- "$words" && echo yes)"
done <<-'E2'
	Van de 7 streefwaarden: 4 behaald, 2 niet behaald, 1 onbeslist
	Uitstroom naar techn(olog)isch mbo: 173 in 2022, 18 onder de streefwaarde van 191
	Leerlingen in techn(olog)isch vmbo: 372 in 2022, nog niet volledig
	Er ontbreekt nog 1 levering
	afgeschermd
	Samenwerkende bedrijven: 51 in 2022, 1 boven de streefwaarde van 50
	bladzijde 13 van 13
E2
is "no name of a file or a value that was found gets in" "" \
	"$(grep -o -e '\.csv' -e 'Luchtvaart' "$work/text")"

# Nothing delivered at all: still a report, and nothing drawn as zero.
: | "$build/check" -p "$plan" | "$build/tally" -p "$plan" |
	"$build/compare" -p "$plan" -m 2021-10-01 | "$build/mask" |
	"$build/charts" >"$work/empty.pdf"
is "without any export there are two pages" "2" \
	"$(pdfinfo "$work/empty.pdf" | awk '/^Pages/ { print $2 }')"
