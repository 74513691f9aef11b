#!/bin/bash
# Strings that break programs and spreadsheets, in every text field: a whole
# report, sound workbooks, and no formula that was not ours.
set -u
build=$1 plan=input/sto19061
. tests/chain/figures.sh
corpora=${VOORTGANG_SHARED:-../shared}/corpora
if [ ! -d "$corpora" ]; then
	echo "skip SKIPPED: the corpora are not at hand"
	exit 0
fi
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
mkdir "$work/in"
cat "$corpora/blns/blns.txt" "$corpora/csv-injection/csv-payload.txt" |
	grep -v -e '^#' -e '^$' >"$work/strings"
strings=$(wc -l <"$work/strings")

export_of() { # FILE HEADER FORMAT: a row for each string; @ is the string
	{
		echo "$2"
		sed -e 's/"/""/g' -e 's/[\\&|]/\\&/g' "$work/strings" |
			awk -v format="$3" '{ line = format
				text = "\"" $0 "\""
				while ((i = index(line, "@")) > 0)
					line = substr(line, 1, i - 1) "\001" substr(line, i + 1)
				n = split(line, part, "\001")
				line = part[1]
				for (i = 2; i <= n; i++) line = line text part[i]
				print line }' | sed -e 's/\\\([\\&|]\)/\1/g'
	} >"$work/in/$1.csv"
}
export_of sessies 'Datum;Activiteit;Docent;Vestiging;Sessie;Profiel;Uren' \
	'01-02-2021;8;@;02VN01;@;PIE;@'
export_of uitstroom 'Diplomajaar;Vestiging;Leerweg;Profiel;Mbo;Domein;Niveau;Aantal' \
	'2020;02VN01;bb;PIE;@;79010;2;3'
export_of profielen 'Peildatum;Vestiging;Leerjaar;Leerweg;Profiel;Aantal' \
	'01-10-2020;02VN01;3;bb;@;@'
export_of scholen 'Peildatum;Vestiging;Leerjaar;Leerweg;Profiel;Aantal' \
	'@;@;@;@;BWI;3'
export_of mijlpalen 'Datum;Mijlpaal;Status;Reden;Herstel mogelijk;Toelichting' \
	'01-02-2021;1.1;niet geheel;@;ja;@'
export_of bedrijven 'Bedrijf;KvK;Branche;Van;Tot' '@;12345678;@;01-02-2021;'
export_of keuzevakken 'Datum;Vestiging;Keuzevak;Activiteit;Fase' \
	'01-02-2021;02VN01;@;7;@'
export_of financien 'Jaar;Activiteit;Begroot;Gerealiseerd;Kostenplaats' \
	'2020;1;@;100;@'

"$build/voortgang" report --plan "$plan" --exports "$work/in" \
	--output "$work/out" --moment 2023-07-01 >"$work/said" 2>&1
is "$strings strings in each field: reported" 0 $?
set=$work/out/sto19061/2023-07-01
is "no row is lost" "" "$(awk -F '\t' '$1 == "input" && $3 != "plan" &&
	$7 != $8 + $9 + $10' "$set/manifest.tsv")"
is "every row is read" "$((8 * strings))" "$(awk -F '\t' \
	'$1 == "input" && $3 != "plan" { sum += $7 } END { print sum }' \
	"$set/manifest.tsv")"
is "every sheet is well-formed" "" "$(for book in "$set"/*.xlsx \
	"$set"/retour/*.xlsx; do
	"$build/tests/cells" "$book" 2>&1 >/dev/null
done)"
formulas() { # of all sheets of all workbooks
	for book in "$set"/*.xlsx "$set"/retour/*.xlsx; do
		unzip -p "$book" 'xl/worksheets/*.xml' | grep -o '<f>[^<]*</f>'
	done
}
is "no formula but ours" "" "$(formulas | grep -v -E \
	-e '<f>(SUM|COUNTIFS\(|IF\(|ROUND\(|MAX\()' -e '<f>(streef|norm)_[a-z0-9_]+</f>' \
	-e '<f>[A-Z]+[0-9]+(-[A-Z]+[0-9]+)+</f>' -e "<f>'[^']+'![A-Z]+[0-9]+</f>" \
	-e '<f>G[0-9]+</f>' |
	head -n 3)"
is "no payload in a formula" "" "$(formulas | grep -i -e 'cmd' -e 'DDE(' \
	-e HYPERLINK -e powershell | head -n 3)"
is "the charts are sound" 0 "$(qpdf --check "$set/stuurgroep.pdf" \
	>/dev/null 2>&1; echo $?)"
