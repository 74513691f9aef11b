# For the tests that count again what a workbook says, in awk and from the
# exports and the plan's tables alone (see tests/recount). Sourced after
# figures.sh, with $build, $plan and $work set.

plain() { # FILE: in UTF-8, without BOM and CR
	if [ "$(head -c 2 "$1" | od -An -tx1)" = " ff fe" ]; then
		iconv -f UTF-16LE -t UTF-8 "$1"
	else
		cat "$1"
	fi | sed -e '1s/^\xEF\xBB\xBF//' -e 's/\r$//' >"$work/plain"
	iconv -f UTF-8 -t UTF-8 "$work/plain" >"$work/decoded" 2>/dev/null ||
		iconv -c -f CP1252 -t UTF-8 "$work/plain" >"$work/decoded"
	cat "$work/decoded"
}

plain_all() { # FOLDER FILE...
	mkdir -p "$1"
	for f in "${@:2}"; do
		plain "$f" >"$1/${f##*/}"
	done
}

recount() { # MOMENT FILE...: what the sheets should say
	LC_ALL=C awk -v plan="$plan" -v moment="$1" \
		-f tests/recount/cell.awk -f tests/recount/plan.awk \
		-f tests/recount/export.awk -f tests/recount/count.awk \
		-f tests/recount/sheets.awk -f tests/recount/data.awk \
		-f tests/recount/promise.awk -f tests/recount/delivery.awk \
		-f tests/recount/total.awk \
		"${@:2}" | LC_ALL=C sort
}

told() { # CELLS: what they say
	LC_ALL=C awk -v seen="$work/seen" -f tests/recount/workbook.awk "$1" |
		LC_ALL=C sort
}

# Sheets that are not counted again, and why.
not_recounted() {
	cut -d : -f 1 <<-'E2'
		Voorblad: says what other sheets say
		Verwachting: a forecast, not a count; test_forecast.c
		Activiteiten in het plan: words of the plan
		Risicoanalyse: words of the plan
		Teams: words of the plan
		Tegenstrijdigheden: words of the plan
		Definities: words of the plan
		Namen in formules: names of columns; workbook.sh
		Mutaties: this workbook beside the one before
		Bevindingen vergeleken: this workbook beside the one before
		Controles: this workbook beside itself
	E2
}

# Each row of each sheet is there exactly as it was counted again. What they
# say and what was counted stay in cells.MOMENT and counted.MOMENT.
is_recounted() { # NAME MOMENT WORKBOOK FILE...
	local sheet told=$work/told cells=$work/cells.$2 counted=$work/counted.$2
	"$build/tests/cells" "$3" >"$cells"
	told "$cells" >"$told"
	recount "$2" "${@:4}" >"$counted"
	cut -f 1 "$told" "$counted" | sort -u | while read -r sheet; do
		is "$1: $sheet: $(grep -c "^$sheet"$'\t' "$told") rows with $(
			grep "^$sheet"$'\t' "$told" | cut -f 2- | tr '\t' '\n' |
				grep -c '\.[0-9][0-9]$') figures" "" \
			"$(diff <(grep "^$sheet"$'\t' "$counted") \
				<(grep "^$sheet"$'\t' "$told") | head -n 6)"
	done
	is "$1: no other sheet has figures that nobody counted" "" \
		"$(cut -f 1 "$cells" | LC_ALL=C sort -u | LC_ALL=C comm -23 - \
			<({ cat "$work/seen"; not_recounted; } | LC_ALL=C sort -u))"
}
