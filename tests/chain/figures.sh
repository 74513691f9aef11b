# For the tests of whole chains: runs the stages by hand in a pipe, and looks
# figures up in what compare says. Sourced, with $build and $plan set.

chain() { # MOMENT PERIOD_END FILE...: compare's records on standard output
	local moment=$1 until=$2
	shift 2
	"$build/intake" -p "$plan" "$@" | "$build/check" -p "$plan" |
		"$build/tally" -p "$plan" -u "$until" |
		"$build/compare" -p "$plan" -m "$moment"
	for status in "${PIPESTATUS[@]}"; do
		[ "$status" -le 1 ] || echo "not ok a stage ended with $status" >&2
	done
}

column() { # FILE KIND KEY=VALUE... COLUMN...: those columns, a line per record
	awk -F '\t' -v kind="$2" -v wanted="${*:3}" '
	BEGIN { n = split(wanted, want, " ") }
	$1 == "@" kind { for (i = 2; i <= NF; i++) at[$i] = i; next }
	$1 != kind { next }
	{
		line = ""
		for (i = 1; i <= n; i++)
			if (split(want[i], pair, "=") == 2) {
				if ($(at[pair[1]]) != pair[2]) next
			} else
				line = line (line == "" ? "" : " ") $(at[want[i]])
		sub(/ +$/, "", line)
		print line
	}' "$1"
}

is() { # NAME EXPECTED FOUND
	if [ "$2" = "$3" ]; then
		echo "ok $1"
	else
		echo "not ok $1: expected $2, found $3"
	fi
}
