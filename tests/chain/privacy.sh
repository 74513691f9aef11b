#!/bin/bash
# Names, e-mails and numbers of persons, planted in all kinds of exports, are
# found in nothing that a run makes: outputs, what it says, and what it leaves
# while it works, when it is killed, or when it crashes. What people wrote
# freely goes to the penvoerder, and no further.
set -u
build=$1
. tests/chain/figures.sh
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
exports=$work/exports out=$work/out
mkdir "$exports"
cp input/example/*.csv "$exports"

# Pupils' names and numbers, in columns that a school did not have to give;
# teachers' names, e-mails and numbers, one of them in a row that is wrong.
cat >"$exports/leerlingen_namen.csv" <<-'E2'
	Leerlingnummer;Roepnaam;Achternaam;Geboortedatum;E-mail;Peildatum;Vestiging;Leerjaar;Leerweg;Profiel
	770011223;Plantnaam;Zaaigoed;11-02-2006;plantnaam@leerling.example;01-10-2021;25GL04;3;kb;PIE
	770011224;Oogstnaam;Maaigoed;12-02-2006;oogstnaam@leerling.example;01-10-2021;25GL04;9;kb;PIE
	770011225;Kiemnaam;Wiedgoed;13-02-2006;kiemnaam@leerling.example;01-10-2021;25GL04;3;kb;Geheimprofiel
E2
cat >"$exports/docenten_namen.csv" <<-'E2'
	Datum;School;Sessie;Activiteit;Docent;Naam;Profiel;Uren
	03-02-2021;25GL04;Lassen;8;plantdocent@school.example;Stekmans;PIE;2
	03-02-2021;25GL04;Lassen;8;880022331;Stekmans;PIE;2
	03-02-2021;25GL04;Lassen;8;zaaidocent@school.example;Potgrond;PIE;veel
	04-02-2021;25GL04;Lassen;99;mestdocent@school.example;Kasplant;PIE;2
E2
printf '770011226;Bloemnaam;"Knolgoed;14-02-2006;bloem@leerling.example;' \
	>>"$exports/leerlingen_namen.csv"

# Columns that nobody asked for, in the lists of the region.
cat >"$exports/bedrijven_namen.csv" <<-'E2'
	Bedrijf;KvK-nummer;Branche;Activiteit;Overeenkomst van;Overeenkomst tot;Cofinanciering;Contactpersoon;Telefoon
	Voorbeeld en Zonen;0000 0917;bouw;6;11-03-2020;;1.250,00;Heesterman;06-55501234
E2
cat >"$exports/keuzevakken_namen.csv" <<-'E2'
	Datum;Vestiging;Keuzevak;Profiel;Activiteit;Fase;Contactpersoon
	15-11-2020;25GL04;Voorbeeldvak;BWI;7;Geactualiseerd;Heesterman
E2
cat >"$exports/financien_namen.csv" <<-'E2'
	Boekjaar;Activiteit;Kostenplaats;Begroting;Realisatie;Cofinanciering geld;Cofinanciering natura;Contactpersoon
	2020;3;4103;10,00;10,00;;;Heesterman
E2

# What is written freely: a reason, a remark, the name of a file.
cat >"$exports/mijlpalen_namen.csv" <<-'E2'
	Datum;Mijlpaal;Status;Reden;Herstel mogelijk;Toelichting
	15-06-2021;1.1;Niet op tijd;Rozenstruik was ziek;ja;Klimopman neemt het over
E2
head -n 3 input/example/docentsessies_26NH00.csv \
	>"$exports/docenten_Ligusterhaag.csv"
written=(Rozenstruik Klimopman Ligusterhaag)

planted=(77001122 Plantnaam Zaaigoed Oogstnaam Maaigoed Kiemnaam Wiedgoed
	11-02-2006 12-02-2006 13-02-2006 2006-02-1 leerling.example plantdocent
	88002233 zaaidocent mestdocent Stekmans Potgrond Kasplant Bloemnaam
	Knolgoed school.example Heesterman 55501234)

found() { # FOLDER...: which of its files have a planted word
	grep -rlaiF "${planted[@]/#/-e}" "$@" 2>/dev/null | sort
}

told() { # FOLDER...: which of its files have what was written freely
	grep -rlaiF "${written[@]/#/-e}" "$@" 2>/dev/null | sort
}

# Workbooks are unpacked, and the PDF is read as text, and as its objects with
# their strings decoded: what a screen reader says, titles, properties.
unpack() { # FOLDER
	local file
	find "$1" -name '*.xlsx' | while read -r file; do
		mkdir -p "$file.parts" && unzip -qo "$file" -d "$file.parts"
	done
	find "$1" -name '*.pdf' | while read -r file; do
		pdftotext "$file" "$file.text"
		qpdf --json=2 "$file" "$file.json"
	done
}

report() { # runs it, with what it says kept beside the output
	TMPDIR=$work/tmp "$build/voortgang" report --plan input/sto19061 \
		--exports "$exports" --output "$out" \
		>"$work/said/out.$1" 2>"$work/said/err.$1"
}

mkdir "$work/said" "$work/tmp"
is "the planted words can be found" "5" \
	"$(found "$exports" | wc -l)"
report whole
is "the report is made" 0 $?
unpack "$out"
is "there is something to look in" "yes" \
	"$([ "$(find "$out" -type f | wc -l)" -gt 300 ] && echo yes)"
is "in no output is a planted word" "" "$(found "$out")"
is "and no name of a file or folder has one" "" \
	"$(find "$out" | grep -iF "${planted[@]/#/-e}")"
stuurgroep=$(find "$out" -path '*/stuurgroep.*')
is "what was written freely is for the penvoerder" "yes" \
	"$(told "$out" | grep -q voortgangsrapportage && echo yes)"
