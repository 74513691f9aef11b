#!/bin/bash
# voortgang report: what is published, and when nothing is.
set -u
build=$1
. tests/chain/conductor.sh
make_exports
region=$out/test01 set=$out/test01/2021-10-01

# ---- What is published -----------------------------------------------------

report
is "all moments: status" 0 "$status"
is "all moments: what is there" "2021-10-01 2023-07-01" \
	"$(ls "$region" | tr '\n' ' ' | sed 's/ $//')"
is "the files of a set" "manifest.tsv records.tsv retour stuurgroep.pdf \
stuurgroep.tsv stuurgroep.txt voortgangsrapportage.xlsx" "$(ls "$set" | tr '\n' ' ' | sed 's/ $//')"
is "nothing is left behind" "" "$(debris)"
is "only its owner can read it" "" "$(find "$out" -perm /077)"
has "the message names the report" "^Rapportage 1, TEST01 Proefregio" \
	"$work/said"
has "the message has figure and target" \
	"^leerlingen  *2020  *behaald  *33 tot 36 van 30" "$work/said"
has "the message counts findings" "^Bevindingen: 1 fout, " "$work/said"
has "the message says where it is" "staat in $set\$" "$work/said"
is "standard error is quiet" "" "$(cat "$work/err")"

rows() { awk -F '\t' -v file="$1" \
	'$1 == "input" && $2 == file { print $7, $8, $9, $10 }' "$set/manifest.tsv"; }
is "rows of alfa" "5 3 1 1" "$(rows alfa.csv)"
is "rows of alfa zuid" "1 1 0 0" "$(rows 'zuid/alfa zuid.csv')"
is "rows of the sessions" "2 2 0 0" "$(rows sessies.csv)"
is "digests of inputs" "$(cd "$exports" && sha256sum alfa.csv | cut -d' ' -f1)" \
	"$(awk -F '\t' '$2 == "alfa.csv" { print $6 }' "$set/manifest.tsv")"
is "the plan's tables are inputs" 17 \
	"$(grep -c $'^input\t[a-z]*.csv\tplan\t' "$set/manifest.tsv")"
is "digests of outputs" "$(cd "$set" && find . -type f ! -name manifest.tsv \
	-printf '%P\n' | sort | xargs sha256sum | sed 's/  / /')" \
	"$(awk -F '\t' '$1 == "output" { print $4, $2 }' "$set/manifest.tsv")"

report # the returns now tell that there was a report before
before=$(contents)
report
is "the same input gives the same bytes" "$before" "$(contents)"

report --moment 2021-10-01
is "one moment: the other stays" "$before" "$(contents)"
report --moment 2022-01-01
refused "a moment that is none" "there are: 2021-10-01 2023-07-01"

# ---- Which files are read --------------------------------------------------

names() { awk -F '\t' '$1 == "input" && $3 != "plan" { print $2 }' \
	"$set/manifest.tsv" | tr '\n' ' '; }
touch "$exports/.hidden.csv" "$exports/README.md" "$exports/-"
mkdir "$exports/.git" && cp "$exports/alfa.csv" "$exports/.git/x.csv"
printf 'Peildatum\n' >"$exports/-n.csv"
printf 'x\n' >"$exports/"$'tab\there.csv'
ln -s alfa.csv "$exports/link.csv"
ln -s zuid "$exports/linkdir"
report --moment 2021-10-01
is "odd names: status" 0 "$status"
is "odd names: in the order of their bytes" \
	'-n.csv ./- alfa.csv sessies.csv tab\there.csv zuid/alfa zuid.csv ' \
	"$(names)"
has "a symbolic link is told" "link.csv: skipped" "$work/err"
has "a link to a folder is told" "linkdir: skipped" "$work/err"
rm -rf "$exports"/{-,-n.csv,.git,.hidden.csv,README.md,link*,tab*}

mkdir "$work/none"
"$bin/voortgang" report -p "$plan" -e "$work/none" -o "$work/out2" \
	>"$work/said" 2>"$work/err"
is "nothing delivered: status" 0 "$?"
has "nothing delivered: it is said" "Er is niets aangeleverd" "$work/said"
has "nothing delivered: judged all the same" "geen gegevens" "$work/said"

