# The board of deliveries: of each export that a school is to deliver the rows
# that are its own, and of the lists that the region keeps all rows.

# All rows of a file that is of one school only are that school's.
function owner(f,   k, p, s) {
	s = ""
	for (k in own_rows) {
		split(k, p, SUBSEP)
		if (p[1] != f || p[2] == "") continue
		if (s != "") return ""
		s = p[2]
	}
	return s
}

function add_delivery(f, s,   k, all) {
	all = s == "" || owner(f) == s
	if (!all && !((f, s) in own_rows)) return
	k = s SUBSEP files[f]
	came[k]
	came_rows[k] += all ? lines[f] : own_rows[f, s]
	came_used[k] += all ? used[f] : own_used[f, s]
	came_rejected[k] += all ? rejected[f] : own_rejected[f, s]
}

function put_delivery(s, kind,   k) {
	k = s SUBSEP kind
	put("Leveringen", s T data[kind] T (k in came ? figure(came_rows[k]) T \
		ends(came_used[k], came_rejected[k]) : T T))
}

END {
	data["mijlpaal"] = "mijlpalen"
	data["financie"] = "financi\303\253n"
	for (f in files)
		if (files[f] == "")
			put("Leveringen", T T figure(lines[f]) T \
				ends(0, rejected[f]))
		else if (!(files[f] in asked))
			add_delivery(f, "")
		else if (f !~ /region/)
			for (i = 1; i <= schools; i++) add_delivery(f, school[i])
	for (i = 1; i <= schools; i++)
		for (n = split(levert[school[i]], p, " "); n; n--)
			put_delivery(school[i], p[n])
	for (n = split("bedrijf keuzevak mijlpaal financie", p, " "); n; n--)
		put_delivery("", p[n])
}
