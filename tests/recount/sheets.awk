# What the sheets of the workbook should say: the sheet, what a row is about,
# its figures; tabs between them.

BEGIN { T = "\t" }

function put(sheet, row) { print sheet T row }

function figure(x) {
	if (x == "") return ""
	x = sprintf("%.2f", x)
	return x == "-0.00" ? "0.00" : x
}

function euros(cents) { return cents == "" ? "" : figure(cents / 100) }

function ends(a, b) { return figure(a) T figure(b) }

function minus(a, b) { return a == "" || b == "" ? "" : a - b }

function tenths(x) { return int(x * 10 + 0.5) / 10 }

function share(part, rest) {
	return part + rest > 0 ? tenths(100 * part / (part + rest)) : ""
}

# ---- Sums, by the name of what they are of ---------------------------------

function sum_clear(name) {
	for (k in sum) if (index(k, name SUBSEP) == 1) delete sum[k]
	known_sum[name] = 0
}

function sum_add(name, i, y, s, from,   d) {
	known_sum[name] = 1
	sum[name, "low"] += low_of[i, y, s, from]
	sum[name, "high"] += high_of[i, y, s, from]
	sum[name, "rest low"] += rest_low[i, y, s, from]
	sum[name, "rest high"] += rest_high[i, y, s, from]
	for (d in definition) {
		sum[name, "low " d] += under_low[i, y, s, from, d]
		sum[name, "high " d] += under_high[i, y, s, from, d]
	}
}

# A share is lowest with the part low and the rest high.
function sum_low(name, i) {
	if (!known_sum[name]) return ""
	if (measure[i] != "aandeel") return sum[name, "low"]
	return share(sum[name, "low"], sum[name, "rest high"])
}

function sum_high(name, i) {
	if (!known_sum[name]) return ""
	if (measure[i] != "aandeel") return sum[name, "high"]
	return share(sum[name, "high"], sum[name, "rest low"])
}

function sum_ends(name, i) { return ends(sum_low(name, i), sum_high(name, i)) }

# Of a share: its part, and its whole.
function sum_parts(name, i) {
	if (measure[i] != "aandeel" || !known_sum[name]) return T T T
	return ends(sum[name, "low"], sum[name, "high"]) T \
		ends(sum[name, "low"] + sum[name, "rest low"], \
			sum[name, "high"] + sum[name, "rest high"])
}

# ---- Indicators ------------------------------------------------------------

function is_complete(i, y) {
	y += int(months[i] / 12)
	return y * 10000 + (months[i] % 12 + 1) * 100 + 1 <= until
}

# A school's own figure goes before DUO's.
function whose(i, y, s) {
	return (i, y, s, "school") in known ? "school" \
		: (i, y, s, "duo") in known ? "duo" : ""
}

function expects(i, s, from) {
	if (!(kind_of[i] in asked)) return from != ""
	return index(levert[s], " " kind_of[i] " ")
}

function put_finding(level, code, file, line, rows) {
	put("Bevindingen", level T code T file T line T figure(rows))
	found_causes[code]++
	found_rows[code] += rows
	if (!(code in found_level) ||
	    index("fout waarschuwing signaal", level) < \
		    index("fout waarschuwing signaal", found_level[code]))
		found_level[code] = level
}

# From one interval to another; 0 if they have a value in common.
function gap(a, b, c, d) { return a > d ? a - d : b < c ? b - c : 0 }

function put_duo(i, y, s,   a, b, c, d, apart) {
	if (!((i, y, s, "school") in known && (i, y, s, "duo") in known)) return
	sum_clear("own"); sum_add("own", i, y, s, "school")
	sum_clear("duo"); sum_add("duo", i, y, s, "duo")
	a = sum_low("own", i); b = sum_high("own", i)
	c = sum_low("duo", i); d = sum_high("duo", i)
	if (a == "" && c == "") return
	apart = gap(a, b, c, d)
	put("Aansluiting met DUO", title[i] T y T s T \
		ends(a, b) T ends(c, d) T figure(apart) T \
		(apart ? "verschilt" : "sluit aan"))
	if (measure[i] != "aandeel" && apart)
		put_finding("waarschuwing", "DUO_DIFFERENT", "", "", 1)
}

# Half as much again or half gone since the year before, and ten at least.
function put_jump(i, y, s,   now, was, jump) {
	now = i SUBSEP y SUBSEP s SUBSEP "school"
	was = i SUBSEP y - 1 SUBSEP s SUBSEP "school"
	if (!((i, y) in target && was in known)) return
	jump = gap(low_of[now] + 0, high_of[now] + 0, \
		low_of[was] + 0, high_of[was] + 0)
	if (jump < 0) jump = -jump
	if (jump >= 10 && jump * 100 > high_of[was] * limit["FIGURE_JUMP"])
		put_finding("waarschuwing", "FIGURE_JUMP", "", "", 1)
}

function put_missing(i, y, s) {
	if (!is_complete(i, y) || y < begin || (kind_of[i], y, s) in asked_for)
		return
	asked_for[kind_of[i], y, s]
	put_finding("waarschuwing", "NOT_DELIVERED", "", "", 1)
}

