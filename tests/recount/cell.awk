# What a cell says. A reader gives NONE for what it does not understand, and
# an empty text for a word that says nothing.

BEGIN {
	NONE = "\001"
	n = split("peildatum day, datum day, van day, tot day," \
		" diplomajaar year, jaar year, leerjaar upto6, niveau upto4," \
		" aantal count, kvk kvk, begroot money, gerealiseerd money," \
		" geld money, natura money, uren money, leerweg word," \
		" profiel word, domein word, gediplomeerd word, fase word," \
		" status word, herstel word, activiteit activity," \
		" keuzevak subject, mijlpaal milestone, docent person", \
		pair, /, */)
	for (i = 1; i <= n; i++) {
		split(pair[i], p, " ")
		reader[p[1]] = p[2]
	}
}

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
		else if (c != sep || quoted) text = text c
		else { cell[++n] = trim(text); text = "" }
	}
	cell[++n] = trim(text)
	return quoted ? -1 : n
}

# 1-10-2020, 01-10-2020 or 2020-10-01 as 20201001.
function day(t,   p, d, m, y, last) {
	if (split(t, p, /[-\/.]/) != 3) return NONE
	if (length(p[1]) == 4) { y = p[1]; m = p[2]; d = p[3] }
	else { d = p[1]; m = p[2]; y = p[3] }
	if (y !~ /^20[0-9][0-9]$/ || m d ~ /[^0-9]/) return NONE
	last = m == 2 ? (y % 4 ? 28 : 29) : m ~ /^0?(4|6|9)$|^11$/ ? 30 : 31
	return m < 1 || m > 12 || d < 1 || d > last ? NONE \
		: y * 10000 + m * 100 + d
}

function upto(t, most) { return t ~ /^[1-9]$/ && t <= most ? t : NONE }

# The lowest and the highest that it can be: `<5` is 1 to 4.
function low(count) { return count ~ /^</ ? 1 : count + 0 }
function high(count) { return count ~ /^</ ? substr(count, 2) - 1 : count + 0 }

# Cents.
function money(t) {
	gsub(/\342\202\254|[ .]|\302\240/, "", t)
	if (t !~ /^-?[0-9]+(,[0-9][0-9]?)?$/) return NONE
	sub(/,/, ".", t)
	return sprintf("%.0f", t * 100)
}

function kvk(t) {
	gsub(/[ .]/, "", t)
	return t ~ /^[0-9]+$/ && length(t) <= 8 ? t + 0 : NONE
}

function person(t) {
	gsub(/ /, "", t)
	return tolower(t)
}

function named(names, t) { return t in names ? names[t] : NONE }

function word(column, t) {
	return (column, fold(t)) in words ? words[column, fold(t)] : NONE
}

function understand(column, t,   as) {
	as = reader[column]
	return as == "day" ? day(t) \
		: as == "year" ? (t ~ /^20[0-9][0-9]$/ ? t : NONE) \
		: as == "upto6" ? upto(t, 6) \
		: as == "upto4" ? upto(t, 4) \
		: as == "count" ? (t ~ /^<?[0-9]+$/ ? t : NONE) \
		: as == "money" ? money(t) \
		: as == "kvk" ? kvk(t) \
		: as == "person" ? person(t) \
		: as == "word" ? word(column, t) \
		: as == "activity" ? named(activities, t) \
		: as == "subject" ? named(subjects, fold(t)) \
		: as == "milestone" ? named(milestones, t) : t
}
