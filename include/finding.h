/*
 * finding: what is wrong or worth knowing in what was delivered, and what was
 * done about it. Findings are data; they travel down the chain as records.
 *
 * Ownership: a struct finding borrows its texts.
 *
 * The list below is the one place where a code has its level and its Dutch
 * words. A code is never used again for something else. `{column}`, `{found}`
 * and `{expected}` in the words are filled in. Levels:
 *
 *   fout           the row or file is taken out
 *   waarschuwing   it counts; somebody must explain it
 *   signaal        good to know
 *
 * That a row does not count is not in the words: finding_what() adds it, for a
 * rule on trial takes no row out. A plan may put a rule on trial (regels.csv),
 * and accept what a school has explained (afwijkingen.csv).
 */
#ifndef FINDING_H
#define FINDING_H

#include "record.h"

/* F(id, code, level, title, what is wrong and what was done, what to do) */
#define FINDINGS(F)                                                            \
	F(FILE_UNKNOWN, "FILE_UNKNOWN", FOUT, "bestand niet herkend",          \
	  "Dit bestand is niet herkend en telt niet mee.",                     \
	  "Gebruik de kolomnamen van het sjabloon. Nodig is: {expected}.")     \
	F(FILE_FORMAT, "FILE_FORMAT", FOUT, "geen CSV-bestand",                \
	  "Dit is {found}, geen CSV-bestand. Er is niets van gelezen.",        \
	  "Bewaar het als CSV, in Excel met Opslaan als en dan CSV UTF-8.")    \
	F(FILE_LARGE, "FILE_LARGE", FOUT, "bestand te groot",                  \
	  "Dit bestand is groter dan {expected}. Er is niets van gelezen.",    \
	  "Kijk of dit de goede export is, of splits het bestand.")            \
	F(FILE_COMMA, "FILE_COMMA", FOUT,                                      \
	  "komma tussen de velden en in de getallen",                          \
	  "In dit bestand staat een komma tussen de velden en ook in de "      \
	  "getallen. De rijen hebben daardoor {found} velden in plaats van "   \
	  "{expected}. Het bestand telt niet mee.",                            \
	  "Bewaar het bestand opnieuw met een puntkomma tussen de velden.")    \
	F(FILE_EMPTY, "FILE_EMPTY", FOUT, "bestand zonder rijen",              \
	  "Er staan geen rijen in dit bestand.",                               \
	  "Maak de export opnieuw en kijk of er rijen in staan.")              \
	F(FILE_DOUBLE, "FILE_DOUBLE", WAARSCHUWING,                            \
	  "bestand met dezelfde inhoud als een ander",                         \
	  "Dit bestand heeft dezelfde inhoud als {found} en telt niet nog "    \
	  "een keer mee.",                                                     \
	  "Haal een van de twee bestanden weg.")                               \
	F(FILE_YEAR, "FILE_YEAR", SIGNAAL, "jaar uit de bestandsnaam genomen", \
	  "In het bestand staat geen {column}. Uit de bestandsnaam is "        \
	  "{found} "                                                           \
	  "genomen.",                                                          \
	  "Kijk of dit klopt.")                                                \
	F(ROW_QUOTE, "ROW_QUOTE", FOUT, "aanhalingsteken staat verkeerd",      \
	  "Er staat een aanhalingsteken verkeerd.",                            \
	  "Haal het losse aanhalingsteken weg of zet er een tweede bij.")      \
	F(ROW_FIELDS, "ROW_FIELDS", FOUT,                                      \
	  "te veel of te weinig velden in de rij", "Deze rij heeft {found}.",  \
	  "Maak er {expected} van, net als in de kopregel.")                   \
	F(ROW_LONG, "ROW_LONG", FOUT, "rij met een veld dat te lang is",       \
	  "In deze rij staat een veld dat te lang is.",                        \
	  "Kijk of er een aanhalingsteken ontbreekt en maak de tekst korter.") \
	F(ROW_TOTAL, "ROW_TOTAL", SIGNAAL, "totaalrij, telt niet mee",         \
	  "Dit is een totaalrij. Die telt niet mee, want de rijen zelf "       \
	  "tellen "                                                            \
	  "al.",                                                               \
	  "U hoeft niets te doen.")                                            \
	F(CELL_ENCODING, "CELL_ENCODING", FOUT,                                \
	  "tekens die niet te lezen zijn",                                     \
	  "In deze rij staan tekens die niet te lezen zijn.",                  \
	  "Bewaar het bestand opnieuw als CSV UTF-8.")                         \
	F(CELL_REPAIRED, "CELL_REPAIRED", SIGNAAL,                             \
	  "vak anders geschreven, maar duidelijk",                             \
	  "In {column} staat {found}. Dat is gelezen als {expected}, en wat "  \
	  "er op lijkt ook zo.",                                               \
	  "U hoeft niets te doen als dit klopt.")                              \
	F(CELL_MISSING, "CELL_MISSING", FOUT, "verplicht vak niet ingevuld",   \
	  "{column} is niet ingevuld.", "Vul in: {expected}.")                 \
	F(CELL_DATE, "CELL_DATE", FOUT, "geen goede datum",                    \
	  "{column} is geen datum: {found}.",                                  \
	  "Schrijf de datum als dd-mm-jjjj, bijvoorbeeld 01-10-2020.")         \
	F(CELL_NUMBER, "CELL_NUMBER", FOUT, "geen goed getal",                 \
	  "{column} is geen goed getal: {found}.", "Vul in: {expected}.")      \
	F(CELL_CODE, "CELL_CODE", FOUT, "woord dat niet bekend is",            \
	  "{column} is niet bekend: {found}.", "Kies een van: {expected}.")    \
	F(CELL_ACTIVITY, "CELL_ACTIVITY", FOUT,                                \
	  "keuzevak bij een andere activiteit",                                \
	  "Dit keuzevak hoort in het plan niet bij activiteit {found}.",       \
	  "Kijk in het plan bij welke activiteit het keuzevak hoort.")         \
	F(CELL_ORDER, "CELL_ORDER", FOUT, "einde voor het begin",              \
	  "De einddatum {found} ligt voor de begindatum.",                     \
	  "Kijk welke van de twee datums niet klopt.")                         \
	F(SCHOOL_UNKNOWN, "SCHOOL_UNKNOWN", FOUT,                              \
	  "school hoort niet bij de regio",                                    \
	  "Deze school hoort niet bij de regio: {found}.",                     \
	  "Vul de vestiging in als BRIN met twee cijfers, bijvoorbeeld "       \
	  "{expected}.")                                                       \
	F(SCHOOL_OUTSIDE, "SCHOOL_OUTSIDE", SIGNAAL,                           \
	  "rijen van DUO over scholen buiten de regio",                        \
	  "Rijen van vestigingen die niet bij de regio horen, tellen niet "    \
	  "mee.",                                                              \
	  "U hoeft niets te doen.")                                            \
	F(FINDINGS_MORE, "FINDINGS_MORE", FOUT,                                \
	  "meer bevindingen dan er getoond worden",                            \
	  "Van dit bestand worden {found} bevindingen getoond. Er zijn er "    \
	  "nog {rows}, die niet apart worden getoond.",                        \
	  "Herstel eerst wat er wel staat. Vaak verdwijnt dan ook de rest.")   \
	F(AFTER_PERIOD, "AFTER_PERIOD", SIGNAAL, "rijen van na de periode",    \
	  "Rijen van na {expected} vallen buiten de periode van deze "         \
	  "rapportage en tellen niet mee.",                                    \
	  "U hoeft niets te doen.")                                            \
	F(NOT_COUNTED, "NOT_COUNTED", SIGNAAL,                                 \
	  "rijen die nergens voor meetellen",                                  \
	  "Rijen die voor geen enkele indicator meetellen, zoals leerjaar 1 "  \
	  "en 2, havo, of een mbo-opleiding die niet technisch is.",           \
	  "U hoeft niets te doen.")                                            \
	F(DELIVERED_TWICE, "DELIVERED_TWICE", WAARSCHUWING,                    \
	  "twee bestanden over hetzelfde jaar",                                \
	  "Voor {column} heeft deze vestiging {found} bestanden aangeleverd. " \
	  "De rijen zijn bij elkaar opgeteld.",                                \
	  "Kijk of geen leerling of docent dubbel telt.")                      \
	F(NOT_DELIVERED, "NOT_DELIVERED", WAARSCHUWING,                        \
	  "export niet aangeleverd",                                           \
	  "Over {found} ontbreekt de export met {kind}. Het cijfer van de "    \
	  "regio is daardoor niet volledig.",                                  \
	  "Lever de export alsnog aan.")                                       \
	F(DUO_DIFFERENT, "DUO_DIFFERENT", WAARSCHUWING,                        \
	  "aantal verschilt van dat van DUO",                                  \
	  "Het aantal van de school ({found}) verschilt van het aantal bij "   \
	  "DUO ({expected}), bij {column}. Het aantal van de school telt.",    \
	  "Leg het verschil uit of lever een verbeterde export aan.")

