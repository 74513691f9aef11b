#!/bin/bash
# What a school gets back: its own rows, with what is wrong in them marked and
# explained, and what came of it since the time before.
set -u
build=$1
. tests/chain/conductor.sh
retour=$out/test01/2021-10-01/retour

# 918273.. are pupils and @alfa.invalid are teachers: they go nowhere.
make_faults() {
	printf '%s\r\n' 'Overzicht' \
		'Leerlingnummer;Peildatum;Vestiging;Leerjaar;Leerweg;Profiel' \
		'918273001;01-10-2020;11AA00;3;basis;BWI' \
		'918273002;01-10-2020;11AA00;3;basis;Zweefvliegen' '' \
		'918273003;44105;11AA00;4;basis;PIE' \
		'918273004;31-02-2020;11AA00;4;"kader
beroeps";=1+1' \
		'918273005;01-10-2020;11AA00;3;basis;"BWI' \
		'918273006;01-10-2020;11AA00;3;BWI' \
		'918273007;01-10-2020;99ZZ99;3;basis;BWI' \
		'Totaal;;;;;' >"$exports/noord.csv"
	printf '%s\n' 'Datum;Activiteit;Docent;Vestiging' \
		'05-02-2021;8;jan@alfa.invalid;11AA00' \
		'05-02-2021;geheim;piet@alfa.invalid;11AA01' \
		'05-02-2021;8;;11AA00' >"$exports/sessies.csv"
	printf '%s\n' 'Peildatum;Vestiging;Leerjaar;Leerweg;Profiel;Aantal' \
		'01-10-2020;11AA01;3;bb;BWI;20' \
		'01-10-2020;11AA01;3;bb;BWI' >"$exports/zuid.csv"
}

part() { # VESTIGING PART: of its workbook
	unzip -p "$retour/$1.xlsx" "$2" 2>/dev/null
}
sheets() { part "$1" xl/workbook.xml | grep -o '<sheet name="[^"]*"' |
	cut -d '"' -f 2 | paste -sd '|'; }
sheet() { # VESTIGING NAME: its cells as PLACE=TEXT, a row on a line
	"$build/tests/cells" "$retour/$1.xlsx" | awk -F '\t' -v name="$2" '
		$1 == name {
			row = $2
			gsub(/[A-Z]/, "", row)
			printf "%s\t%s=%s%s", row == last ? "" : line, $2, $4, $5
			last = row
			line = "\n"
		}
		END { if (line) print "" }'
}
row() { # VESTIGING SHEET ROW: its cells; ROW is that of a spreadsheet
	sheet "$1" "$2" | grep -P "(^|\t)A[0-9]+=$3\t" | sed 's/^\t//' |
		tr '\t' ' '
}
comments() { part "$1" xl/comments"$2".xml | tr '\n' ' ' |
	sed -e 's|<comment ref="\([A-Z]*[0-9]*\)"[^>]*>|\n\1 |g' -e 's|<[^>]*>||g'; }
says() { sheet "$1" 'Lees mij' | grep -F -q -e "$2" && echo yes; }

make_faults
report --moment 2021-10-01
is "a report with faults: status" 0 "$status"

# ---- His own rows ----------------------------------------------------------

is "a sheet for each file with rows of the school" \
	'Lees mij|Bevindingen|noord|sessies|Wat telt' "$(sheets 11AA00)"
is "the other school has its own" \
	'Lees mij|Bevindingen|sessies|zuid|Wat telt' "$(sheets 11AA01)"
is "a good row" 'A2=3 B2=goed D2=01-10-2020 E2=11AA00 F2=3 G2=basis H2=BWI' \
	"$(row 11AA00 noord 3)"
is "blank lines count" 'A4=6 B4=let op D4=44105' \
	"$(row 11AA00 noord 6 | cut -d ' ' -f 1-4)"
is "a formula stays text; a row on two lines is one" \
	'A5=7 B5=fout D5=31-02-2020 E5=11AA00 F5=4 G5=kader beroeps H5==1+1' \
	"$(row 11AA00 noord 7)"
is "rows below it have the number of the spreadsheet" 'A6=8 B6=fout' \
	"$(row 11AA00 noord 8)"
is "no formula but ours" '' "$(part 11AA00 'xl/worksheets/*.xml' |
	grep -o '<f>[^<]*' | grep -v -e '<f>MAX')"
is "every row that was read is there once" 8 \
	"$(sheet 11AA00 noord | grep -c -P '\tB[0-9]+=(goed|fout|let op)\t?')"
is "what is not taken over is said" 'C1=Leerlingnummer kolom A niet overgenomen' \
	"$(sheet 11AA00 noord | grep -o 'C1=[^	]*')"

# ---- Marks and comments ----------------------------------------------------

comments 11AA00 1 >"$work/comments"
has "a word that is not known" \
	'^H3 Gevonden: Profiel is niet bekend: Zweefvliegen\. .*Verwacht: .*Doe dit: ' \
	"$work/comments"
