#!/bin/bash
# DUO's real open data give the same figures in whatever form they are saved.
set -u
build=$1 plan=input/sto19061
. tests/chain/figures.sh
duo=${VOORTGANG_SHARED:-../shared}/data/duo
if [ ! -d "$duo" ]; then
	echo "skip SKIPPED: DUO's open data are not at hand"
	exit 0
fi
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT

figures() { # FILE...: the measures that they give
	"$build/intake" -p "$plan" "$@" | "$build/check" -p "$plan" |
		"$build/tally" -p "$plan" | grep '^measure' | sort
}

plain() { # the file in UTF-8, lines ending in LF
	local from=CP1252
	iconv -f UTF-8 -t UTF-8 "$1" >/dev/null 2>&1 && from=UTF-8
	iconv -f "$from" -t UTF-8 "$1" | sed -e '1s/^\xEF\xBB\xBF//' -e 's/\r$//'
}

crlf() { sed 's/$/\r/'; }
head_of() { head -n 1 "$work/plain"; }

# Each makes one form, or several files, of $work/plain in the folder $1.
form_utf8() { crlf <"$work/plain" >"$1/$name"; }
form_bom() { { printf '\xEF\xBB\xBF'; crlf <"$work/plain"; } >"$1/$name"; }
form_utf16() { { printf '\xFF\xFE'; crlf <"$work/plain" |
	iconv -f UTF-8 -t UTF-16LE; } >"$1/$name"; }
form_lf() { cp "$work/plain" "$1/$name"; }
form_cr() { tr '\n' '\r' <"$work/plain" >"$1/$name"; }
form_quoted() { sed -e 's/"//g' -e 's/;/";"/g' -e 's/.*/"&"/' "$work/plain" |
	crlf >"$1/$name"; }
form_tabs() { tr ';' '\t' <"$work/plain" | crlf >"$1/$name"; }
form_zeros() { sed -E -e ':again' \
	-e 's/(^|[;"])0+([0-9]+)($|[;"])/\1\2\3/g; t again' \
	"$work/plain" | crlf >"$1/$name"; }
form_shuffled() { awk -F ';' -v OFS=';' '{
	line = $2
	for (i = NF; i > 2; i--) line = line OFS $i
	print line, $1 }' "$work/plain" | crlf >"$1/$name"; }
form_titles() { { printf '%s\n' 'Open data' 'Gemaakt op;01-02-2020' 'Peildatum;1 oktober'
	cat "$work/plain"; } | crlf >"$1/$name"; }
form_total() { { cat "$work/plain"; head_of | awk -F ';' '{
	line = "Totaal"
	for (i = 2; i <= NF; i++) line = line ";999"
	print line }'; } | crlf >"$1/$name"; }
form_halves() {
	local lines=$(($(wc -l <"$work/plain") / 2))
	head -n "$lines" "$work/plain" | crlf >"$1/1-$name"
	{ head_of; tail -n "+$((lines + 1))" "$work/plain"; } | crlf >"$1/2-$name"
}

for file in "$duo"/{leerlingen,geslaagden,examenkandidaten}*.csv; do
	name=$(basename "$file")
	plain "$file" >"$work/plain"
	figures "$file" >"$work/figures"
	is "$name has figures" yes "$([ -s "$work/figures" ] && echo yes)"
	for form in utf8 bom utf16 lf cr quoted tabs zeros shuffled titles \
		total halves; do
		mkdir "$work/$form"
		"form_$form" "$work/$form"
		is "$name, $form" "$(sha256sum <"$work/figures")" \
			"$(figures "$work/$form"/*.csv | sha256sum)"
		rm -r "${work:?}/$form"
	done
done
