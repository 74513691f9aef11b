# What money and findings add up to.

function money_share(group,   g, n) {
	g = spent[group, "geld"]; n = spent[group, "natura"]
	return g n == "" ? "" : percent(g + n, spent[group, "gerealiseerd"])
}

function money_cells(group,   b, r) {
	b = spent[group, "begroot"]; r = spent[group, "gerealiseerd"]
	return euros(b) T euros(r) T euros(minus(b, r)) T \
		figure(b == "" ? "" : percent(r, b)) T \
		euros(spent[group, "geld"]) T euros(spent[group, "natura"]) T \
		figure(money_share(group))
}

function put_norm(activity, s,   least) {
	least = activity in norm ? norm[activity] : ""
	return figure(least) T figure(minus(s, least)) T \
		(least == "" ? "geen norm" : s == "" ? "nog niets uitgegeven" \
			: s - least >= 0 ? "norm gehaald" : "onder de norm")
}

function put_sum(group,   what, of) {
	what = of = group
	sub(/ .*/, "", what)
	sub(/^[a-z]+ ?/, "", of)
	if (what == "year") {
		put("Financi\303\253n per jaar", of T money_cells(group))
		if (of > substr(moment, 1, 4)) after_report = 1
	} else if (what == "activity")
		put("Financi\303\253n per activiteit", of T \
			money_cells(group) T put_norm(of, money_share(group)))
	else if (what == "centre")
		put("Financi\303\253n per kostenplaats", of T \
			money_cells(group))
}

END {
	after_report = 0
	for (k in money_group) put_sum(k)
	if ("until" in money_group)
		put("Financi\303\253n per jaar", "samen" T \
			money_cells("until"))
	if (after_report)
		put("Financi\303\253n per jaar", "samen" T money_cells("ever"))
	for (k in found_rows)
		put("Bevindingen per soort", found_level[k] T \
			figure(found_causes[k]) T figure(found_rows[k]) T k)
}