#define FINDING_ID(id, code, level, title, what, fix) FINDING_##id,
enum finding_code { FINDINGS(FINDING_ID) FINDING_CODES };

enum finding_level { LEVEL_FOUT, LEVEL_WAARSCHUWING, LEVEL_SIGNAAL, LEVELS };

/* An empty text (at NULL) is written as not known. Never put a person's name
 * or number in `found`. */
struct finding {
	enum finding_code code;
	struct text file;
	long line; /* 0: the file as a whole */
	struct text column;
	struct text school; /* key of a vestiging */
	struct text found, expected;
	long rows;  /* how many rows it stands for */
	bool trial; /* the rule is on trial: a fout is only a warning */
};

void finding_write(struct record_writer *, const struct finding *);

/* Of each file a stage lists so many findings; the others are counted. */
enum { FINDINGS_LISTED = 1000 };

struct finding_quota {
	long listed, rest;
};

void finding_write_listed(struct record_writer *, struct finding_quota *,
			  const struct finding *);

/* Says how many were not listed, if any, and starts over. */
void finding_write_rest(struct record_writer *, struct finding_quota *,
			struct text file);

/* The code that is called so, or FINDING_CODES. */
enum finding_code finding_of(struct text code);
const char *finding_name(enum finding_code);
enum finding_level finding_level(enum finding_code);
const char *finding_level_name(enum finding_level);

/* What it is about, in a few words without values. */
void finding_title(struct buffer *, struct text code);

/*
 * Adds the Dutch sentence, filled in from a finding record: what is wrong
 * (finding_what) or what to do (finding_fix). A code this program does not
 * know gives the code itself.
 */
void finding_what(struct buffer *, const struct record *finding);
void finding_fix(struct buffer *, const struct record *finding);

#endif
