#!/bin/bash
# voortgang report: whatever happens to it, the sets are as they were or whole,
# and nothing is left behind.
set -u
build=$1
. tests/chain/conductor.sh
make_exports
kills=${VOORTGANG_KILLS:-50}

now() { date +%s%N; }

start() { # a run that goes on by itself; its number
	"$bin/voortgang" report -p "$plan" -e "$exports" -o "$out" \
		>/dev/null 2>&1 &
	echo $!
}

# The sets as they would be with other exports: a run that was killed late may
# have published those. What was ever shown is remembered, so both were made.
report
change 's/;12/;13/'
report
change 's/;13/;12/'
report
report
first=$(contents)
change 's/;12/;13/'
from=$(now)
report
whole=$(($(now) - from))
second=$(contents)
is "two kinds of sets to tell apart: status" 0 "$status"
[ "$first" != "$second" ] && echo "ok two kinds of sets to tell apart"

# Each set is one of the two, whole.
is_whole() { # MOMENT
	local now
	now=$(contents | grep "/$1/")
	[ "$now" = "$(grep "/$1/" <<<"$first")" ] ||
		[ "$now" = "$(grep "/$1/" <<<"$second")" ]
}

published=0 torn=0 left=0 orphans=0
for ((n = 0; n < kills; n++)); do
	# Turn by turn, so that a kill always meets the other exports.
	if [ $((n % 2)) = 0 ]; then
		change 's/;13/;12/'
	else
		change 's/;12/;13/'
	fi
	before=$(contents)
	pid=$(start)
	# Half of them near the end, where it is published.
	at=$((RANDOM % 2 ? RANDOM % 1000 : 850 + RANDOM % 250))
	usleep=$((whole / 1000 * at / 1000))
	sleep "$(printf '0.%06d' "$((usleep < 999999 ? usleep : 999999))")"
	kill -KILL "$pid" 2>/dev/null
	# The watchdog has the lock until all is tidy.
	flock -w 1 "$out/.voortgang.lock" true || left=$((left + 1))
	[ -z "$(debris)" ] || left=$((left + 1))
	pgrep -f "$bin/" >/dev/null && orphans=$((orphans + 1))
	is_whole 2021-10-01 && is_whole 2023-07-01 || torn=$((torn + 1))
	[ "$before" = "$(contents)" ] || published=$((published + 1))
done
is "killed $kills times: sets that are not whole" 0 "$torn"
is "killed $kills times: left behind after a second" 0 "$left"
is "killed $kills times: stages that go on" 0 "$orphans"
echo "# of $kills runs that were killed, $published had published"

# Killed with everything that it started, also the watchdog: the next run
# tidies up.
stand_in charts <<<'touch started; exec sleep 60'
pid=$(start)
wait_for started
kill -STOP "$pid"
kill -KILL $(pgrep -P "$pid") "$pid"
flock -w 5 "$out/.voortgang.lock" true
is "watchdog and all are killed: a work folder stays" yes \
	"$([ -n "$(debris)" ] && echo yes)"
restore charts
report
is "watchdog and all are killed: the next run" 0 "$status"
is "watchdog and all are killed: the next run tidies up" "" "$(debris)"

# ---- A full disk -----------------------------------------------------------

before=$(contents)
small=$work/small
mkdir "$small"
if [ "$(id -u)" = 0 ] && mount -t tmpfs -o size=4m tmpfs "$small" 2>/dev/null
then
	trap 'umount "$small"; rm -rf "$work"' EXIT
	out=$small/out
	change 's/;13/;12/'
	report
	is "a small disk: status" 0 "$status"
	change 's/;12/;13/'
	before=$(contents)
	fits=0 wrong=0
	free=$(($(stat -f -c '%a * %S' "$small")))
	for ((room = 0; room < free; room += 32768)); do
		rm -f "$small/filler"
		head -c $((free - room)) /dev/zero >"$small/filler" 2>/dev/null
		report
		[ -z "$(debris)" ] || wrong=$((wrong + 1))
		[ "$status" = 0 ] && fits=$room && break
		[ "$status" = 2 ] && [ "$before" = "$(contents)" ] ||
			wrong=$((wrong + 1))
	done
	is "a disk with ever more room: nothing went wrong" 0 "$wrong"
	[ "$fits" -gt 65536 ] &&
		echo "ok a disk with ever more room: from $fits bytes it fits"
	is "then it is the other set" "$(sed 's/  .*//' <<<"$second")" \
		"$(contents | sed 's/  .*//')"
	umount "$small"
	trap 'rm -rf "$work"' EXIT
	out=$work/out
else
	echo "skip SKIPPED: a full disk needs root to make one"
fi

# ---- A temporary folder that is full ---------------------------------------

if [ "$(id -u)" = 0 ] && mount -t tmpfs -o size=4k tmpfs "$small" 2>/dev/null
then
	trap 'umount "$small"; rm -rf "$work"' EXIT
	head -c 4096 /dev/zero >"$small/filler"
	TMPDIR=$small report
	is "a full TMPDIR does not matter" 0 "$status"
	umount "$small"
	trap 'rm -rf "$work"' EXIT
fi
