# The sheets of data: what was delivered together and counts together, who or
# what counts once, and the hours and sessions of teachers.

BEGIN {
	own["leerling"] = "peildatum leerjaar leerweg profiel"
	own["uitstroom"] = "leerweg profiel domein niveau gediplomeerd"
	own["examen"] = "leerweg profiel"
	own["docentsessie"] = "datum activiteit sessie profiel"
	own["bedrijf"] = "van tot bedrijf kvk activiteit"
	own["keuzevak"] = "datum activiteit keuzevak fase profiel"
	data["leerling"] = "leerlingen"
	data["examen"] = "geslaagden"
	data["uitstroom"] = "uitstroom naar het mbo"
	data["docentsessie"] = "sessies van docenten"
	data["bedrijf"] = "bedrijven"
	data["keuzevak"] = "keuzevakken"
}

# As a spreadsheet counts days.
function serial(date,   y, m, d) {
	y = int(date / 10000); m = int(date / 100) % 100; d = date % 100
	if (m < 3) { y--; m += 12 }
	return 365 * y + int(y / 4) - int(y / 100) + int(y / 400) + \
		int((153 * m - 457) / 5) + d - 693900
}

function group_take(count,   k, n, p, i, t) {
	k = file T (duo ? "DUO" : "school") T year T here
	n = split(own[kind], p, " ")
	for (i = 1; i <= n; i++) {
		t = field[p[i]]
		if (t != "" && reader[p[i]] == "day") t = figure(serial(t))
		k = k T (p[i] == "kvk" ? sprintf("%08d", t) : t)
	}
	if (!(k in group_first)) group_first[k] = FNR
	if (group_last[k] != FNR) group_rows[k]++
	group_last[k] = FNR
	if (towards != "" && !opened++) group_opened[k]++
	group_low[k] += low(count)
	group_high[k] += high(count)
	group_kind[k] = kind
	group_codes[k] = (towards == "" ? "" : towards " ") T \
		(in_part == "" ? "" : in_part " ")
}

# A company is of no school: there is no column for it.
function put_group(k,   p, n, i, rest) {
	n = split(k, p, T)
	rest = ""
	for (i = group_kind[k] == "bedrijf" ? 5 : 4; i <= n; i++)
		rest = rest T p[i]
	put("Gegevens " data[group_kind[k]], p[1] T figure(group_first[k]) T \
		figure(group_last[k]) T figure(group_rows[k]) T \
		figure(group_opened[k] + 0) T p[2] T p[3] T \
		ends(group_low[k], group_high[k]) T group_codes[k] rest)
}

# Over the region it counts where it came first.
function member_take(i, year, who,   first) {
	first = here == "" || !((i, year, "", who) in seen)
	put("Unieke telling", title[i] T year T here T figure(first) T \
		"school" T file T figure(FNR))
}

# A teacher of a technical profiel should be at a session each year.
function attend() {
	hours[here, year] += field["uren"]
	if (!first_year || year < first_year) first_year = year
	if (year > latest_year) latest_year = year
	attended[here]
	if ((standard, "vmbo", field["profiel"]) in technical)
		teacher[here, field["docent"], year]
}

function put_attendance(s,   k, p, y, since, there, n) {
	for (k in teacher) {
		split(k, p, SUBSEP)
		if (p[1] != s) continue
		if (!(p[2] in since) || p[3] < since[p[2]]) since[p[2]] = p[3]
	}
	for (y = first_year; y <= latest_year; y++) {
		n = there = 0
		for (k in since) {
			n += since[k] <= y
			there += (s, k, y) in teacher
		}
		put("Deelname docenten", name[s] T y T ends(n, there) T \
			figure(n - there) T euros(hours[s, y] + 0))
	}
}

END {
	for (k in group_kind) put_group(k)
	for (k in attended) put_attendance(k)
}
