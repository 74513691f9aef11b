# What the sheets of a workbook say, from what tests/cells tells of it: the
# lines that tests/recount/sheets.awk makes of the exports. Every row of these
# sheets gives one, with the columns that are told here. The names of the sheets
# that there are of these go to the file `seen`.

BEGIN {
	FS = "\t"
	figures["Samenvatting"] = "Indicator|Jaar|Vorig jaar laag" \
		"|Vorig jaar hoog|Dit jaar laag|Dit jaar hoog|Streef- waarde" \
		"|Verschil vorig jaar laag|Verschil vorig jaar hoog" \
		"|Verschil streef laag|Verschil streef hoog"
	figures["Doelstelling 1"] = figures["Doelstelling 2"] = \
		figures["Doelstelling 3"] = "Indicator|Jaar|Laag|Hoog" \
		"|Streef- waarde|Teller laag|Teller hoog" \
		"|Noemer laag|Noemer hoog"
	figures["Per school"] = "Indicator|Jaar|Vestiging|Laag|Hoog|Herkomst" \
		"|Toestand|Teller laag|Teller hoog|Noemer laag|Noemer hoog"
	figures["Per subregio"] = "Indicator|Jaar|Subregio|Laag|Hoog" \
		"|Vestigingen|Daarvan ontbreken"
	figures["Definities naast elkaar"] = "Indicator|Jaar|Definitie" \
		"|Laag|Hoog"
	figures["Aansluiting met DUO"] = "Indicator|Jaar|Vestiging" \
		"|School laag|School hoog|DUO laag|DUO hoog|Verschil|Uitkomst"
	figures["Financi\303\253n"] = "Activiteit|Jaar|Begroot|Gerealiseerd" \
		"|Nog over (min: te veel)|Besteed (%)|Cofinanciering in geld" \
		"|Cofinanciering in natura|Aandeel cofinanciering (%)" \
		"|Norm (%)|Verschil met norm|Uitkomst"
	sums = "|Begroot|Gerealiseerd|Nog over (min: te veel)|Besteed (%)" \
		"|Cofinanciering in geld|Cofinanciering in natura" \
		"|Aandeel cofinanciering (%)"
	figures["Financi\303\253n per jaar"] = "Jaar" sums
	figures["Financi\303\253n per activiteit"] = "Activiteit" sums \
		"|Norm (%)|Verschil met norm|Uitkomst"
	figures["Financi\303\253n per kostenplaats"] = "Kostenplaats" sums
	figures["Bevindingen per soort"] = "Niveau|Regels op Bevindingen" \
		"|Rijen|Code"
	figures["Aangeleverde bedragen"] = "Bestand|Regel|Activiteit|Jaar" \
		"|Kostenplaats|Begroot|Gerealiseerd|Cofinanciering in geld" \
		"|Cofinanciering in natura"
	figures["Bronnen"] = "Bestand|Rijen gelezen|Gebruikt|Afgekeurd" \
		"|Niet meegeteld"
	figures["Bevindingen"] = "Niveau|Code|Bestand|Regel|Rijen"
	figures["Deelname docenten"] = "Vestiging|Jaar" \
		"|Docenten techniek bekend|Waren er dit jaar" \
		"|Waren er dit jaar niet|Uren van alle docenten"
	figures["Unieke telling"] = "Indicator|Jaar|Vestiging" \
		"|Telt in regio|Herkomst|Bestand|Eerste regel"
	data = "Bestand|Eerste regel|Laatste regel|Rijen|Rijen hier het eerst" \
		"|Bron|Jaar|Laag|Hoog|Telt mee voor|Telt mee in de teller van"
	figures["Gegevens leerlingen"] = data "|Vestiging|Datum|Leerjaar" \
		"|Leerweg|Profiel"
	figures["Gegevens uitstroom naar het mbo"] = data "|Vestiging|Leerweg" \
		"|Profiel|Domein|Niveau|Gediplomeerd"
	figures["Gegevens geslaagden"] = data "|Vestiging|Leerweg|Profiel"
	figures["Gegevens sessies van docenten"] = data "|Vestiging|Datum" \
		"|Activiteit|Sessie|Profiel"
	figures["Gegevens bedrijven"] = data "|Datum|Tot|Bedrijf|KvK|Activiteit"
	figures["Gegevens keuzevakken"] = data "|Vestiging|Datum|Activiteit" \
		"|Keuzevak|Fase|Profiel"
	stand = "|Hadden klaar moeten zijn|Gehaald|Niet op tijd" \
		"|Niet (geheel) gedaan|Niets over bekend|Nog niet nodig" \
		"|Zonder datum"
	figures["Activiteiten"] = "Activiteit" stand
	figures["Lijnen"] = "Lijn" stand
	figures["Mijlpalen"] = "Mijlpaal|Activiteit|Stand|Gemeld op|Bestand" \
		"|Regel"
	figures["Afspraken"] = "Afspraak|Activiteit|Jaar|Afgesproken" \
		"|Gerealiseerd laag|Gerealiseerd hoog"
	figures["Richting"] = "Indicator|Jaar|Laag|Hoog|Vorig jaar" \
		"|Vorig jaar laag|Vorig jaar hoog|Begin in|Begin"
	figures["Leveringen"] = "Vestiging|Soort export|Rijen gelezen" \
		"|Mee- geteld|Afgekeurd"
	figures["Normen"] = "Naam in formules|Jaar|Waarde"
	# Numbers that are no counts: of the plan, of a file, or to tell rows
	# apart. A forecast is none either: test_forecast.c knows it.
	other["Samenvatting"] = "|Doel|Verwacht laag|Verwacht hoog|"
	other["Doelstelling 1"] = other["Doelstelling 2"] = \
		other["Doelstelling 3"] = "|Regel in plan|Nodig op deze datum|"
	other["Normen"] = other["Mijlpalen"] = other["Afspraken"] = \
		other["Activiteiten"] = other["Lijnen"] = "|Regel in het plan|"
	other["Bronnen"] = "|Bytes|Controle|"
	# Days, years that Per school has, findings that Bevindingen has.
	other["Leveringen"] = "|Datum bestand|Jaren die zijn aangeleverd" \
		"|Jaren die ontbreken|Jaren die van DUO komen" \
		"|Jaren die nog komen|Fouten|Waar- schu- wingen|"
	other["Bevindingen per soort"] = "|Bestanden|Scholen|"
	other["Unieke telling"] = "|Nummer|"
	split("Indicator|Jaar|Vestiging|Activiteit|Regel|Kostenplaats|Lijn" \
		"|Vorig jaar|Begin in", p, "|")
	for (i in p) key[p[i]]
}

