/*
 * findings_file: what can be the matter with a file or a row as a whole. See
 * findings.h for the form.
 */
#ifndef FINDINGS_FILE_H
#define FINDINGS_FILE_H

#define FINDINGS_FILE(F)                                                       \
	F(FILE_UNKNOWN, FOUT, "bestand niet herkend",                          \
	  "Dit bestand is niet herkend en telt niet mee.",                     \
	  "Gebruik de kolomnamen van het sjabloon. Nodig is: {expected}.",     \
	  "Aan de kopregel is te zien om welke export het gaat. Zonder een "   \
	  "bekende kopregel weet niemand wat de getallen betekenen.",          \
	  "Datum;Plaats;Leerjaar;Leerweg;Profiel;Aantal\n"                     \
	  "01-10-2020;11AA00;3;bb;BWI;12",                                     \
	  EXAMPLE_PUPILS "01-10-2020;11AA00;3;bb;BWI;12")                      \
	F(FILE_FORMAT, FOUT, "geen CSV-bestand",                               \
	  "Dit is {found}, geen CSV-bestand. Er is niets van gelezen.",        \
	  "Maak de export opnieuw als CSV, of bewaar hem in Excel met "        \
	  "Opslaan "                                                           \
	  "als en dan CSV UTF-8.",                                             \
	  "Alleen CSV wordt gelezen: daarin staat zeker wat u ziet, zonder "   \
	  "verborgen bladen of formules.",                                     \
	  "leerlingen.xlsx", "leerlingen.csv")                                 \
	F(FILE_LARGE, FOUT, "bestand te groot",                                \
	  "Dit bestand is groter dan {expected}. Er is niets van gelezen.",    \
	  "Kijk of dit de goede export is, of splits het bestand.",            \
	  "Zo groot is geen export van een school. Meestal is het een ander "  \
	  "bestand.",                                                          \
	  "reservekopie.csv", "leerlingen.csv")                                \
	F(FILE_COMMA, FOUT, "komma tussen de velden en in de getallen",        \
	  "In dit bestand staat een komma tussen de velden en ook in de "      \
	  "getallen. De rijen hebben daardoor {found} velden in plaats van "   \
	  "{expected}. Het bestand telt niet mee.",                            \
	  "Bewaar het bestand opnieuw met een puntkomma tussen de velden.",    \
	  "Bij 12,5 weet niemand of dat een getal is, of 12 en dan een 5 in "  \
	  "de volgende kolom. Raden zou verkeerde cijfers geven.",             \
	  "Datum,Activiteit,Docent,Vestiging,Uren\n"                           \
	  "05-02-2021,8,D001,11AA00,1,5",                                      \
	  "Datum;Activiteit;Docent;Vestiging;Uren\n"                           \
	  "05-02-2021;8;D001;11AA00;1,5")                                      \
	F(FILE_EMPTY, FOUT, "bestand zonder rijen",                            \
	  "Er staan geen rijen in dit bestand.",                               \
	  "Maak de export opnieuw en kijk of er rijen in staan.",              \
	  "Een leeg bestand is iets anders dan nul leerlingen. Het cijfer "    \
	  "van uw school blijft onbekend.",                                    \
	  "Peildatum;Vestiging;Leerjaar;Leerweg;Profiel;Aantal",               \
	  EXAMPLE_PUPILS "01-10-2020;11AA00;3;bb;BWI;12")                      \
	F(FILE_DOUBLE, WAARSCHUWING,                                           \
	  "bestand met dezelfde inhoud als een ander",                         \
	  "Dit bestand heeft dezelfde inhoud als {found} en telt niet nog "    \
	  "een keer mee.",                                                     \
	  "Haal een van de twee bestanden weg.",                               \
	  "Anders zouden dezelfde leerlingen of docenten twee keer "           \
	  "meetellen. "                                                        \
	  "Misschien had het tweede bestand ook een ander moeten zijn.",       \
	  "leerlingen.csv\nleerlingen (2).csv", "leerlingen.csv")              \
	F(FILE_YEAR, SIGNAAL, "jaar uit de bestandsnaam genomen",              \
	  "In het bestand staat geen {column}. Uit de bestandsnaam is "        \
	  "{found} genomen.",                                                  \
	  "Kijk of dit klopt.",                                                \
	  "Het jaar bepaalt bij welke rapportage de rijen horen. Met een "     \
	  "andere bestandsnaam zouden ze in een ander jaar tellen.",           \
	  "uitstroom-2020.csv", "uitstroom.csv")                               \
	F(ROW_QUOTE, FOUT,                                                     \
	  "rij met een aanhalingsteken op een verkeerde plek",                 \
	  "Er staat een aanhalingsteken verkeerd.",                            \
	  "Haal het losse aanhalingsteken weg of zet er een tweede bij.",      \
	  "Tussen aanhalingstekens mag alles staan, ook een nieuwe regel. "    \
	  "Blijft er een open, dan is niet te zien waar het vak ophoudt.",     \
	  EXAMPLE_PUPILS "01-10-2020;11AA00;3;\"bb;BWI;12",                    \
	  EXAMPLE_PUPILS "01-10-2020;11AA00;3;\"bb\";BWI;12")                  \
	F(ROW_FIELDS, FOUT, "rij met te veel of te weinig velden",             \
	  "Deze rij heeft {found}.",                                           \
	  "Maak er {expected} van, net als in de kopregel.",                   \
	  "Als er een veld te veel of te weinig is, staan de andere onder de " \
	  "verkeerde kop.",                                                    \
	  EXAMPLE_PUPILS "01-10-2020;11AA00;3;BWI;12",                         \
	  EXAMPLE_PUPILS "01-10-2020;11AA00;3;bb;BWI;12")                      \
	F(ROW_TRAILING, SIGNAAL, "scheidingsteken te veel aan het eind",       \
	  "Aan het eind van deze rij staat een scheidingsteken te veel. De "   \
	  "rij telt gewoon mee.",                                              \
	  "U hoeft niets te doen als er in de rij niets is verschoven.",       \
	  "De velden staan onder de goede kop. Maar een scheidingsteken dat "  \
	  "er zomaar staat, kan op een vergissing wijzen.",                    \
	  EXAMPLE_PUPILS "01-10-2020;11AA00;3;bb;BWI;12;",                     \
	  EXAMPLE_PUPILS "01-10-2020;11AA00;3;bb;BWI;12")                      \
	F(ROW_LONG, FOUT, "rij met een veld dat te lang is",                   \
	  "In deze rij staat een veld dat te lang is.",                        \
	  "Kijk of er een aanhalingsteken ontbreekt en maak de tekst korter.", \
	  "In een vak van Excel passen 32.767 tekens. Wat langer is, is "      \
	  "meestal een heel stuk van het bestand dat in een vak is gekomen.",  \
	  "toelichting.csv", "toelichting-kort.csv")                           \
	F(ROW_TOTAL, SIGNAAL, "totaalrij, telt niet mee",                      \
	  "Dit is een totaalrij. Die telt niet mee, want de rijen zelf "       \
	  "tellen al.",                                                        \
	  "U hoeft niets te doen.",                                            \
	  "Zou een totaalrij meetellen, dan telde iedereen dubbel.",           \
	  EXAMPLE_PUPILS "01-10-2020;11AA00;3;bb;BWI;12\nTotaal;;;;;12",       \
	  EXAMPLE_PUPILS "01-10-2020;11AA00;3;bb;BWI;12")                      \
	F(ROW_FOOTER, SIGNAAL, "regel over het rapport, telt niet mee",        \
	  "Dit is een regel over het rapport zelf, geen rij met gegevens. "    \
	  "Die "                                                               \
	  "telt niet mee.",                                                    \
	  "U hoeft niets te doen.",                                            \
	  "Sommige programma's zetten onder de export hoeveel rijen er zijn "  \
	  "of wanneer hij gemaakt is. Dat is geen leerling of docent.",        \
	  EXAMPLE_PUPILS "01-10-2020;11AA00;3;bb;BWI;12\nAantal rijen: 1",     \
	  EXAMPLE_PUPILS "01-10-2020;11AA00;3;bb;BWI;12")                      \
	F(ROW_SEPARATOR, FOUT, "ander scheidingsteken dan in de kopregel",     \
	  "Tussen de velden van deze rij staat {found} in plaats van "         \
	  "{expected}.",                                                       \
	  "Zet tussen de velden {expected}, net als in de kopregel.",          \
	  "Met een ander teken ertussen is de hele rij een enkel veld. Dit "   \
	  "gebeurt als rijen uit een ander bestand zijn geplakt.",             \
	  EXAMPLE_PUPILS "01-10-2020,11AA00,3,bb,BWI,12",                      \
	  EXAMPLE_PUPILS "01-10-2020;11AA00;3;bb;BWI;12")                      \
	F(FILE_COLUMNS, FOUT, "te veel kolommen",                              \
	  "Dit bestand heeft {found} kolommen. Dat is meer dan {expected}. "   \
	  "Er is "                                                             \
	  "niets van gelezen.",                                                \
	  "Haal de kolommen weg die niet in het sjabloon staan.",              \
	  "Zoveel kolommen heeft geen export. Wat er achteraan staat, zou "    \
	  "anders ongemerkt wegvallen.",                                       \
	  "breed.csv", "smal.csv")                                             \
	F(FILE_ENCODING, SIGNAAL, "twee tekensets door elkaar",                \
	  "Niet het hele bestand is in dezelfde tekenset geschreven. Vanaf "   \
	  "deze "                                                              \
	  "regel is een deel gelezen als {found}; aantal regels: {rows}.",     \
	  "Kijk of de letters met accenten kloppen. Zo niet, bewaar het "      \
	  "bestand "                                                           \
	  "opnieuw als CSV UTF-8.",                                            \
	  "Dit gebeurt als een stuk van een ander bestand is geplakt. Zonder " \
	  "deze stap waren namen met accenten niet te lezen.",                 \
	  "gemengd.csv", "leerlingen.csv")                                     \
	F(FINDINGS_MORE, FOUT, "meer bevindingen dan er getoond worden",       \
	  "Van dit bestand worden {found} bevindingen getoond. Er zijn er "    \
	  "nog {rows}, die niet apart worden getoond.",                        \
	  "Herstel eerst wat er wel staat. Vaak verdwijnt dan ook de rest.",   \
	  "Een lijst van duizenden regels leest niemand. De rijen zijn wel "   \
	  "allemaal bekeken en geteld.",                                       \
	  "leerlingen-alle.csv", "leerlingen-deel.csv")

#endif
