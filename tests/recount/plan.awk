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

function name_all(names, list, to,   i, n, part) {
	n = split(list, part, "|")
	for (i = 1; i <= n; i++) names[fold(part[i])] = to
}

function plan_words(   i, n) {
	n = table("waarden")
	for (i = 1; i <= n; i++) {
		words[row[i, "kolom"], fold(row[i, "spelling"])] = row[i, "waarde"]
		if (row[i, "waarde"] != "")
			words[row[i, "kolom"], fold(row[i, "waarde"])] = row[i, "waarde"]
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
		name_all(place, school[i] "|" row[i, "naam"] "|" row[i, "aliassen"], school[i])
		for (n = split(row[i, "levert"], p, " "); n; n--) asked[p[n]]
	}
}

function plan_contents(   i, n) {
	n = table("keuzevakken")
	for (i = 1; i <= n; i++)
		name_all(subjects, row[i, "keuzevak"] "|" row[i, "naam"] "|" row[i, "aliassen"], row[i, "keuzevak"])
	n = table("mijlpalen")
	for (i = 1; i <= n; i++) milestones[row[i, "mijlpaal"]] = row[i, "mijlpaal"]
	n = table("activiteiten")
	for (i = 1; i <= n; i++) activities[row[i, "activiteit"]] = row[i, "activiteit"]
	n = table("afspraken")
	for (i = 1; i <= n; i++)
		if (row[i, "soort"] == "cofinanciering") {
			norm[row[i, "activiteit"]] = row[i, "waarde"]
			sub(/,/, ".", norm[row[i, "activiteit"]])
		}
}

function plan_indicators(   i, n) {
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
		target[number[row[i, "indicator"]], row[i, "jaar"]] = row[i, "streefwaarde"]
	n = table("technisch")
	for (i = 1; i <= n; i++) {
		if (!(row[i, "definitie"] in definition))
			definition[row[i, "definitie"]] = ++definitions
		if (row[i, "standaard"] == "ja") standard = row[i, "definitie"]
		technical[row[i, "definitie"], row[i, "niveau"], row[i, "code"]] = " " row[i, "leerwegen"] " "
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
