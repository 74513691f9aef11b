# What the plan promises, beside what came of it: milestones, by activity and
# by line, agreements, and the direction of each indicator.

BEGIN {
	standing["op-tijd"] = "gehaald"
	standing["niet-op-tijd"] = "niet op tijd"
	standing["niet-geheel"] = "niet geheel"
	standing["niet-uitgevoerd"] = "helemaal niet uitgevoerd"
	split("|||onbekend|open|ongedateerd", stand, "|")
}

# The last word on a milestone counts.
function milestone_take(   m) {
	m = field["mijlpaal"]
	if (m in told_on && told_on[m] > field["datum"]) return
	told_on[m] = field["datum"]
	status[m] = field["status"]
	told_at[m] = file T FNR
}

# Which of `stand` it is in: what was said of it, or else what its last
# quarter, such as 2020Q4, makes of it.
function stand_of(m, quarter,   ended) {
	if (m in status)
		return status[m] == "op-tijd" ? 1 \
			: status[m] == "niet-op-tijd" ? 2 : 3
	if (quarter == "") return 6
	ended = substr(quarter, 1, 4) * 10000 + substr(quarter, 6) * 300 + 30
	return ended <= until ? 4 : 5
}

function put_milestones(   i, n, m, a, s, k, part, lijnen, told) {
	n = table("activiteiten")
	for (i = 1; i <= n; i++)
		lijnen[row[i, "activiteit"]] = row[i, "lijnen"]
	n = table("mijlpalen")
	for (i = 1; i <= n; i++) {
		m = row[i, "mijlpaal"]
		a = row[i, "activiteit"]
		s = stand_of(m, row[i, "tot"])
		in_stand["Activiteiten", a, s]++
		for (k = split(lijnen[a], part, " "); k; k--)
			in_stand["Lijnen", part[k], s]++
		told = stand[s] T T T
		if (m in status)
			told = standing[status[m]] T \
				figure(serial(told_on[m])) T told_at[m]
		put("Mijlpalen", m T a T told)
	}
}

function put_stands(sheet, one,   s, sums, due) {
	due = 0
	for (s = 1; s <= 6; s++) {
		sums = sums T figure(in_stand[sheet, one, s] + 0)
		if (s < 5) due += in_stand[sheet, one, s]
	}
	put(sheet, one T figure(due) sums)
}

# A session is a day of an activity.
function session_take(   k) {
	k = field["activiteit"] SUBSEP year
	if ((k, field["datum"]) in session) return
	session[k, field["datum"]]
	sessions[k]++
}

function cofinanced(activity,   k, p, part, all) {
	part = ""
	for (k in money_rows) {
		split(k, p, SUBSEP)
		if (p[1] != activity) continue
		if (euro[k, "geld"] euro[k, "natura"] != "")
			part += euro[k, "geld"] + euro[k, "natura"]
		all += euro[k, "gerealiseerd"]
	}
	return part == "" || all <= 0 ? "" : tenths(100 * part / all)
}

function put_agreement(i, y, a, b) {
	put("Afspraken", row[i, "afspraak"] T row[i, "activiteit"] T y T \
		figure(row[i, "waarde"]) T ends(a, b))
}

# What is agreed for each year stands there for the years so far; cofinancing
# is of all years together.
function put_agreements(i,   y, k, n, x) {
	if (row[i, "eenheid"] == "sessies per jaar") {
		for (y = begin; y <= last; y++) {
			k = row[i, "activiteit"] SUBSEP y
			x = k in sessions ? sessions[k] : ""
			put_agreement(i, y, x, x)
		}
		return
	}
	y = row[i, "jaar"]
	n = number[row[i, "indicator"]]
	if (row[i, "soort"] == "cofinanciering") {
		x = cofinanced(row[i, "activiteit"])
		put_agreement(i, y, x, x)
	} else if ((n, y) in region_low)
		put_agreement(i, y, region_low[n, y], region_high[n, y])
	else
		put_agreement(i, y, "", "")
}

function region_ends(i, y) { return ends(region_low[i, y], region_high[i, y]) }

# Since the last year before that is known, and since the plan's baseline.
function put_directions(i,   y, was) {
	was = 0
	for (y = 2000; y < 2100; y++) {
		if (!((i, y) in region_low) || !is_complete(i, y)) continue
		put("Richting", title[i] T y T region_ends(i, y) T \
			(was ? was T region_ends(i, was) : T T) T \
			base_year[i] T figure(base[i]))
		was = y
	}
}

function put_norms(   k, p, t) {
	for (k in target) {
		split(k, p, SUBSEP)
		t = code[p[1]]
		gsub(/-/, "_", t)
		put("Normen", "streef_" t "_" p[2] T p[2] T figure(target[k]))
	}
	for (k in money_rows) {
		split(k, p, SUBSEP)
		spent_on[p[1]]
	}
	for (k in norm)
		if (k in spent_on)
			put("Normen", "norm_cofinanciering_" k T T \
				figure(norm[k]))
	put("Normen", "toegestaan_verschil" T T figure(0.005))
	put("Normen", "jaar_van_rapportage" T T figure(substr(moment, 1, 4)))
}

END {
	put_norms()
	put_milestones()
	for (k in activities) put_stands("Activiteiten", k)
	n = table("lijnen")
	for (i = 1; i <= n; i++) put_stands("Lijnen", row[i, "lijn"])
	n = table("afspraken")
	for (i = 1; i <= n; i++) put_agreements(i)
	for (i = 1; i <= indicators; i++) put_directions(i)
}
