# Counts the region's figures from exports and plan tables, by itself: nothing
# that the program made is read. Called with -v plan=DIR -v until=20230701 on
# exports in UTF-8 without BOM and CR, named as those of input/example; prints
# INDICATOR YEAR LOW HIGH for what adds up and for what is distinct.

function fold(t) {
	gsub(/[ _.-]|\302\240/, "", t)
	return tolower(t)
}

function trim(t) {
	gsub(/^( |\t|\302\240)+|( |\t|\302\240)+$/, "", t)
	return t
}

# Cells of a line; -1 if its quotes do not come out.
function cut(line, sep, cell,   n, i, c, quoted, text) {
	n = 0; text = ""; quoted = 0
	for (i = 1; i <= length(line); i++) {
		c = substr(line, i, 1)
		if (c == "\"") quoted = !quoted
		else if (c == sep && !quoted) { cell[++n] = trim(text); text = "" }
		else text = text c
	}
	cell[++n] = trim(text)
	return quoted ? -1 : n
}

function table(name, wanted,   line, n, cell, head, i) { # rows[i, column]
	rows = 0
	n = 0
	while ((getline line < (plan "/" name)) > 0) {
		gsub(/\r|\357\273\277/, "", line)
		if (!n) { n = cut(line, ";", head); continue }
		rows++
		cut(line, ";", cell)
		for (i = 1; i <= n; i++) row[rows, head[i]] = cell[i]
	}
	close(plan "/" name)
}

function names(list, fields, to,   i, n, part) {
	n = split(list, part, "|")
	for (i = 1; i <= n; i++) fields[fold(part[i])] = to
}

# 1-10-2020, 01-10-2020 or 2020-10-01 as 20201001; 0 if there is no such day.
function day(t,   p, d, m, y, last) {
	if (split(t, p, /[-\/.]/) != 3) return 0
	if (length(p[1]) == 4) { y = p[1]; m = p[2]; d = p[3] }
	else { d = p[1]; m = p[2]; y = p[3] }
	if (y !~ /^20[0-9][0-9]$/ || m !~ /^[0-9]+$/ || d !~ /^[0-9]+$/) return 0
	last = m == 2 ? (y % 4 ? 28 : 29) : m ~ /^0?(4|6|9)$|^11$/ ? 30 : 31
	if (m < 1 || m > 12 || d < 1 || d > last) return 0
	return y * 10000 + m * 100 + d
}

function value(column) { return column in at ? cell[at[column]] : "" }

function word(list, t) { return words[list, fold(t)] }

function where(   brin, v) {
	brin = value("brin"); v = value("vestiging")
	if (brin != "" && length(v) <= 2) v = brin (length(v) == 1 ? "0" : "") v
	if (v == "" || v == brin) v = value("school") != "" ? value("school") : v
	return schools[fold(v)]
}

function add(indicator, year,   count) {
	count = "aantal" in at ? value("aantal") : 1
	if (count ~ /^[0-9]+$/) { low[indicator, year] += count; high[indicator, year] += count }
	else if (count ~ /^<[0-9]+$/) { low[indicator, year] += 1; high[indicator, year] += substr(count, 2) - 1 }
}

function once(indicator, year, who) {
	if ((indicator, year, who) in seen) return
	seen[indicator, year, who]
	low[indicator, year]++; high[indicator, year]++
}

BEGIN {
	table("waarden.csv")
	for (i = 1; i <= rows; i++) {
		words[row[i, "kolom"], fold(row[i, "spelling"])] = row[i, "waarde"]
		if (row[i, "waarde"] != "")
			words[row[i, "kolom"], fold(row[i, "waarde"])] = row[i, "waarde"]
	}
	table("technisch.csv")
	for (i = 1; i <= rows; i++)
		if (row[i, "standaard"] == "ja")
			technical[row[i, "niveau"], row[i, "code"]] = " " row[i, "leerwegen"] " "
	table("scholen.csv")
	for (i = 1; i <= rows; i++)
		names(row[i, "vestiging"] "|" row[i, "naam"] "|" row[i, "aliassen"], schools, row[i, "vestiging"])
	table("keuzevakken.csv")
	for (i = 1; i <= rows; i++) {
		names(row[i, "keuzevak"] "|" row[i, "naam"] "|" row[i, "aliassen"], subjects, row[i, "keuzevak"])
		activity[row[i, "keuzevak"]] = row[i, "activiteit"]
	}
	table("kolommen.csv")
	for (i = 1; i <= rows; i++)
		if (row[i, "bron"] == "school")
			headers[row[i, "soort"], fold(row[i, "spelling"])] = row[i, "kolom"]
	split("leerlingen leerling uitstroom uitstroom docentsessies docentsessie bedrijven bedrijf keuzevakken keuzevak", p, " ")
	for (i = 1; i < 10; i += 2) kinds[p[i]] = p[i + 1]
}

FNR == 1 { head = 0; kind = FILENAME; sub(/.*\//, "", kind); sub(/[_.].*/, "", kind); kind = kinds[kind] }
kind == "" || trim($0) == "" { next }
!head {
	sep = index($0, ";") ? ";" : index($0, "\t") ? "\t" : ","
	head = cut($0, sep, cell)
	split("", at)
	for (i = 1; i <= head; i++) {
		c = headers[kind, fold(cell[i])]
		if (c != "" && c != "-" && !(c in at)) at[c] = i
	}
	next
}
cut($0, sep, cell) != head { next }

kind == "leerling" && where() != "" {
	year = int(day(value("peildatum")) / 10000)
	way = word("leerweg", value("leerweg")); profile = word("profiel", value("profiel"))
	if (year && value("leerjaar") ~ /^[34]$/ && index(technical["vmbo", profile], " " way " ") && way != "")
		add("leerlingen", year)
}
kind == "uitstroom" && where() != "" && ("mbo", word("domein", value("domein"))) in technical {
	add("uitstroom", value("diplomajaar"))
}
kind == "docentsessie" && where() != "" && value("activiteit") ~ /^(8|12)$/ && value("docent") != "" {
	when = day(value("datum"))
	if (when && when <= until)
		once(value("activiteit") == 8 ? "docenten-2" : "docenten-3", int(when / 10000), fold(value("docent")))
}
kind == "bedrijf" {
	number = value("kvk"); gsub(/[ .]/, "", number)
	from = day(value("van")); to = value("tot") == "" ? 99990101 : day(value("tot"))
	if (number ~ /^[0-9]+$/ && length(number) <= 8 && from && from <= until && to)
		for (year = int(from / 10000); year <= int(until / 10000) && year <= int(to / 10000); year++)
			once("bedrijven", year, number + 0)
}
kind == "keuzevak" && where() != "" && word("fase", value("fase")) != "" {
	subject = subjects[fold(value("keuzevak"))]; when = day(value("datum"))
	if (subject != "" && value("activiteit") == activity[subject] && when && when <= until)
		for (year = int(when / 10000); year <= int(until / 10000); year++)
			once(activity[subject] == 7 ? "keuzevakken-2" : activity[subject] == 10 ? "keuzevakken-3" : "modules", year, subject)
}

END {
	for (k in high) {
		split(k, p, SUBSEP)
		print p[1], p[2], low[k], high[k]
	}
}
