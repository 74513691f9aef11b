/*
 * findings_cell: what can be the matter with a cell. See findings.h for the
 * form.
 */
#ifndef FINDINGS_CELL_H
#define FINDINGS_CELL_H

#define FINDINGS_CELL(F)                                                       \
	F(CELL_ENCODING, FOUT, "tekens die niet te lezen zijn",                \
	  "In deze rij staan tekens die niet te lezen zijn.",                  \
	  "Bewaar het bestand opnieuw als CSV UTF-8.",                         \
	  "Als een teken is verminkt, is niet zeker of de rest van de rij "    \
	  "nog klopt.",                                                        \
	  EXAMPLE_PUPILS "01-10-2020;B\xEF\xBF\xBDta School;3;bb;BWI;12",      \
	  EXAMPLE_PUPILS "01-10-2020;B\xC3\xA8ta School;3;bb;BWI;12")          \
	F(CELL_REPAIRED, SIGNAAL, "vak anders geschreven, maar duidelijk",     \
	  "In {column} staat {found}. Dat is gelezen als {expected}, en wat "  \
	  "er op lijkt ook zo.",                                               \
	  "U hoeft niets te doen als dit klopt.",                              \
	  "Excel en andere programma's veranderen soms wat er in een vak "     \
	  "staat. Wat maar een ding kan betekenen, wordt gewoon gelezen.",     \
	  EXAMPLE_PUPILS "01-10-2020;11AAOO;3;bb;BWI;12",                      \
	  EXAMPLE_PUPILS "01-10-2020;11AA00;3;bb;BWI;12")                      \
	F(CELL_MISSING, FOUT, "verplicht vak niet ingevuld",                   \
	  "{column} is niet ingevuld.", "Vul in: {expected}.",                 \
	  "Zonder dit vak is niet te bepalen waar de rij meetelt. Leeg is "    \
	  "iets anders dan nul.",                                              \
	  EXAMPLE_PUPILS "01-10-2020;11AA00;;bb;BWI;12",                       \
	  EXAMPLE_PUPILS "01-10-2020;11AA00;3;bb;BWI;12")                      \
	F(CELL_NO_VALUE, FOUT, "streepje, punt of x in plaats van een waarde", \
	  "In {column} staat {found}. Dat zegt niet wat het is.",              \
	  "Vul in: {expected}.",                                               \
	  "Een streepje, een punt of een x kan van alles betekenen: nul, "     \
	  "niet "                                                              \
	  "bekend of niet van toepassing. Daarom wordt er niet geraden.",      \
	  EXAMPLE_PUPILS "01-10-2020;11AA00;3;bb;BWI;x",                       \
	  EXAMPLE_PUPILS "01-10-2020;11AA00;3;bb;BWI;0")                       \
	F(CELL_FORMULA, FOUT, "foutmelding van Excel",                         \
	  "In {column} staat een foutmelding van Excel: {found}.",             \
	  "Herstel de formule in Excel, of vul de waarde zelf in. Maak "       \
	  "daarna "                                                            \
	  "de export opnieuw.",                                                \
	  "Een formule is mislukt. Wat er had moeten staan, is uit het "       \
	  "bestand "                                                           \
	  "niet meer te halen.",                                               \
	  EXAMPLE_PUPILS "01-10-2020;#N/B;3;bb;BWI;12",                        \
	  EXAMPLE_PUPILS "01-10-2020;11AA00;3;bb;BWI;12")                      \
	F(CELL_DATE, FOUT, "geen goede datum",                                 \
	  "{column} is geen datum: {found}.",                                  \
	  "Schrijf de datum als dd-mm-jjjj, bijvoorbeeld 01-10-2020.",         \
	  "De datum bepaalt in welk jaar en in welke rapportage de rij telt.", \
	  EXAMPLE_PUPILS "31-09-2020;11AA00;3;bb;BWI;12",                      \
	  EXAMPLE_PUPILS "01-10-2020;11AA00;3;bb;BWI;12")                      \
	F(CELL_NUMBER, FOUT, "geen goed getal",                                \
	  "{column} is geen goed getal: {found}.", "Vul in: {expected}.",      \
	  "Uit tekst zoals \"ongeveer 12\" is geen zeker aantal te halen, en " \
	  "een geraden getal is niet te verantwoorden.",                       \
	  EXAMPLE_PUPILS "01-10-2020;11AA00;3;bb;BWI;ongeveer 12",             \
	  EXAMPLE_PUPILS "01-10-2020;11AA00;3;bb;BWI;12")                      \
	F(CELL_CODE, FOUT, "woord dat niet bekend is",                         \
	  "{column} is niet bekend: {found}.", "Kies een van: {expected}.",    \
	  "Aan dit woord is te zien of iemand technisch onderwijs volgt. Bij " \
	  "een onbekend woord kan dat niemand weten.",                         \
	  EXAMPLE_PUPILS "01-10-2020;11AA00;3;bb;Zweefvliegen;12",             \
	  EXAMPLE_PUPILS "01-10-2020;11AA00;3;bb;BWI;12")                      \
	F(CELL_ACTIVITY, FOUT, "keuzevak bij een andere activiteit",           \
	  "Dit keuzevak hoort in het plan niet bij activiteit {found}.",       \
	  "Kijk in het plan bij welke activiteit het keuzevak hoort.",         \
	  "Anders telt het keuzevak mee voor een afspraak waar het niet bij "  \
	  "hoort.",                                                            \
	  "Datum;School;Keuzevak;Activiteit;Fase\n"                            \
	  "05-02-2021;Alfa Noord;Lassen;8;pilot",                              \
	  "Datum;School;Keuzevak;Activiteit;Fase\n"                            \
	  "05-02-2021;Alfa Noord;Lassen;2;pilot")                              \
	F(CELL_ORDER, FOUT, "einde voor het begin",                            \
	  "De einddatum {found} ligt voor de begindatum.",                     \
	  "Kijk welke van de twee datums niet klopt.",                         \
	  "Een van de twee datums is fout, en aan de rij is niet te zien "     \
	  "welke.",                                                            \
	  "Bedrijf;KvK;Van;Tot\nProef BV;12345678;01-09-2021;01-09-2020",      \
	  "Bedrijf;KvK;Van;Tot\nProef BV;12345678;01-09-2020;01-09-2021")      \
	F(SCHOOL_UNKNOWN, FOUT, "school hoort niet bij de regio",              \
	  "Deze school hoort niet bij de regio: {found}.",                     \
	  "Vul de vestiging in als BRIN met twee cijfers: {expected}.",        \
	  "Alleen de vestigingen van het plan tellen voor de regio. Bij een "  \
	  "school die niet herkend is, is niet bekend of zij erbij hoort.",    \
	  EXAMPLE_PUPILS "01-10-2020;99ZZ00;3;bb;BWI;12",                      \
	  EXAMPLE_PUPILS "01-10-2020;11AA00;3;bb;BWI;12")                      \
	F(SCHOOL_OUTSIDE, SIGNAAL,                                             \
	  "rijen van DUO over scholen buiten de regio",                        \
	  "Rijen van vestigingen die niet bij de regio horen, tellen niet "    \
	  "mee.",                                                              \
	  "U hoeft niets te doen.",                                            \
	  "In de bestanden van DUO staat heel Nederland. Dat is geen fout.",   \
	  "33CC;00;basis;BWI;4", "11AA;01;basis;BWI;4")

#endif
