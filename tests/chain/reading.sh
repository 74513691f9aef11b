#!/bin/bash
# What the PDF is to who cannot see it: the points of PDF/UA-1 that a program
# can look at (those of the Matterhorn Protocol 1.02, by their numbers), and
# that it says what the plain text says.
set -u
build=$1 plan=input/sto19061
. tests/chain/figures.sh
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT

draw() { # NAME: charts' outputs, and the tags of the PDF
	"$build/mask" | "$build/charts" -o "$work/$1.pdf" -t "$work/$1.txt"
	"$build/tests/tags" "$work/$1.pdf" >"$work/$1"
}
chain 2021-10-01 2021-07-01 input/example/*.csv | draw 2021
chain 2023-07-01 2023-07-01 input/example/*.csv | draw 2023
: | "$build/check" -p "$plan" | "$build/tally" -p "$plan" |
	"$build/compare" -p "$plan" -m 2021-10-01 | draw nothing

# Each prints what is wrong, of the tags on standard input.
lines() { awk -F '\t' "$@"; }

marks() { # of contents, and of the tree: each is in the other, once
	lines '
	$1 == "content" && $3 ~ /^[0-9]+$/ { drawn[$2 ":" $3] }
	$1 == "content" && $3 == "none" { print "unmarked on page " $2 }
	$1 == "tag" {
		n = split($6, mark, " ")
		for (i = 1; i <= n; i++)
			if (mark[i] ~ /[0-9]$/ && told[mark[i]]++)
				print mark[i] " twice in the tree"
	}
	END {
		for (m in drawn) if (!(m in told)) print m " not in the tree"
		for (m in told) if (!(m in drawn)) print m " not drawn"
	}'
}

headings() { # a page begins with H1, and none is left out
	lines '
	$1 != "tag" { next }
	$3 == "Sect" { if (sect++ && !last) print "no H1"; last = 0 }
	$3 ~ /^H[0-9]$/ {
		level = substr($3, 2) + 0
		if (level > last + 1) print $3 " after H" last
		if (level == 1 && last) print "a second H1"
		last = level
	}'
}

tables() { # rows of as many cells, in tables; each TH says which way it looks
	lines '
	function end_row() {
		if (cells && wide && cells != wide)
			print "a row of " cells ", not " wide
		if (cells) wide = cells
		cells = 0
	}
	$1 != "tag" { next }
	{ name[$2] = $3; up = name[$2 - 1] }
	$3 == "Table" { end_row(); wide = 0 }
	$3 == "TR" { end_row(); if (up != "Table") print "TR in " up }
	$3 ~ /^T[HD]$/ { cells++; if (up != "TR") print $3 " in " up }
	$3 == "TH" && $4 !~ /^(Row|Column)$/ { print "TH without scope" }
	up == "Table" && $3 != "TR" { print $3 " in Table" }
	up == "TR" && $3 !~ /^T[HD]$/ { print $3 " in TR" }
	END { end_row() }'
}

figures() { # each has words, of its own
	lines '
	$1 == "tag" && $3 == "Figure" {
		if ($5 == "") print "without words: " $6
		if (said[$5]++) print "twice: " $5
	}'
}

links() { # in the tree, with words; and tabs go by the tree
	lines '
	$1 == "page" && $3 != "S" { print "tabs of page " $2 }
	$1 == "link" { found++; if ($3 < 0 || $4 == "") print "link on page " $2 }
	$1 == "tag" && $6 ~ /:link/ {
		told += gsub(/:link/, "", $6)
		if ($3 != "Link") print "a link in " $3
	}
	END { if (found != told) print found " links, " told " in the tree" }'
}

parents() { # the parent tree leads each mark to the tag that has it
	lines '
	$1 == "tag" {
		n = split($6, mark, " ")
		for (i = 1; i <= n; i++) has[mark[i] " " $7]++
	}
	$1 == "parent" { leads[$2 " " $3]++ }
	END {
		for (m in has) if (leads[m] != has[m]) print "not led to: " m
		for (m in leads)
			if (leads[m] && leads[m] != has[m])
				print "led wrong: " m
	}'
}

fonts() {
	lines '$1 == "font" && !($4 && $5) { print $3 }'
}

names() { # all are of the standard: none needs a role
	lines '
	$1 == "tag" && $3 !~ /^(Document|Sect|H1|H2|P|Figure|Table|TR|TH|TD|Link)$/ {
		print $3
	}
	$1 == "tag" && $2 == 0 && $3 != "Document" { print $3 " at the top" }'
}

document() {
	lines '$1 == "document" && $2 != "Title" { print $2 "=" $3 }
	$1 == "document" && $2 == "Title" && $3 == "" { print "no title" }' |
		sort | tr '\n' ' '
}

# What the tree says: of a figure what is told of it, without what it is about.
# (pdfinfo loses what stands behind a mark in a mark; those within texts, which
# only say how a ligature is spelt, are taken out for it.)
tree() { # NAME
	qpdf --qdf --object-streams=disable "$work/$1.pdf" - |
		awk '/^\/Span .*BDC$/ { span = 1; next }
		span && /^EMC/ { span = 0; next }
		{ print }' | fix-qdf >"$work/plain.pdf"
	lines '
	FNR == NR {
		if ($1 == "tag" && $3 == "Figure") {
			sub(/^[^:]*: /, "", $5)
			words[++n] = $5
		}
		next
	}
	/^ *Figure/ { print words[++at]; figure = 1; next }
	/^ *"/ { if (!figure) print; next }
	{ figure = 0 }' "$work/$1" <(pdfinfo -struct-text "$work/plain.pdf") |
		sed 's/\xef\xac\x81/fi/g'
}
# What is a letter or a digit for sure.
letters() { tr -cd '[:alnum:]'; }
# Words and numbers; those that a line ends in are whole.
words() { tr -d -- '-' | grep -oE '[[:alnum:]]+' | sort -u; }

for name in 2021 2023 nothing; do
	here() { is "$name: $1" "$2" "$("$3" <"$work/$name" | head -n 4)"; }
	here "the document says what it is (06, 07, 11)" \
		"DisplayDocTitle=1 Lang=nl-NL Marked=1 pdfuaid:part=1 " document
	here "all content is a part or decoration, once (01)" "" marks
	here "all parts have names of the standard (02)" "" names
	here "no level of headings is left out (14)" "" headings
	here "tables are regular, and heads say which way they look (15)" \
		"" tables
	here "each figure has words of its own (13)" "" figures
	here "links are in the tree, and have words (28)" "" links
	here "the parent tree leads from each mark to its part (01)" "" parents
	here "fonts are in it, and their letters are known (10, 31)" "" fonts
	is "$name: aloud it says what the plain text says" "" \
		"$(cmp <(letters <"$work/$name.txt") \
			<(tree "$name" | letters) 2>&1)"
	is "$name: and no two of its words are one" "" \
		"$(comm -13 <(words <"$work/$name.txt") \
			<(tree "$name" | words) | head -n 4 | tr '\n' ' ')"
done
is "a mark that leads to another part is found out" 2 "$(awk -F '\t' '
	BEGIN { OFS = FS }
	$1 == "parent" && !n++ { $3++ }
	{ print }' "$work/2023" | parents | wc -l)"
is "there are figures, tables and links to look at" yes "$(awk -F '\t' '
	$1 == "tag" { n[$3]++ }
	END { if (n["Figure"] > 50 && n["Table"] > 5 && n["Link"] > 5) print "yes" }
	' "$work/2023")"
