# For the tests of the conductor: a small region with exports, a folder of
# programs in which a stage can be replaced, and what a set consists of.
# Sourced, with $build set; makes $work, which goes away at the end.

plan=tests/plan
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
bin=$work/bin exports=$work/exports out=$work/out
stages=(intake check tally compare mask workbook returns charts)

for program in voortgang "${stages[@]}"; do
	if [ ! -x "$build/$program" ]; then
		echo "skip SKIPPED: $program is not built"
		exit 0
	fi
done

# The conductor starts what lies beside it; it finds itself by its real path.
mkdir "$bin" "$exports"
cp "$build/voortgang" "$bin/"

restore() { # STAGE...: the real ones again
	for stage in "$@"; do
		ln -sf "$build/$stage" "$bin/$stage.new" &&
			mv -T "$bin/$stage.new" "$bin/$stage"
	done
}
restore "${stages[@]}"

stand_in() { # STAGE: replaced by the bash script on standard input
	rm -f "$bin/$1"
	{ echo "#!/bin/bash"; echo "real=$build/$1"; cat; } >"$bin/$1"
	chmod +x "$bin/$1"
}

# A set tells the day of each export: a test that is at it over midnight must
# make the same.
settle() {
	find "$exports" -type f -exec touch -d 2021-09-01T12:00Z {} +
}

make_exports() {
	printf '%s\r\n' 'Peildatum;Vestiging;Leerjaar;Leerweg;Profiel;Aantal' \
		'01-10-2020;11AA00;3;basis;BWI;12' \
		'01-10-2020;11AA00;4;kaderberoepsgerichte leerweg;PIE;<5' \
		'01-10-2020;11AA00;3;basis;E&O;9' \
		'01-10-2020;11AA00;1;havo;;30' \
		'01-10-2020;11AA00;3;basis;Zweefvliegen;9' >"$exports/alfa.csv"
	mkdir -p "$exports/zuid"
	printf '%s\n' 'Peildatum;Vestiging;Leerjaar;Leerweg;Profiel;Aantal' \
		'01-10-2020;11AA01;3;bb;BWI;20' >"$exports/zuid/alfa zuid.csv"
	printf '%s\n' 'Datum;Activiteit;Docent;Vestiging' \
		'05-02-2021;8;jan@alfa.invalid;11AA00' \
		'05-02-2021;8;piet@alfa.invalid;11AA01' >"$exports/sessies.csv"
	settle
}

change() { # EXPRESSION: another export of a school, of no other day
	sed -i "$1" "$exports/alfa.csv"
	settle
}

report() { # OPTION...: status in $status, what it says in $work/{said,err}
	"$bin/voortgang" report --plan "$plan" --exports "$exports" \
		--output "$out" "$@" >"$work/said" 2>"$work/err" </dev/null
	status=$?
}

is() { # NAME EXPECTED FOUND
	if [ "$2" = "$3" ]; then
		echo "ok $1"
	else
		echo "not ok $1: expected ${2:0:300}, found ${3:0:300}"
		head -n 5 "$work/err" | sed 's/^/# /'
	fi
}

has() { # NAME PATTERN FILE
	if grep -q -e "$2" "$3"; then
		echo "ok $1"
	else
		echo "not ok $1: no $2 in it:"
		sed 's/^/# /' "$3"
	fi
}

contents() { # every file of every published set, with its digest
	(cd "$out" 2>/dev/null && find . -type f ! -path '*/.*' -print0 |
		sort -z | xargs -0r sha256sum)
}

debris() { # what a run should not leave
	find "$out" -mindepth 1 -name '.*' ! -name .voortgang.lock
}

# A run that fails: status 2, the sets as they were, and nothing left behind.
refused() { # NAME [PATTERN in what it says]
	is "$1: status" 2 "$status"
	is "$1: the sets are as they were" "$before" "$(contents)"
	is "$1: nothing is left behind" "" "$(debris)"
	[ $# -lt 2 ] || has "$1: it is said" "$2" "$work/err"
}

wait_for() { # FILE: that a stand-in makes in the work folder
	for ((i = 0; i < 6000; i++)); do
		[ -z "$(find "$out" -name "$1")" ] || return
		sleep 0.01
	done
	echo "not ok $1 did not come"
}