has "no date" '^D5 Gevonden: Peildatum is geen datum: 31-02-2020\.' \
	"$work/comments"
has "a cell that could be read all the same" '^D4 Gevonden: .*44105.*01-10-2020' \
	"$work/comments"
has "a quote" '^B6 Gevonden: Er staat een aanhalingsteken.*Het is niet zeker' "$work/comments"
has "the line, where the spreadsheet has another number" \
	'^B6 .*is dit regel 9\.' "$work/comments"
is "no line, where it is the same" '' \
	"$(grep '^[A-Z]*[345] .*is dit regel' "$work/comments")"
has "too few fields" '^B7 .*5 velden.*Verwacht: 6 velden.*Doe dit: ' \
	"$work/comments"
has "a school that is none" '^E8 Gevonden: .*99ZZ99' "$work/comments"
has "a total" '^B9 Gevonden: Dit is een totaalrij' "$work/comments"
has "a teacher that is missing, by the header of the school" \
	'^E3 Gevonden: Docent is niet ingevuld' <(comments 11AA00 2)
style() { part 11AA00 "xl/worksheets/sheet3.xml" | grep -o "<c r=\"$1\" s=\"[0-9]*\"" |
	cut -d '"' -f 4; }
[ "$(style H3)" = "$(style B3)" ] && [ "$(style H3)" != "$(style H2)" ] &&
	echo "ok a bad cell looks like the word fout, not like a good one"
[ "$(style D4)" != "$(style D2)" ] && [ "$(style D4)" != "$(style D5)" ] &&
	echo "ok a cell that could be read looks different from both"
is "where it is: row, letter, header, line" \
	'D3=7 E3=B F3=Peildatum G3=7 H3=31-02-2020' "$(sheet 11AA00 Bevindingen |
	grep -P 'H\d+=31-02' | grep -o -P '[D-H]\d+=[^\t]*' | sed 's/[0-9]*=/3=/' |
	paste -sd ' ')"

# ---- Nobody else's, and nobody's name --------------------------------------

is "nothing of the other school" '' "$(for p in 'xl/worksheets/*.xml' \
	'xl/comments*.xml'; do part 11AA00 "$p"; done | grep -o -e 11AA01 -e geheim)"
is "nothing of the first school" '' "$(for p in 'xl/worksheets/*.xml' \
	'xl/comments*.xml'; do part 11AA01 "$p"; done | grep -o -e 11AA00 -e Zweef)"
is "a broken row of a file of one school goes to it" 'B3=fout' \
	"$(row 11AA01 zuid 3 | cut -d ' ' -f 2)"
everything() {
	for book in "$out"/*/*/*.xlsx "$out"/*/*/retour/*.xlsx; do
		unzip -p "$book"
	done
	cat "$out"/*/*/*.tsv
	pdftotext "$out"/*/*/*.pdf -
}
is "no pupil or teacher in anything that is published" '' \
	"$(everything | grep -a -o -e 918273 -e alfa.invalid | head -n 3)"

# ---- Since the time before -------------------------------------------------

is "the first time" yes "$(says 11AA00 'geen eerdere terugmelding')"
report --moment 2021-10-01
is "nothing changed" yes "$(says 11AA00 '0 opgelost, 0 nieuw, 10 nog open.')"
sed -i -e 's/Zweefvliegen/PIE/' -e '3i 918273008;01-10-2020;11AA00;3;basis;Breien\r' \
	"$exports/noord.csv"
report --moment 2021-10-01
is "one solved, one new, others a line lower" yes \
	"$(says 11AA00 '1 opgelost, 1 nieuw, 9 nog open.')"
is "what was solved has a name" yes "$(says 11AA00 \
	'woord dat niet bekend is: Zweefvliegen, in Profiel, noord.csv')"
is "findings are new or not" '1 1 nieuw, 6 stond er al' "$(sheet 11AA00 \
	Bevindingen | grep -P 'A\d+=fout' | grep -o -P 'B\d+=\K[^\t]*' | sort |
	uniq -c | sed 's/^ *//' | paste -sd , | sed 's/,/, /')"
report --moment 2023-07-01
retour=$out/test01/2023-07-01/retour
is "another moment is no time before" yes \
	"$(says 11AA00 'geen eerdere terugmelding')"

# ---- When rows get lost ----------------------------------------------------

before=$(contents)
stand_in intake <<<'if [ "$1" = -dp ]; then "$real" "$@" | head -n -1
else exec "$real" "$@"; fi'
report
refused "a row did not come back" "not as many rows as were judged"
stand_in intake <<<'if [ "$1" = -dp ]; then exit 2; else exec "$real" "$@"; fi'
report
refused "the rows cannot be read" "^voortgang: intake ended with status 2"
restore intake
stand_in returns <<<'"$real" "$@" | sed "/^file\t/{x;s/^/./;/^..$/{x;d};x}"'
report
refused "a return is not told of" "does not belong in a set"
restore returns
