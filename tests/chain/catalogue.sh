#!/bin/bash
# Every code that can be found in a delivery: tests/catalogue/CODE/bad is a
# delivery that gives it, good one that is nearly the same and does not, nor
# gives any other. What is not in a file as it is, `make FOLDER` makes. Files
# in CODE/plan stand in for those of tests/plan.
set -u
build=$1
. tests/chain/figures.sh
cases=$PWD/tests/catalogue
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
"$build/voortgang" catalogue | awk '{ print $1 }' >"$work/codes"

# The last moment of the plan, and the end of its period.
moment() { awk -F ';' 'END { print $1, $5 }' "$plan/rapportages.csv"; }

findings() { # CODE FOLDER: the codes that a delivery gives
	local plan=$work/$1/plan files
	mapfile -d '' files < <(cd "$2" && printf '%s\0' *)
	(cd "$2" && chain $(moment) "${files[@]}") |
		awk -F '\t' '$1 == "finding" { print $6 }' | sort -u
}

prepare() { # CODE: its two deliveries and its plan, in $work/CODE
	mkdir -p "$work/$1"/{bad,good}
	cp -r tests/plan "$work/$1/"
	cp -r "$cases/$1/." "$work/$1/"
	[ ! -x "$cases/$1/make" ] || "$cases/$1/make" "$work/$1"
}

examples() { # CODE CAPTION: the lines that its page shows
	"$build/voortgang" catalogue "$1" | awk -v caption="$2" '
		/^[^ ]/ { shown = $0 == caption }
		shown && sub(/^    /, "")'
}

absent() { # CODE CAPTION FOLDER: what of the examples stands nowhere in it
	while IFS= read -r line; do
		[ -e "$work/$1/$3/$line" ] ||
			grep -rqxF -e "$line" "$work/$1/$3" || echo "$line"
	done < <(examples "$1" "$2")
}

for code in $(<"$work/codes"); do
	if [ ! -d "$cases/$code" ]; then
		echo "not ok $code has no case in tests/catalogue"
		continue
	fi
	prepare "$code"
	bad=$(findings "$code" "$work/$code/bad")
	good=$(findings "$code" "$work/$code/good")
	is "$code is given" "$code" "$(grep -x "$code" <<<"$bad")"
	is "$code is not given, nor another code, by what is good" "" \
		"$(comm -13 <(grep -vx "$code" <<<"$bad") <(echo "$good"))"
	is "$code: its page shows what is in the case" "" \
		"$(absent "$code" "Dit geeft de melding:" bad
			absent "$code" "Dit niet:" good)"
	rm -r "${work:?}/$code"
done

# Whoever reads our findings may count on a code: it is never taken away.
for code in $(<"$cases/published"); do
	is "published: $code" "$code" "$(grep -x "$code" "$work/codes")"
done
is "codes that are not yet in tests/catalogue/published" "" \
	"$(sort "$work/codes" | comm -23 - "$cases/published")"
is "cases of no code" "" "$(find "$cases" -mindepth 1 -maxdepth 1 -type d \
	-printf '%f\n' | sort | comm -23 - <(sort "$work/codes"))"
is "an unknown code is trouble" "2" \
	"$("$build/voortgang" catalogue NO_SUCH_CODE 2>"$work/err"; echo $?)"
