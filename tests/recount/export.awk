# The rows of the exports. Which kind a file is, its name says; these are in
# UTF-8 without BOM and CR, and named as those of input/example and of DUO.

BEGIN {
	n = split("leerlingen leerling, uitstroom uitstroom," \
		" bedrijven bedrijf, docentsessies docentsessie," \
		" keuzevakken keuzevak, geslaagden examen," \
		" examenkandidaten examen," \
		" mijlpalen mijlpaal, financien financie", pair, /, */)
	for (i = 1; i <= n; i++) {
		split(pair[i], p, " ")
		kinds[p[1]] = p[2]
	}
	day_of["leerling"] = "peildatum"
	day_of["bedrijf"] = "van"
	day_of["docentsessie"] = day_of["keuzevak"] = "datum"
	day_of["mijlpaal"] = "datum"
	year_of["uitstroom"] = year_of["examen"] = "diplomajaar"
	year_of["financie"] = "jaar"
}

function file_open(   t) {
	file = FILENAME
	sub(/.*\//, "", file)
	t = file
	sub(/[-_.].*/, "", t)
	kind = kinds[t]
	duo = file ~ /region\.csv$/
	source = (duo ? "duo" : "school") SUBSEP kind
	head = 0
	files[file] = kind
	lines[file] = used[file] = rejected[file] = ignored[file] = 0
}

# A column for each cell of a row, as in `GESLAAGDEN SCHOOLJAAR 2019-2020`.
function wide_find(shape, i,   part, digits) {
	split(shape, part, /[{}]/)
	digits = fold(cell[i])
	if (!sub("^" part[1], "", digits) || !sub(part[3] "$", "", digits) ||
	    digits !~ /^[0-9]+$/)
		return
	wide[++wides] = i
	wide_column[wides] = part[2]
	wide_value[wides] = substr(digits, length(digits) < 5 ? 1 : 5)
}

# Where each column is: the heading that the plan names first comes first.
function header_read(   i, n, c, seat) {
	head = cut($0, sep, cell)
	split("", at)
	split("", seat)
	wides = 0
	wide_column[1] = ""
	for (i = head; i; i--) seat[fold(cell[i])] = i
	for (n = 1; n <= headings[source]; n++) {
		c = column[source, n]
		if (c == "-") continue
		if (heading[source, n] ~ /[{]/)
			for (i = 1; i <= head; i++)
				wide_find(heading[source, n], i)
		else if (heading[source, n] in seat && (duo || !(c in at)))
			at[c] = at[c] " " seat[heading[source, n]]
	}
}

# The first cell of a column that says something.
function value(column,   i, n, seat, v, said) {
	said = ""
	n = split(at[column], seat, " ")
	for (i = 1; i <= n; i++) {
		if (cell[seat[i]] == "") continue
		v = understand(column, cell[seat[i]])
		if (v != NONE && v != "") return v
		said = v
	}
	return said
}

function blank(column,   i, n, seat) {
	n = split(at[column], seat, " ")
	for (i = 1; i <= n; i++) if (cell[seat[i]] != "") return 0
	return 1
}

function where(   v) {
	v = field["vestiging"]
	if (field["brin"] != "" && length(v) <= 2)
		v = field["brin"] (length(v) == 1 ? "0" : "") v
	if ((v == "" || v == field["brin"]) && field["school"] != "")
		v = field["school"]
	return fold(v) in place ? place[fold(v)] : ""
}

# From the name of a file of DUO: pupils are counted when its year begins,
# diplomas are given when it ends.
function year_of_file(   t) {
	t = file
	gsub(/[^0-9-]/, "", t)
	return kind == "leerling" ? substr(t, 2, 4) : substr(t, length(t) - 3)
}

# What is wrong with a cell.
function fault_of(column,   as, t) {
	if (blank(column)) return "CELL_MISSING"
	as = reader[column]
	t = fold(cell[at[column] + 0])
	return as ~ /word|activity|subject|milestone/ ? "CELL_CODE" \
		: t ~ /^(nvt|x|[?])$/ ? "CELL_NO_VALUE" \
		: as == "day" ? "CELL_DATE" : "CELL_NUMBER"
}

# DUO's words are not all known; what is not understood says nothing.
function row_read(   c, sound) {
	split("", field)
	sound = 1
	for (c in at) {
		field[c] = value(c)
		if (field[c] != NONE && (!((source, c) in must) || !blank(c)))
			continue
		if (!duo) {
			fault[file, FNR, fault_of(c)]
			sound = 0
		}
		field[c] = ""
	}
	here = where()
	if (duo && wide_column[1] != "diplomajaar") {
		by_name[file]
		if (kind in day_of) field[day_of[kind]] = year_of_file() "1001"
		else field[year_of[kind]] = year_of_file()
	}
	return sound
}

function is_total(   i) {
	for (i = 1; i <= head; i++) if (fold(cell[i]) == "totaal") return 1
	return 0
}

FNR == 1 { file_open() }
{ bare = $0; gsub(/[; \t"]/, "", bare) }
bare == "" { next }
kind == "" { lines[file]++; rejected[file]++; next }
!head {
	sep = index($0, ";") ? ";" : index($0, "\t") ? "\t" : ","
	header_read()
	next
}
{ lines[file]++; cells = cut($0, sep, cell) }
cells != head {
	fault[file, FNR, cells < 0 ? "ROW_QUOTE" : "ROW_FIELDS"]
	rejected[file]++
	next
}
is_total() { total[file, FNR]; ignored[file]++; next }
{ sound = row_read(); own_rows[file, here]++ }
!sound { rejected[file]++; own_rejected[file, here]++; next }
duo && here == "" { outside[file]++; ignored[file]++; next }
{ row_take() }