function settle_school(i, y, s, any,   from, state) {
	from = any ? whose(i, y, s) : ""
	if (expects(i, s, from)) {
		expected[subregion[s]]++
		missing[subregion[s]] += from == ""
	} else if (from == "")
		return
	state = from == "school" ? "geleverd" : from == "duo" ? "DUO-cijfer" \
		: any || is_complete(i, y) ? "ontbreekt" : "nog niet bekend"
	sum_clear("school")
	if (from != "") {
		sum_add("school", i, y, s, from)
		sum_add("region", i, y, s, from)
		sum_add(subregion[s], i, y, s, from)
		put_duo(i, y, s)
		if (from == "school") put_jump(i, y, s)
	} else
		put_missing(i, y, s)
	put("Per school", title[i] T y T s T sum_ends("school", i) T \
		(from == "duo" ? "DUO" : from) T state T sum_parts("school", i))
}

function put_subregions(i, y,   r) {
	for (r in expected)
		put("Per subregio", title[i] T y T r T sum_ends(r, i) T \
			figure(expected[r]) T figure(missing[r]))
}

function put_definitions(i, y,   d) {
	if (filter[i] !~ /=technisch/ || measure[i] != "som" ||
	    !known_sum["region"])
		return
	for (d in definition)
		put("Definities naast elkaar", title[i] T y T definition[d] T \
			ends(sum["region", "low " d], sum["region", "high " d]))
}

function put_summary(i, y, a, b, t,   c, d, more) {
	c = d = ""
	if ((i, y - 1) in region_low) {
		c = region_low[i, y - 1]
		d = region_high[i, y - 1]
	}
	more = ends(minus(a, d), minus(b, c))
	# Part of a year is not compared with a whole one.
	if (minus(a, d) != "" && y * 10000 + 1231 > until)
		more = "loopt nog" T "loopt nog"
	put("Samenvatting", title[i] T y T ends(c, d) T ends(a, b) T \
		figure(t) T more T ends(minus(a, t), minus(b, t)))
}

# Nothing is shown of a year before its figure can be known; what happens in
# the course of a year is counted as it comes.
function settle(i, y,   any, k, a, b, t) {
	any = (i, y) in known_year
	if (any) any = is_complete(i, y) || measure[i] == "uniek"
	if (!any && !((i, y) in target)) return 0
	sum_clear("region")
	for (k in subregion) sum_clear(subregion[k])
	split("", expected)
	split("", missing)
	for (k = 1; k <= schools; k++) settle_school(i, y, school[k], any)
	if (any && measure[i] == "uniek") {
		sum_clear("region")
		sum_add("region", i, y, "", "school")
	} else if (any)
		put_subregions(i, y)
	put_definitions(i, y)
	a = sum_low("region", i); b = sum_high("region", i)
	if (a != "") { region_low[i, y] = a; region_high[i, y] = b }
	t = (i, y) in target ? target[i, y] : ""
	put("Doelstelling " goal[i], title[i] T y T ends(a, b) T figure(t) T \
		sum_parts("region", i))
	if (y >= begin) put_summary(i, y, a, b, t)
	return y >= begin
}

# ---- Files and money -------------------------------------------------------

function percent(part, whole) {
	return part == "" || whole <= 0 ? "" : tenths(100 * part / whole)
}

function put_money(k,   p, b, r, g, n, s, least) {
	split(k, p, SUBSEP)
	b = euro[k, "begroot"]; r = euro[k, "gerealiseerd"]
	g = euro[k, "geld"]; n = euro[k, "natura"]
	s = r > 0 && g n != "" ? tenths(100 * (g + n) / r) : ""
	least = p[1] in norm ? norm[p[1]] : ""
	put("Financi\303\253n", p[1] T p[2] T \
		euros(b) T euros(r) T euros(b - r) T figure(percent(r, b)) T \
		euros(g) T euros(n) T \
		ends(s, least) T figure(minus(s, least)) T \
		(least == "" ? "geen norm" \
			: s - least >= 0 ? "norm gehaald" : "onder de norm"))
}

function put_file(f) {
	put("Bronnen", f T figure(lines[f]) T figure(used[f]) T \
		figure(rejected[f]) T figure(ignored[f]))
	if (after[f]) put_finding("signaal", "AFTER_PERIOD", f, "", after[f])
	if (idle[f]) put_finding("signaal", "NOT_COUNTED", f, "", idle[f])
	if (outside[f])
		put_finding("signaal", "SCHOOL_OUTSIDE", f, "", outside[f])
	if (f in by_name) put_finding("signaal", "FILE_YEAR", f, "", 1)
	if (files[f] == "") put_finding("fout", "FILE_UNKNOWN", f, "", lines[f])
}

END {
	for (f in first_in)
		for (i = 1; i <= indicators; i++)
			if (kind_of[i] == files[f]) span_know(i, f)
	for (i = 1; i <= indicators; i++) {
		n = 0
		for (y = 2000; y < 2100; y++) n += settle(i, y)
		if (!n) put("Samenvatting", title[i] T T T T T T T T T T)
	}
	for (k in money_rows) put_money(k)
	for (f in files) put_file(f)
	for (k in total) {
		split(k, p, SUBSEP)
		put_finding("signaal", "ROW_TOTAL", p[1], p[2], 1)
	}
	for (k in fault) {
		split(k, p, SUBSEP)
		put_finding("fout", p[3], p[1], p[2], 1)
	}
}
