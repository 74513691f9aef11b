#!/bin/bash
# Another region runs from its own tables alone, and so does a change of plan.
set -u
build=$1
. tests/chain/figures.sh
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT

# field KIND KEY VALUE COLUMN: of the first record in $records
field()
{
	column "$records" "$1" "$2=$3" "$4" | head -n 1
}

mkdir "$work/in"
printf '%s\n' 'Peildatum;Vestiging;Leerjaar;Leerweg;Profiel' \
	'01-10-2021;16SK05;3;bb;BWI' '01-10-2021;16SK05;4;kb;PIE' \
	'01-10-2021;16SK05;4;kb;D&P' >"$work/in/a.csv"
"$build/voortgang" report --plan input/sto19055 --exports "$work/in" \
	--output "$work/out" >"$work/said" 2>&1
is "De Liemers is reported" 0 $?
records=$work/out/sto19055/2023-07-01/records.tsv
is "without targets nothing is judged" "geen streefwaarde" \
	"$(column "$records" verdict verdict | sort -u)"
is "what is realised is shown" "2 2" \
	"$(column "$records" verdict indicator=leerlingen year=2021 low high)"
is "no target is invented" "" "$(column "$records" verdict target | grep -v '\\N')"
is "nothing of another region is in it" "" \
	"$(grep -c -e Arnhem -e 02VN01 "$records" | grep -v '^0$')"

"$build/voortgang" report --plan tests/plan --exports "$work/in" \
	--output "$work/out" >"$work/said" 2>&1
is "an invented region is reported" 0 $?
set=$work/out/test01/2023-07-01
is "nothing of a real region is in its workbook" 0 \
	"$(unzip -p "$set/voortgangsrapportage.xlsx" 2>/dev/null |
		grep -c -i -e Arnhem -e 19061 -e Quadraam -e Liemers)"
is "nothing of a real region is in its charts" 0 \
	"$(pdftotext "$set/stuurgroep.pdf" - |
		grep -c -i -e Arnhem -e 19061 -e Quadraam -e Liemers)"

# In reality the reports were due on 1-11-2021 and 1-10-2023, the second period
# went on to 1-8-2023, and the share of the cofinancing fell to 7.5 %. Only
# tables are edited for that.
cp -r input/sto19061 "$work/plan"
sed -i -e 's/^2021-10-01;\(.*\);2021-10-01;/2021-11-01;\1;2021-11-01;/' \
	-e 's/^2023-07-01;\(.*\);2023-07-01;2021-07-01;2023-07-01;/2023-10-01;\1;2023-10-01;2021-07-01;2023-08-01;/' \
	"$work/plan/rapportages.csv"
sed -i 's/^\(a-[0-9]*;cofinanciering;[0-9]*;;\);10;/\1;7,5;/' \
	"$work/plan/afspraken.csv"
"$build/voortgang" report --plan "$work/plan" --exports input/example \
	--output "$work/out" >"$work/said" 2>&1
is "what really happened is reported" 0 $?
records=$work/out/sto19061/2021-11-01/records.tsv
is "the first moment has its own due date" "2021-11-01 2020-01-01 2021-07-01" \
	"$(column "$records" report due from to)"
records=$work/out/sto19061/2023-10-01/records.tsv
is "the second has its own due date and period" \
	"2023-10-01 2021-07-01 2023-08-01" "$(column "$records" report due from to)"
is "the norm is another" "7.5 7.5 7.5 7.5" \
	"$(echo $(column "$records" agreement kind=cofinanciering value))"
is "the money is held against it" "7.5" \
	"$(column "$records" budget activity=11 year=2022 norm)"