# ---- When nothing is published ---------------------------------------------

report
before=$(contents)

for stage in "${stages[@]}"; do
	stand_in "$stage" <<<'cat >/dev/null; echo "what is wrong" >&2; exit 2'
	report
	refused "$stage fails" "^voortgang: $stage ended with status 2"
	stand_in "$stage" <<<'exit 2'
	report
	refused "$stage fails at once" "^voortgang: $stage ended with status 2"
	stand_in "$stage" <<<'kill -SEGV $$'
	report
	refused "$stage crashes" "^voortgang: $stage was ended by signal 11"
	stand_in "$stage" <<<'exit 0'
	report
	refused "$stage does nothing"
	rm "$bin/$stage"
	report
	refused "$stage is not there" "$stage: No such file"
	restore "$stage"
done

for stage in intake check tally compare; do
	stand_in "$stage" <<<'"$real" "$@" | head -n 6; cat >/dev/null'
	report
	refused "$stage is cut off"
	restore "$stage"
done
stand_in compare <<<'"$real" "$@" | head -c -1'
report
refused "the last line is cut off" "end too early"
stand_in compare <<<'"$real" "$@" | sed "/^verdict\tleerlingen\t2022/d"'
report
refused "a verdict is missing" "no verdict on leerlingen 2022"
stand_in compare <<<'"$real" "$@" | sed "s/^\(balance\t.*\ttally\t\)./\19/"'
report
refused "a row is lost" "rows got lost\|does not hold"
stand_in intake <<<'"$real" "${@:1:4}"'
report
refused "a file is not read" "4 files were delivered\|3 files were delivered"
stand_in compare <<<'"$real" "${@:1:3}" 2023-07-01'
report --moment 2021-10-01
refused "the report of another moment" "not of this report"
restore intake compare

emitters=(workbook set/voortgangsrapportage.xlsx returns set/retour/11AA00.xlsx
	charts set/stuurgroep.pdf)
