#!/bin/bash
# What the stuurgroep's PDF says and is made of, on the invented exports.
set -u
build=$1 plan=input/sto19061
. tests/chain/figures.sh
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT

chain 2023-07-01 2023-07-01 input/example/*.csv >"$work/records"
"$build/mask" <"$work/records" >"$work/masked"
said=$("$build/charts" -o "$work/a.pdf" -t "$work/a.txt" <"$work/masked")
is "it says what it wrote" "$(for file in a.txt a.pdf; do
	printf 'file\t%s\t%s\n' $file \
		"$(sha256sum "$work/$file" | cut -d ' ' -f 1)"
done)" "$said"
"$build/charts" <"$work/masked" >"$work/b.pdf"
is "the same records give the same bytes" "$(sha256sum <"$work/a.pdf")" \
	"$(sha256sum <"$work/b.pdf")"
pages=$(pdfinfo "$work/a.pdf" | awk '/^Pages/ { print $2 }')
is "each page begins with a heading" "$pages" \
	"$(pdfinfo -struct "$work/a.pdf" | grep -c '^ *H1')"
is "it is sound" "0" \
	"$(qpdf --check "$work/a.pdf" >/dev/null 2>&1; echo $?)"
is "pages are A4, lying down" "A4" \
	"$(pdfinfo "$work/a.pdf" | grep -q '841.89 x 595.28 pts (A4)' && echo A4)"
is "every font is embedded, and they are ours" "Lato-Bold Lato-Regular " \
	"$(pdffonts "$work/a.pdf" | awk 'NR > 2 && $(NF - 4) == "yes" {
		sub(/^.*\+/, "", $1); print $1 }' | sort -u | tr '\n' ' ')"

info=$(pdfinfo "$work/a.pdf")
is "it is tagged and has a title" "Tagged: yes Title: Voortgangsrapportage 2 STO19061" \
	"$(sed -n 's/^\(Tagged\|Title\): */\1: /p' <<<"$info" | sort |
		tr '\n' ' ' | sed 's/ $//')"
# Objects and contents as text, to look for the marks of PDF/UA-1.
qpdf --qdf --object-streams=disable "$work/a.pdf" "$work/plain" 2>/dev/null
objects() { grep -ac -- "$1" "$work/plain"; }
is "it names its language" 1 "$(objects '/Lang (nl-NL)')"
is "viewers show its title" 1 "$(objects '/DisplayDocTitle true')"
is "it says that it is PDF/UA-1" 1 "$(objects '<pdfuaid:part>1</pdfuaid:part>')"
is "each figure has words of its own" "$(objects '^  /S /Figure')" \
	"$(objects '^  /Alt ')"
is "no figure's words are empty" 0 "$(objects '^  /Alt ()')"
is "each heading of a table says which way it looks" \
	"$(objects '^  /S /TH')" "$(objects '^    /Scope /\(Row\|Column\)')"
is "each link says where it leads" "$(objects '^  /Subtype /Link')" \
	"$(objects '^  /Contents (')"
# (One title is the document's own.)
is "each page has a bookmark, tab order by structure" "$((pages + 1)) $pages" \
	"$(objects '^  /Title ') $(objects '^  /Tabs /S')"
is "what is not marked is decoration" "" "$(awk '
	/ BDC$| BMC$/ { depth++ }
	/^EMC$/ { depth-- }
	/^BT/ && depth == 0 { print NR }' "$work/plain")"
is "who reads by the structure gets whole sentences" yes \
	"$(pdfinfo -struct-text "$work/a.pdf" |
		grep -q 'in technische profielen 20,7 tot 20,8 % in 2022' && echo yes)"

pdftotext -layout "$work/a.pdf" "$work/text"
while read -r words; do
	is "it says: $words" yes "$(tr -s ' ' <"$work/text" |
		grep -qF -- "$words" && echo yes)"
done <<-'E2'
	Van de 7 streefwaarden: 4 behaald, 2 niet behaald, 1 onbeslist
	Uitstroom naar techn(olog)isch mbo: 173 in 2022, 18 onder de streefwaarde van 191
	Leerlingen in techn(olog)isch vmbo: 372 in 2022, nog niet volledig
	1 levering is nog niet compleet, 1 heeft fouten
	afgeschermd
	Samenwerkende bedrijven: 51 in 2022, 1 boven de streefwaarde van 50
	De stuurgroep wordt gevraagd om 7 besluiten
	11 van de 80 mijlpalen zijn niet gehaald zoals gepland, van 2 is niets bekend
	1 van de 4 lijnen loopt volgens planning
E2
is "pages are numbered" yes "$(grep -qF "bladzijde $pages van $pages" \
	"$work/text" && echo yes)"
while read -r words; do
	is "the text says: $words" yes "$(tr -s ' \n' ' ' <"$work/a.txt" |
		grep -qF -- "$words" && echo yes)"
done <<-'E2'
	Uitstroom naar techn(olog)isch mbo: 173 in 2022, 18 onder de streefwaarde van 191
	2022: 173, streefwaarde 191, niet behaald.
	't Venster. 2019: 47; 2020: 56; 2021: 53; 2022: ontbreekt; 2023: nog niet bekend.
E2
is "no name of a file or a value that was found gets in" "" \
	"$(grep -o -e '\.csv' -e 'Luchtvaart' "$work/text")"

# Nothing delivered at all: still a report, and nothing drawn as zero.
: | "$build/check" -p "$plan" | "$build/tally" -p "$plan" |
	"$build/compare" -p "$plan" -m 2021-10-01 | "$build/mask" |
	"$build/charts" >"$work/empty.pdf"
is "without any export nobody's figures have a page" "" \
	"$(pdftotext "$work/empty.pdf" - | grep -e 'Alle scholen op' -e '^Richting')"
is "without any export it says what there is none of" yes \
	"$(pdftotext "$work/empty.pdf" - | tr '\n' ' ' |
		grep -q 'Over deze onderwerpen is er geen bladzijde: indicatoren;' && echo yes)"
