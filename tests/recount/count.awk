# What counts towards the plan's indicators, and how much.

function technically(definition, level, code, way) {
	if (!((definition, level, code) in technical)) return 0
	return level == "mbo" || way != "" &&
		index(technical[definition, level, code], " " way " ")
}

# Do all terms of a filter, such as `leerjaar=3|4 vmbo=technisch`, hold?
function holds(terms, definition,   term, n, p, ok, v) {
	for (n = split(terms, term, " "); n; n--) {
		split(term[n], p, "=")
		v = p[1] == "vmbo" ? field["profiel"] \
			: field[p[1] == "mbo" ? "domein" : p[1]]
		if (p[2] == "technisch")
			ok = technically(definition, p[1], v, field["leerweg"])
		else
			ok = v != "" && index("|" p[2] "|", "|" v "|")
		if (!ok) return 0
	}
	return 1
}

# Delivered: this indicator is known of this school, if only as zero.
function know(i, year, school, from) {
	known[i, year, school, from]
	known_year[i, year]
}

function add(i, year, count, part, from) {
	know(i, year, here, from)
	if (part) {
		low_of[i, year, here, from] += low(count)
		high_of[i, year, here, from] += high(count)
	} else {
		rest_low[i, year, here, from] += low(count)
		rest_high[i, year, here, from] += high(count)
	}
}

function add_under(i, year, count, from,   d) {
	if (filter[i] !~ /=technisch/ || measure[i] != "som") return
	for (d in definition)
		if (holds(filter[i], d)) {
			elsewhere = 1
			under_low[i, year, here, from, d] += low(count)
			under_high[i, year, here, from, d] += high(count)
		}
}

function once(i, year, who, school) {
	know(i, year, school, "school")
	if ((i, year, school, who) in seen) return
	seen[i, year, school, who]
	if (school == here) member_take(i, year, who)
	low_of[i, year, school, "school"]++
	high_of[i, year, school, "school"]++
}

# An agreement counts as long as it lasts; what goes on counting, until the end.
function last_year(i) {
	if (lasts[i]) return last
	if (kind != "bedrijf") return year
	return field["tot"] == "" || field["tot"] > last * 10000 + 1231 ? last \
		: int(field["tot"] / 10000)
}

function count_distinct(i,   y, who) {
	who = field[what[i]]
	if (who == "") return
	for (y = year; y <= last_year(i); y++) {
		if (here != "") once(i, y, who, here)
		once(i, y, who, "")
	}
}

# To `towards` and `in_part` go the codes of what it counts towards.
function count_one(i, count, from,   part, all) {
	know(i, year, here, from)
	part = holds(filter[i], standard)
	all = measure[i] == "aandeel" ? holds(whole[i], standard) : part
	if (measure[i] == "som") add_under(i, year, count, from)
	if (!all) return
	towards = towards " " code[i]
	if (measure[i] == "aandeel" && part) in_part = in_part " " code[i]
	if (measure[i] == "uniek") count_distinct(i)
	else add(i, year, count, part, from)
}

function count_row(count,   i) {
	towards = in_part = ""
	elsewhere = 0
	year = field[year_of[kind]]
	if (kind in day_of) year = int(field[day_of[kind]] / 10000)
	for (i = 1; i <= indicators; i++)
		if (kind_of[i] == kind)
			count_one(i, count, duo ? "duo" : "school")
	if (towards != "" || elsewhere) group_take(count)
	return towards != ""
}

# A list of events tells of all years between its first and its last.
function span() {
	if (kind !~ /docentsessie|keuzevak|bedrijf/) return
	if (!(file in first_in) || year < first_in[file]) first_in[file] = year
	if (year > last_in[file]) last_in[file] = year
	if (here != "") named_in[file, here]
}

function span_know(i, f,   k, p, y) {
	for (y = first_in[f]; y <= last_in[f] && y <= last; y++) {
		know(i, y, "", "school")
		for (k in named_in) {
			split(k, p, SUBSEP)
			if (p[1] == f) know(i, y, p[2], "school")
		}
	}
}

function is_late() {
	if (kind in day_of) return field[day_of[kind]] > until
	return field[year_of[kind]] > int(until / 10000)
}

# Of after the period is a row of which nothing is of before.
function row_take(   w, counts, early) {
	counts = early = opened = 0
	for (w = wides ? 1 : 0; w <= wides; w++) {
		if (w) field[wide_column[w]] = wide_value[w]
		if (is_late()) continue
		early = 1
		if (kind == "financie") { money_take(); counts = 1 }
		else if (kind == "mijlpaal") { milestone_take(); counts = 1 }
		else counts += count_row(count_of(w))
		if (kind == "docentsessie") { attend(); session_take() }
		span()
	}
	if (counts) {
		used[file]++
		own_used[file, here]++
		return
	}
	ignored[file]++
	if (early) idle[file]++
	else after[file]++
}

function count_of(w,   count) {
	count = w ? cell[wide[w]] : "aantal" in at ? field["aantal"] : 1
	return count == "-1" ? "<5" : count
}

# What an amount adds up to: in a year, over an activity or a kostenplaats up
# to the year of the report, or over all of these.
function money_add(group,   p, n) {
	money_group[group]
	for (n = split("begroot gerealiseerd geld natura", p, " "); n; n--)
		if (field[p[n]] != "") spent[group, p[n]] += field[p[n]]
}

function money_take(   k, p, n) {
	money_add("year " field["jaar"])
	money_add("ever")
	if (field["jaar"] <= substr(moment, 1, 4)) {
		money_add("until")
		money_add("activity " field["activiteit"])
		money_add("centre " field["kostenplaats"])
	}
	k = field["activiteit"] SUBSEP field["jaar"]
	money_rows[k]
	for (n = split("begroot gerealiseerd geld natura", p, " "); n; n--)
		if (field[p[n]] != "") euro[k, p[n]] += field[p[n]]
	put("Aangeleverde bedragen", file T FNR T field["activiteit"] T \
		field["jaar"] T field["kostenplaats"] T \
		euros(field["begroot"]) T euros(field["gerealiseerd"]) T \
		euros(field["geld"]) T euros(field["natura"]))
}
