# The tables of the plan, from the folder `plan`, for the moment `moment`.

# A table as row[1, COLUMN], row[2, COLUMN], ...; how many there are.
function table(name,   line, n, cell, head, i, rows) {
	split("", row)
	while ((getline line < (plan "/" name ".csv")) > 0) {
		gsub(/\r|\357\273\277/, "", line)
		if (!n) { n = cut(line, ";", head); continue }
		rows++
		cut(line, ";", cell)
		for (i = 1; i <= n; i++) row[rows, head[i]] = cell[i]
	}
	close(plan "/" name ".csv")
	return rows
}

# All that row `i` says it may be called.
function name_all(names, i, to,   n, part) {
	n = split(to "|" row[i, "naam"] "|" row[i, "aliassen"], part, "|")
	for (; n; n--) names[fold(part[n])] = to
}

function plan_words(   i, n, c, v) {
	n = table("waarden")
	for (i = 1; i <= n; i++) {
		c = row[i, "kolom"]
		v = row[i, "waarde"]
		words[c, fold(row[i, "spelling"])] = v
		if (v != "") words[c, fold(v)] = v
	}
	n = table("kolommen")
	for (i = 1; i <= n; i++) {
		source = row[i, "bron"] SUBSEP row[i, "soort"]
		headings[source]++
		heading[source, headings[source]] = fold(row[i, "spelling"])
		column[source, headings[source]] = row[i, "kolom"]
		if (row[i, "verplicht"] == "ja") must[source, row[i, "kolom"]]
	}
}

function plan_places(   i, n) {
	schools = table("scholen")
	for (i = 1; i <= schools; i++) {
		school[i] = row[i, "vestiging"]
		name[school[i]] = row[i, "naam"]
		subregion[school[i]] = row[i, "subregio"]
		levert[school[i]] = " " row[i, "levert"] " "
		name_all(place, i, school[i])
		for (n = split(row[i, "levert"], p, " "); n; n--) asked[p[n]]
	}
}

function plan_contents(   i, n, c) {
	n = table("keuzevakken")
	for (i = 1; i <= n; i++) name_all(subjects, i, row[i, "keuzevak"])
	n = table("mijlpalen")
	for (i = 1; i <= n; i++) {
		c = row[i, "mijlpaal"]
		milestones[c] = c
	}
	n = table("activiteiten")
	for (i = 1; i <= n; i++) {
		c = row[i, "activiteit"]
		activities[c] = c
	}
	n = table("afspraken")
	for (i = 1; i <= n; i++)
		if (row[i, "soort"] == "cofinanciering") {
			c = row[i, "waarde"]
			sub(/,/, ".", c)
			norm[row[i, "activiteit"]] = c
		}
}

function plan_indicators(   i, n, d) {
	indicators = table("indicatoren")
	for (i = 1; i <= indicators; i++) {
		code[i] = row[i, "indicator"]
		goal[i] = row[i, "doelstelling"]
		title[i] = row[i, "naam"]
		kind_of[i] = row[i, "soort"]
		filter[i] = row[i, "filter"]
		measure[i] = row[i, "meet"]
		what[i] = row[i, "kolom"]
		whole[i] = row[i, "deel_van"]
		lasts[i] = row[i, "telling"] == "cumulatief"
		base[i] = row[i, "uitgangswaarde"]
		base_year[i] = row[i, "uitgangsjaar"]
		months[i] = row[i, "bekend_na_maanden"]
		number[code[i]] = i
	}
	n = table("streefwaarden")
	for (i = 1; i <= n; i++)
		target[number[row[i, "indicator"]], row[i, "jaar"]] = \
			row[i, "streefwaarde"]
	n = table("technisch")
	for (i = 1; i <= n; i++) {
		d = row[i, "definitie"]
		definition[d] = row[i, "naam"] (row[i, "standaard"] == "ja" \
			? " (telt in deze rapportage)" : "")
		if (row[i, "standaard"] == "ja") standard = d
		technical[d, row[i, "niveau"], row[i, "code"]] = \
			" " row[i, "leerwegen"] " "
	}
}

function plan_time(   i, n) {
	n = table("regels")
	for (i = 1; i <= n; i++) limit[row[i, "code"]] = row[i, "grens"]
	n = table("rapportages")
	for (i = 1; i <= n; i++)
		if (row[i, "moment"] == moment) until = day(row[i, "tot"])
	n = table("regio")
	for (i = 1; i <= n; i++) {
		if (row[i, "kenmerk"] == "begin") begin = row[i, "waarde"]
		if (row[i, "kenmerk"] == "eind") end = row[i, "waarde"]
	}
	last = int(until / 10000) < end ? int(until / 10000) : end
}

BEGIN {
	plan_words()
	plan_places()
	plan_contents()
	plan_indicators()
	plan_time()
}
