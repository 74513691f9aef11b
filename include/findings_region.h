/*
 * findings_region: what can be the matter with deliveries that are good row by
 * row, next to each other and to the plan. See findings.h for the form.
 */
#ifndef FINDINGS_REGION_H
#define FINDINGS_REGION_H

#define FINDINGS_REGION(F)                                                     \
	F(AFTER_PERIOD, SIGNAAL, "rijen van na de periode",                    \
	  "Rijen met {found} vallen buiten de periode van deze rapportage. "   \
	  "Daarom tellen ze hierin niet mee.",                                 \
	  "U hoeft niets te doen. De datums zijn goed en de rijen mogen "      \
	  "blijven staan.",                                                    \
	  "Een rapportage gaat over een vaste periode. Wat daarna gebeurde, "  \
	  "telt in de volgende.",                                              \
	  EXAMPLE_PUPILS "01-10-2023;11AA00;3;bb;BWI;12",                      \
	  EXAMPLE_PUPILS "01-10-2022;11AA00;3;bb;BWI;12")                      \
	F(NOT_COUNTED, SIGNAAL, "rijen die voor geen enkel cijfer nodig zijn", \
	  "Rijen die voor geen enkele indicator meetellen, zoals leerjaar 1 "  \
	  "en 2, havo, of een mbo-opleiding die niet technisch is.",           \
	  "U hoeft niets te doen.",                                            \
	  "Zo kunt u narekenen dat er geen rij zoek is: elke rij telt mee, "   \
	  "is afgekeurd, of staat hier.",                                      \
	  EXAMPLE_PUPILS "01-10-2020;11AA00;1;havo;;30",                       \
	  EXAMPLE_PUPILS "01-10-2020;11AA00;3;bb;BWI;30")                      \
	F(DELIVERED_TWICE, WAARSCHUWING, "twee bestanden over hetzelfde jaar", \
	  "Voor {column} heeft deze vestiging {found} bestanden aangeleverd. " \
	  "De rijen zijn bij elkaar opgeteld.",                                \
	  "Kijk of geen leerling of docent dubbel telt.",                      \
	  "Twee bestanden kunnen elkaar aanvullen, maar ook allebei alles "    \
	  "bevatten. Dan is het aantal twee keer zo hoog.",                    \
	  "leerlingen-bb.csv\nleerlingen-alle.csv", "leerlingen-alle.csv")     \
	F(NOT_DELIVERED, WAARSCHUWING,                                         \
	  "bestand ontbreekt of is niet bruikbaar",                            \
	  "Over {found} is geen enkele rij met {kind} te gebruiken: er is "    \
	  "niets aangeleverd, of alles is afgekeurd. Het cijfer van de regio " \
	  "is daardoor niet volledig.",                                        \
	  "Lever de export aan, of herstel die en lever hem opnieuw aan.",     \
	  "Niet aangeleverd is iets anders dan nul. Zolang een school "        \
	  "ontbreekt, is vaak niet te zeggen of de streefwaarde is gehaald.",  \
	  "leerlingen-noord.csv", "leerlingen-noord.csv\nleerlingen-zuid.csv") \
	F(DUO_DIFFERENT, WAARSCHUWING, "aantal verschilt van dat van DUO",     \
	  "Het aantal van de school ({found}) verschilt van het aantal bij "   \
	  "DUO ({expected}), bij {column}. Het aantal van de school telt.",    \
	  "Leg het verschil uit of lever een verbeterde export aan.",          \
	  "DUO telt dezelfde leerlingen op dezelfde dag. Een verschil wijst "  \
	  "vaak op een export van een andere dag, of van een andere "          \
	  "vestiging.",                                                        \
	  EXAMPLE_PUPILS "01-10-2020;11AA00;3;bb;BWI;12",                      \
	  EXAMPLE_PUPILS "01-10-2020;11AA00;3;bb;BWI;9")

#endif
