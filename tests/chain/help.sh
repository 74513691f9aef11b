#!/bin/bash
# Every stage tells its options as its man page does, and refuses others.
set -u
build=$1
. tests/chain/figures.sh
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT

for stage in intake check tally compare mask workbook charts returns; do
	"$build/$stage" -h >"$work/out" 2>"$work/err"
	is "$stage -h is no trouble" 0 $?
	is "$stage -h says nothing on standard error" "" "$(cat "$work/err")"
	is "$stage -h has the options of its man page" \
		"$(sed -n 's/^\.It Fl \([a-z]\) , Fl Fl \([a-z]*\).*/\1 \2/p' \
			"pipeline/$stage.1" | grep -v '^h ' | sort)" \
		"$(sed -n 's/^  -\([a-z]\), --\([a-z]*\).*/\1 \2/p' \
			"$work/out" | grep -v '^h ' | sort)"
	"$build/$stage" -h >/dev/full 2>"$work/err"
	is "$stage -h on a full disk is trouble" 2 $?
	"$build/$stage" --no-such-option </dev/null >"$work/out" 2>"$work/err"
	is "$stage refuses an option that it has not" 2 $?
	is "$stage says how it is used then" \
		"usage: $stage" "$(sed -n 's/^\(usage: [a-z]*\).*/\1/p' \
			"$work/err")"
done

# Anything at all on standard input: a clear end, never a signal.
trouble() { # STAGE ARGUMENTS...: how it ends over each of a few streams
	local stage=$1 ends=
	shift
	for stream in 'leerling\ta.csv' '@report\tcode\nreport\tx' 'report\tx\n' \
		'\\' '@\n@x\n\t\n' '@group\tlow\ngroup\tx\n' '\0\0\n\377\n' \
		'@delivery\tkind\ndelivery\tx\nbalance\ty\tcheck\t1\t2\t3\t4\n'; do
		printf "$stream" | "$build/$stage" "$@" >"$work/out" 2>"$work/err"
		[ $? -le 2 ] || ends="$ends $stream"
	done
	is "$stage comes to an end over broken records" "" "$ends"
}

mkdir "$work/retour"
trouble check -p tests/plan
trouble tally -p tests/plan
trouble compare -p tests/plan -m 2021-10-01
trouble mask
trouble workbook -o "$work/a.xlsx"
trouble charts -o "$work/a.pdf"
trouble returns -o "$work/retour"