for ((i = 0; i < ${#emitters[@]}; i += 2)); do
	stage=${emitters[i]} file=${emitters[i + 1]}
	stand_in "$stage" <<<"\"\$real\" \"\$@\"; truncate -s -200 ${file/set/\$(dirname \$2)}"
	sed -i "s|\$(dirname \$2)|set|" "$bin/$stage"
	report
	refused "$file is cut off"
	stand_in "$stage" <<<"\"\$real\" \"\$@\"; : >$file"
	report
	refused "$file is empty"
	stand_in "$stage" <<<"\"\$real\" \"\$@\"; rm $file"
	report
	refused "$file is not made"
	stand_in "$stage" <<<"\"\$real\" \"\$@\"; mv $file x; ln -s ../x $file"
	report
	refused "$file is a link"
	stand_in "$stage" <<<"\"\$real\" \"\$@\"; echo >set/more.txt"
	report
	refused "$stage leaves another file" "more.txt: does not belong"
	restore "$stage"
done
stand_in workbook <<<'"$real" "$@" | sed "s/^sheet\tGegevens leerlingen\t/&1/"'
report
refused "workbook says other rows" "not a row for each group"
restore workbook
for stage in workbook returns charts; do
	stand_in "$stage" <<<'"$real" "$@" | sed "/^file\t/s/.$/x/"'
	report
	refused "$stage says another digest" "is not what $stage said"
	stand_in "$stage" <<<'"$real" "$@" | sed "/^file\t/p"'
	report
	refused "$stage tells of a file twice" "is not what $stage said"
	restore "$stage"
done
stand_in charts <<<'"$real" "$@"; printf x >>set/stuurgroep.pdf'
report
refused "a byte more in the PDF" "is not what charts said"
restore workbook charts

report --plan "$work/none"
refused "a plan that is not there"
report --exports "$work/nowhere"
refused "exports that are not there" "nowhere: No such file"
report operand
refused "an operand" "no operands"
report --exports "$out"
refused "the output is among the exports" "is among the exports"

# ---- The place it goes to --------------------------------------------------

mv "$set" "$work/elsewhere" && ln -s "$work/elsewhere" "$set"
before=$(contents)
report
refused "a link in the place of a set" "2021-10-01: "
rm "$set" && mv "$work/elsewhere" "$set"
mv "$region" "$work/elsewhere" && ln -s "$work/elsewhere" "$region"
before=$(contents)
report
refused "a link in the place of the region" "test01: "
rm "$region" && mv "$work/elsewhere" "$region"
before=$(contents)

(
	flock 9
	report
	refused "another run is at work" "another run is at work here"
	is "another run: one line" 1 "$(wc -l <"$work/err")"
) 9>>"$out/.voortgang.lock"

mkdir -p "$region/.work-2021-10-01-aaaaaa/set/retour"
touch "$region/.work-2021-10-01-aaaaaa/set/retour/x"
mkdir "$region/.work-2021-10-01-bbbbbb"
(
	flock 9
	report
	is "what a live run has is left alone" \
		"$region/.work-2021-10-01-bbbbbb" "$(debris)"
) 9<"$region/.work-2021-10-01-bbbbbb"
report
is "what a killed run left is removed" "" "$(debris)"

TMPDIR=/nowhere report
is "a TMPDIR that is not there does not matter" 0 "$status"
TMPDIR=/proc report
is "a TMPDIR that cannot be written does not matter" 0 "$status"
is "and gives the same bytes" "$before" "$(contents)"

"$bin/voortgang" report -p "$plan" -e "$exports" -o "$out" >/dev/full \
	2>"$work/err"
is "a message that cannot be written: status" 2 "$?"
has "a message that cannot be written: it is said" "published, but" "$work/err"
is "a message that cannot be written: it is published" "$before" "$(contents)"

"$bin/voortgang" report -p "$plan" -e "$exports" -o "$out" <&- >&- 2>&-
is "without standard descriptors: as well" "$before" "$(contents)"

for signal in TERM INT HUP; do
	stand_in charts <<<'touch started; exec sleep 60'
	env --default-signal=INT,HUP "$bin/voortgang" report -p "$plan" \
		-e "$exports" -o "$out" >"$work/said" 2>"$work/err" &
	wait_for started
	kill -"$signal" $!
	wait $!
	status=$?
	refused "SIG$signal" "stopped by signal"
	restore charts
done

# ---- A signal to one maker only --------------------------------------------

# It waits: until others may build on what it has, and for what is made.
for stage in mask charts; do
	stand_in "$stage" <<<"touch $work/started; exec sleep 60"
	"$bin/voortgang" report -p "$plan" -e "$exports" -o "$out" \
		>"$work/said" 2>"$work/err" &
	until [ -e "$work/started" ]; do sleep 0.01; done
	kill -TERM "$(pgrep -P $! voortgang | sed -n 2p)" # behind the watchdog
	wait $!
	status=$?
	refused "a maker is stopped at $stage" "ended by signal 15"
	is "a maker is stopped at $stage: one line" 1 "$(wc -l <"$work/err")"
	rm "$work/started"
	restore "$stage"
done

# A later set, which reads what an earlier one has made, is stopped before that
# is taken away: it would complain.
stand_in charts <<<"exec sleep 60"
stand_in mask <<E2
earlier=\${!#}
[[ \$earlier = ../.work-* ]] || exec "\$real" "\$@"
touch $work/started
while [ -e "\$earlier" ]; do :; done
echo "it is gone" >&2
E2
for signal in TERM INT; do
	env --default-signal=INT "$bin/voortgang" report -p "$plan" \
		-e "$exports" -o "$out" >"$work/said" 2>"$work/err" &
	until [ -e "$work/started" ]; do sleep 0.01; done
	kill -"$signal" $!
	wait $!
	status=$?
	refused "SIG$signal, with two sets" "stopped by signal"
	is "SIG$signal, with two sets: one line" 1 "$(wc -l <"$work/err")"
	rm "$work/started"
done
restore charts mask

cp -r "$plan" "$work/plan"
head -n 1 "$plan/rapportages.csv" >"$work/plan/rapportages.csv"
report --plan "$work/plan"
refused "a plan without moments" "the plan has no moments"