# A number in a column that nobody counts.
function tell_uncounted(sheet, r,   name, c) {
	for (name in column) {
		c = column[name]
		if (type[r, c] == "n" &&
		    !index("|" figures[sheet] "|" other[sheet], "|" name "|"))
			print sheet "\t" name ": not counted again"
	}
}

# A row that has only words in its first cell says why there are no others.
function tell(sheet,   i, n, c, r, wanted, line, cell) {
	if (sheet in figures) print sheet >seen
	n = split(figures[sheet], wanted, "|")
	for (r = 2; r <= rows; r++) {
		if (cells[r] == 1) continue
		tell_uncounted(sheet, r)
		line = sheet
		for (i = 1; i <= n; i++) {
			c = column[wanted[i]]
			cell = value[r, c]
			if (type[r, c] == "n" && !(wanted[i] in key))
				cell = sprintf("%.2f", cell)
			line = line "\t" (cell == "-0.00" ? "0.00" : cell)
		}
		print line
	}
}

$1 != sheet {
	tell(sheet)
	sheet = $1
	rows = 0
	split("", value); split("", type); split("", column); split("", cells)
}
sheet in figures {
	c = r = $2
	gsub(/[0-9]/, "", c)
	gsub(/[A-Z]/, "", r)
	if (r == 1) column[$5] = c
	value[r + 0, c] = $5
	type[r + 0, c] = $3
	cells[r + 0]++
	if (r + 0 > rows) rows = r + 0
}
END { tell(sheet) }
