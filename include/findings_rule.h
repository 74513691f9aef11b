/*
 * findings_rule: what can be read, and yet cannot be. A plan may put these on
 * trial or leave them out, see regels.csv. See findings.h for the form.
 */
#ifndef FINDINGS_RULE_H
#define FINDINGS_RULE_H

#define EXAMPLE_NUMBERS                                                        \
	"Leerlingnummer;Peildatum;Vestiging;Leerjaar;Leerweg;Profiel\n"
#define EXAMPLE_OUTFLOW "Diplomajaar;Vestiging;Domein;Niveau;Aantal\n"
#define EXAMPLE_SESSION "Datum;Sessie;Activiteit;Docent;Vestiging;Uren\n"
#define EXAMPLE_MONEY   "Jaar;Activiteit;Begroot;Gerealiseerd;Cofin geld\n"

#define FINDINGS_RULE(F)                                                       \
	F(CELL_PROFILE, FOUT, "profiel ontbreekt",                             \
	  "In leerjaar 3 en 4 van bb, kb en gl heeft elke leerling een "       \
	  "profiel. Het is niet ingevuld.",                                    \
	  "Kies een van: {expected}.",                                         \
	  "Zonder profiel is niet te zeggen of de leerling technisch "         \
	  "onderwijs volgt.",                                                  \
	  EXAMPLE_PUPILS "01-10-2020;11AA00;3;bb;;12",                         \
	  EXAMPLE_PUPILS "01-10-2020;11AA00;3;bb;BWI;12")                      \
	F(CELL_HOURS, WAARSCHUWING, "uren niet te lezen",                      \
	  "{column} is geen aantal uren: {found}. De deelname telt mee, de "   \
	  "uren niet.",                                                        \
	  "Vul in: {expected}.",                                               \
	  "De uren staan in het rapport. Een sessie van meer dan een dag "     \
	  "bestaat niet.",                                                     \
	  EXAMPLE_SESSION "05-02-2021;Lasrobot;8;D001;11AA00;een dagdeel",     \
	  EXAMPLE_SESSION "05-02-2021;Lasrobot;8;D001;11AA00;2,5")             \
	F(CELL_FAR, WAARSCHUWING, "datum ver van het plan",                    \
	  "{column} ligt ver voor of na de jaren van het plan: {found}.",      \
	  "Kijk of het jaar klopt.",                                           \
	  "Zo'n jaar is bijna altijd een tikfout. De rij telt dan mee in een " \
	  "jaar waar niemand naar kijkt.",                                     \
	  EXAMPLE_PUPILS "01-10-2002;11AA00;3;bb;BWI;12",                      \
	  EXAMPLE_PUPILS "01-10-2020;11AA00;3;bb;BWI;12")                      \
	F(CELL_COUNTDAY, WAARSCHUWING,                                         \
	  "geteld op een andere dag dan 1 oktober",                            \
	  "De peildatum is {found}, niet 1 oktober. De rij telt mee in dat "   \
	  "jaar.",                                                             \
	  "Maak de export opnieuw met peildatum 1 oktober.",                   \
	  "Alle scholen en DUO tellen op 1 oktober. Op een andere dag is het " \
	  "aantal anders.",                                                    \
	  EXAMPLE_PUPILS "15-11-2020;11AA00;3;bb;BWI;12",                      \
	  EXAMPLE_PUPILS "01-10-2020;11AA00;3;bb;BWI;12")                      \
	F(CELL_ENTREE, WAARSCHUWING,                                           \
	  "entree en niveau passen niet bij elkaar",                           \
	  "Een entree-opleiding is niveau 1, en niveau 1 is entree. In "       \
	  "{column} staat {found}.",                                           \
	  "Kijk welke van de twee klopt.",                                     \
	  "Het niveau bepaalt of de leerling doorstroomt naar niveau 3.",      \
	  EXAMPLE_OUTFLOW "2021;11AA00;79999;3;12",                            \
	  EXAMPLE_OUTFLOW "2021;11AA00;79999;1;12")                            \
	F(CELL_SHARE, WAARSCHUWING,                                            \
	  "meer cofinanciering dan er is uitgegeven",                          \
	  "De cofinanciering in geld en natura samen is meer dan wat er is "   \
	  "gerealiseerd.",                                                     \
	  "Kijk of de bedragen kloppen.",                                      \
	  "Cofinanciering betaalt een deel van wat is uitgegeven, en kan dus " \
	  "niet meer zijn.",                                                   \
	  EXAMPLE_MONEY "2021;1;1.000,00;900,00;950,00",                       \
	  EXAMPLE_MONEY "2021;1;1.000,00;900,00;95,00")                        \
	F(ROW_DOUBLE, FOUT, "rij die er al staat",                             \
	  "Deze rij staat er al, op {expected}.", "Haal een van de twee weg.", \
	  "Anders telt dezelfde leerling, docent of afspraak twee keer.",      \
	  EXAMPLE_NUMBERS "1001;01-10-2020;11AA00;3;bb;BWI\n"                  \
			  "001001;01-10-2020;11AA00;3;bb;BWI",                 \
	  EXAMPLE_NUMBERS "1001;01-10-2020;11AA00;3;bb;BWI\n"                  \
			  "1002;01-10-2020;11AA00;3;bb;BWI")                   \
	F(ROWS_ELSEWHERE, WAARSCHUWING,                                        \
	  "rijen die ook in een ander bestand staan",                          \
	  "Deze rij staat ook op {expected}. Zo zijn er in dit bestand "       \
	  "{rows}. Ze tellen niet nog een keer mee.",                          \
	  "Is dit een nieuwe versie? Haal dan het oude bestand weg.",          \
	  "Staan een oude en een nieuwe export naast elkaar, dan zouden "      \
	  "leerlingen en docenten twee keer tellen. Nu telt het eerste "       \
	  "bestand.",                                                          \
	  "leerlingen-1.csv\nleerlingen-2.csv", "leerlingen-1.csv")            \
	F(ROW_REPEATED, WAARSCHUWING, "twee aantallen voor hetzelfde",         \
	  "Op {expected} staat ook al een aantal voor hetzelfde. De "          \
	  "aantallen zijn opgeteld.",                                          \
	  "Kijk of niemand dubbel telt.",                                      \
	  "Twee rijen over dezelfde groep kunnen elkaar aanvullen, maar vaak " \
	  "is de ene een oude versie van de andere.",                          \
	  EXAMPLE_PUPILS "01-10-2020;11AA00;3;bb;BWI;12\n"                     \
			 "01-10-2020;11AA00;3;bb;BWI;13",                      \
	  EXAMPLE_PUPILS "01-10-2020;11AA00;3;bb;BWI;12\n"                     \
			 "01-10-2020;11AA00;3;kb;BWI;13")                      \
	F(PUPIL_ELSEWHERE, WAARSCHUWING, "leerling bij twee vestigingen",      \
	  "Deze leerling staat ook op {expected}, bij een andere vestiging. "  \
	  "Beide rijen tellen mee.",                                           \
	  "Kijk waar de leerling op die dag stond ingeschreven.",              \
	  "Een leerling kan op 1 oktober maar bij een vestiging horen. Nu "    \
	  "telt hij twee keer.",                                               \
	  EXAMPLE_NUMBERS "1001;01-10-2020;11AA00;3;bb;BWI\n"                  \
			  "1001;01-10-2020;11AA01;3;bb;BWI",                   \
	  EXAMPLE_NUMBERS "1001;01-10-2020;11AA00;3;bb;BWI\n"                  \
			  "1002;01-10-2020;11AA01;3;bb;BWI")                   \
	F(TEACHERS_SHARED, SIGNAAL, "docenten bij meer dan een vestiging",     \
	  "Docenten die bij meer dan een vestiging staan: {found}. Voor de "   \
	  "regio telt elk van hen een keer.",                                  \
	  "U hoeft niets te doen als de nummers of adressen van docenten "     \
	  "kloppen.",                                                          \
	  "Een docent kan bij twee scholen werken. Maar hebben twee docenten " \
	  "hetzelfde nummer, dan telt er een te weinig.",                      \
	  EXAMPLE_SESSION "05-02-2021;Lasrobot;8;D001;11AA00;2\n"              \
			  "06-02-2021;Lasrobot;8;D001;11AA01;2",               \
	  EXAMPLE_SESSION "05-02-2021;Lasrobot;8;D001;11AA00;2\n"              \
			  "06-02-2021;Lasrobot;8;D002;11AA01;2")               \
	F(ROWS_UNCOMPARED, SIGNAAL, "niet gezocht naar dubbele rijen",         \
	  "Er zijn zoveel rijen dat na de eerste {found} niet meer is "        \
	  "gezocht naar rijen die er al staan.",                               \
	  "U hoeft niets te doen.",                                            \
	  "Om dubbele rijen te vinden moet het programma ze allemaal "         \
	  "onthouden. Daar is een grens aan.",                                 \
	  "leerlingen-100001.csv", "leerlingen-100000.csv")                    \
	F(SCHOOL_PERIOD, FOUT, "vestiging die er toen niet was",               \
	  "Vestiging {found} hoorde op die datum niet bij de regio.",          \
	  "Vul in: {expected}.",                                               \
	  "Scholen gaan open, dicht en samen. Anders telt een leerling bij "   \
	  "een school die er niet was.",                                       \
	  EXAMPLE_PUPILS "01-10-2020;11AA01;3;bb;BWI;12",                      \
	  EXAMPLE_PUPILS "01-10-2021;11AA01;3;bb;BWI;12")                      \
	F(DELIVERED_OLDER, WAARSCHUWING, "bestand dat op een ander lijkt",     \
	  "Dit bestand lijkt een andere versie van {found}: de meeste rijen "  \
	  "gaan over hetzelfde. Beide tellen nu mee.",                         \
	  "Haal het oude bestand weg.",                                        \
	  "Staat een oude export nog bij de nieuwe, dan tellen alle "          \
	  "leerlingen twee keer.",                                             \
	  "leerlingen-oud.csv\nleerlingen-nieuw.csv", "leerlingen-nieuw.csv")  \
	F(OUTFLOW_LARGE, WAARSCHUWING,                                         \
	  "meer uitstroom dan leerlingen in leerjaar 4",                       \
	  "{column}: er stroomden {found} leerlingen uit. Dat is meer dan er " \
	  "daarvoor in leerjaar 4 zaten ({expected}).",                        \
	  "Kijk of geen leerling dubbel in de uitstroom staat.",               \
	  "Wie uitstroomt, zat een jaar eerder in leerjaar 4. Meer kan dus "   \
	  "bijna niet.",                                                       \
	  EXAMPLE_PUPILS "01-10-2020;11AA00;4;bb;BWI;12\n"                     \
			 "Diplomajaar;Vestiging;Leerweg;Domein;Aantal\n2021;"  \
			 "11AA00;bb;79010;20",                                 \
	  EXAMPLE_PUPILS "01-10-2020;11AA00;4;bb;BWI;12\n"                     \
			 "Diplomajaar;Vestiging;Leerweg;Domein;Aantal\n2021;"  \
			 "11AA00;bb;79010;11")                                 \
	F(FIGURE_JUMP, WAARSCHUWING,                                           \
	  "aantal dat sterk verschilt van vorig jaar",                         \
	  "Bij {column} is het aantal {found}. Een jaar eerder was het "       \
	  "{expected}.",                                                       \
	  "Kijk of de export volledig is, of leg het verschil uit.",           \
	  "Een groot verschil kan echt zijn, maar vaak ontbreekt er een klas " \
	  "of telt er een dubbel.",                                            \
	  EXAMPLE_PUPILS "01-10-2020;11AA00;3;bb;BWI;40\n"                     \
			 "01-10-2021;11AA00;3;bb;BWI;90",                      \
	  EXAMPLE_PUPILS "01-10-2020;11AA00;3;bb;BWI;40\n"                     \
			 "01-10-2021;11AA00;3;bb;BWI;45")

#endif