is "and not for the stuurgroep" "" "$(told $stuurgroep)"
is "nor for a school, but in its own return" "" \
	"$(told "$out"/*/*/retour | grep -v 26NH00)"
is "alternative texts are among what is looked at" "yes" \
	"$(grep -q '"/Alt": "u:' "$out"/*/2023*/stuurgroep.pdf.json && echo yes)"
is "nor is one said" "" "$(found "$work/said")"
is "nor left in TMPDIR" "" "$(ls "$work/tmp")"

# What the stuurgroep reads is made of nothing but what mask let through.
for set in "$out"/*/*/; do
	"$build/charts" -o "$work/pdf" -t "$work/txt" \
		<"$set/stuurgroep.tsv" >/dev/null
	cmp "$work/pdf" "$set/stuurgroep.pdf" && cmp "$work/txt" \
		"$set/stuurgroep.txt" && echo same
done >"$work/made" 2>&1
is "PDF and text follow from stuurgroep.tsv" "same" "$(sort -u "$work/made")"

# The other commands.
mkdir "$work/asked"
for what in docenten-2 docenten-3 leerlingen bedrijven; do
	"$build/voortgang" explain $what 2021 --plan input/sto19061 \
		--exports "$exports" >"$work/asked/$what" 2>&1
done
"$build/voortgang" board --plan input/sto19061 --exports "$exports" \
	>"$work/asked/board" 2>&1
is "something is answered" "5" "$(find "$work/asked" -size +0 -type f | wc -l)"
is "but no planted word" "" "$(found "$work/asked")"

# Killed at some moment, what it leaves in its work folder.
rm -rf "$out"
left=0
for after in 0.02 0.04 0.06 0.08 0.1 0.15 0.2 0.3; do
	TMPDIR=$work/tmp setsid "$build/voortgang" report --plan \
		input/sto19061 --exports "$exports" --output "$out" \
		>"$work/said/out.$after" 2>"$work/said/err.$after" &
	sleep "$after"
	kill -KILL -- "-$!" 2>/dev/null
	wait $! 2>/dev/null
	rm -rf "$work/left"
	cp -r "$out" "$work/left" 2>/dev/null
	left=$((left + $(find "$work/left" -type f 2>/dev/null | wc -l)))
	hits=$(found "$work/left")
	[ -z "$hits" ] || echo "not ok killed after $after: $hits"
done 2>/dev/null
is "killed runs left files to look in" "yes" "$([ $left -gt 5 ] && echo yes)"
is "nothing that they left or said has a planted word" "" \
	"$(found "$work/left"; found "$work/tmp"; found "$work/said")"

# A run that fails tells no more.
rm -rf "$out"
mkdir "$work/bin"
cp "$build/voortgang" "$work/bin/"
for stage in intake check tally compare mask workbook returns; do
	ln -s "$build/$stage" "$work/bin/$stage"
done
printf '#!/bin/bash\nhead -c 1000 >/dev/null; exit 2\n' >"$work/bin/charts"
chmod +x "$work/bin/charts"
"$work/bin/voortgang" report --plan input/sto19061 --exports "$exports" \
	--output "$out" >"$work/said/out.fails" 2>"$work/said/err.fails"
is "a run whose charts fail, fails" 2 $?
is "it leaves and says nothing of them" "" \
	"$(found "$out"; found "$work/said")"

# What travels between the stages.
"$build/intake" -p input/sto19061 "$exports"/*_namen.csv >"$work/rows" \
	2>"$work/said/intake"
"$build/check" -p input/sto19061 <"$work/rows" >"$work/checked" \
	2>"$work/said/check"
is "no stage passes one on" "" "$(grep -aiF "${planted[@]/#/-e}" \
	"$work/rows" "$work/checked" "$work"/said/* | head -n 3)"

# A crash leaves no memory behind, whatever the shell allows.
ulimit -c unlimited 2>/dev/null
mkdir "$work/crash"
mkfifo "$work/fifo"
limit() { # PROCESS: the bytes that its core may have
	sed -n 's/^Max core file size *\([0-9a-z]*\).*/\1/p' "/proc/$1/limits"
}
here=$PWD
(cd "$work/crash" && exec "$build/check" -p "$here/input/sto19061" \
	<"$work/fifo" >/dev/null 2>&1) &
crashed=$!
exec 8>"$work/fifo"
head -c 4096 "$work/rows" >&8
for ((i = 0; i < 200; i++)); do
	[ "$(limit $crashed)" = 1 ] && break
	sleep 0.01
done
is "no core may be written" "1" "$(limit $crashed)"
kill -SEGV $crashed
wait $crashed 2>/dev/null
exec 8>&-
is "and none is" "" "$(ls "$work/crash")"
