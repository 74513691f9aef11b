/* Regions at their worst, as the records that charts reads. */
#ifndef EXTREMES_H
#define EXTREMES_H

#include "cmocka_all.h"
#include "record.h"

/* What a region may be like at its worst. */
struct extreme {
	const char *name;
	size_t schools;
	const char *school; /* a name; %zu is its number */
	long figure, target;
	const char *verdict, *reason, *state;
	long high;   /* more than the figure, 0: it is exact */
	bool empty;  /* nothing was delivered */
	size_t more; /* words behind each title, result and name */
};

#define LONG_NAME "Het Christelijk Sint-Jozefscollege %zu, Oud\xC3\xA9-IJssel"

static const struct extreme extremes[] = {
    {"as it should be", 13, "'t Venster %zu", 400, 421, "niet behaald", "",
     "geleverd", 0, false, 0},
    {"one school", 1, "Briant", 40, 30, "behaald", "", "geleverd", 0, false, 0},
    {"thirty schools with long names", 30, LONG_NAME, 40, 30, "behaald", "",
     "geleverd", 0, false, 0},
    {"all targets missed", 13, "School %zu", 1, 999, "niet behaald", "",
     "geleverd", 0, false, 0},
    {"all targets reached", 13, "School %zu", 999, 1, "behaald", "", "geleverd",
     0, false, 0},
    {"just on the target", 13, "School %zu", 50, 50, "behaald", "", "geleverd",
     0, false, 0},
    {"nothing delivered", 13, LONG_NAME, 0, 421, "geen gegevens", "",
     "ontbreekt", 0, true, 0},
    {"everything hidden", 13, LONG_NAME, 3, 5, "onbeslist", "interval",
     "afgeschermd", 4, false, 0},
    {"six digits", 30, LONG_NAME, 123456, 234567, "niet behaald", "",
     "geleverd", 0, false, 0},
    {"wide intervals", 13, LONG_NAME, 100234, 110000, "onbeslist", "interval",
     "geleverd", 23456, false, 0},
    {"zero", 13, "School %zu", 0, 0, "behaald", "", "geleverd", 0, false, 0},
    {"longer titles", 13, LONG_NAME, 40, 50, "niet behaald", "", "geleverd", 0,
     false, 6},
    {"the longest titles", 30, LONG_NAME, 40, 50, "niet behaald", "",
     "geleverd", 0, false, 16},
};

enum { EXTREMES = sizeof(extremes) / sizeof(extremes[0]) };
enum { FIRST_YEAR = 2019, LAST_YEAR = 2023, TRAITS = 8 };

static inline const char *more_of(const struct extreme *e)
{
	static const char words[] =
	    " in samenwerking met opleidingsbedrijven, vakcolleges en het "
	    "praktijkonderwijs in de subregio's noord en zuid van de regio";
	static char more[sizeof(words) * 16];

	more[0] = '\0';
	for (size_t i = 0; i < e->more; i += 8)
		snprintf(more + strlen(more), sizeof(more) - strlen(more),
			 "%.*s", e->more < 8 ? 60 : (int)sizeof(words), words);
	return more;
}

static inline void put_schools(struct buffer *b, const struct extreme *e)
{
	for (size_t i = 0; i < e->schools; i++) {
		char name[80];

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
		snprintf(name, sizeof(name), e->school, i);
#pragma GCC diagnostic pop
		buffer_format(b,
			      "school;%04zuAA;%s;%s;%s;Bestuur;;leerling "
			      "uitstroom docentsessie\n",
			      i, name, name, i % 2 ? "noord" : "zuid");
	}
}

/* One in three is without two years; one in five is not asked for it. */
static inline void put_boards(struct buffer *b, const struct extreme *e)
{
	static const char *const kinds[] = {"leerling", "uitstroom",
					    "docentsessie"};
	static const char *const states[] = {
	    "deels;2020;;2021 2022 2023", "compleet;2020 2021 2022;;",
	    "met fouten;2020 2021 2022;;", "DUO;;2020 2021 2022;"};

	for (size_t i = 0; i < 3 * e->schools; i++)
		if (i % 5 != 4)
			buffer_format(b, "board;%04zuAA;%s;%s;2023\n", i / 3,
				      kinds[i % 3],
				      e->empty ? "ontbreekt;;;2020 2021 2022"
					       : states[i % 4]);
	for (size_t i = 0; !e->empty && i < e->schools; i++)
		buffer_format(b, "delivery;%zu.csv;leerling\n", i);
}

static inline void put_figure(struct buffer *b, long low, long more, bool known)
{
	if (known)
		buffer_format(b, "%ld;%ld;", low, low + more);
	else
		buffer_format(b, "\\N;\\N;");
}

/* What the nth school has of it: the first about half, so that there are large
 * ones and small ones, and together they have all. */
static inline long part_of_school(const struct extreme *e, long all, size_t nth)
{
	long others = (long)e->schools - 1;
	long part = others ? all / 2 / others : 0;

	return nth ? part : all - part * others;
}

/* The teachers' page: sessions by year, and who must come each year. */
static inline void put_teachers(struct buffer *b, const struct extreme *e)
{
	for (int activity = 8; activity <= 12; activity += 4)
		for (int year = 2020; year <= 2023; year++) {
			buffer_format(b,
				      "agreement;s%d-%d;sessies;%d;;%d;3;"
				      "sessies per jaar;Drie sessies per jaar "
				      "voor alle docenten%s;1100;",
				      activity, year, activity, year,
				      more_of(e));
			put_figure(b, year - 2019, 0, !e->empty);
			b->at[b->len - 1] = '\n';
		}
	for (size_t i = 0; i < e->schools; i++)
		for (int year = 2020; year <= 2023; year++)
			if (!e->empty && !strcmp(e->state, "geleverd"))
				buffer_format(
				    b, "attendance;%d;%04zuAA;%ld;%ld;0;40\n",
				    year, i, part_of_school(e, e->figure, i),
				    part_of_school(e, e->figure, i));
			else
				buffer_format(b,
					      "attendance;%d;%04zuAA;\\N;\\N;"
					      "\\N;\\N\n",
					      year, i);
	buffer_add(b, TEXT("agreement;c6;cofinanciering;6;;2023;7.5;%;"
			   "Bedrijven betalen mee;900;3.1;3.1\n"));
}

enum { SHARE = 3 }; /* an indicator in percents */

static inline long within(size_t trait, long n)
{
	return trait == SHARE ? n % 90 : n;
}

/* No share is more than all. */
static inline long more_within(size_t trait, const struct extreme *e)
{
	long most = 95 - within(trait, e->figure);

	return trait == SHARE && within(trait, e->high) > most
		   ? most
		   : within(trait, e->high);
}

/* A share has targets of its own, and the year before the plan has none. */
static inline void put_judgement(struct buffer *b, const struct extreme *e,
				 size_t trait, long year)
{
	long low = within(trait, e->figure), aim = within(trait, e->target);

	if (year == FIRST_YEAR)
		buffer_format(b, "\\N;geen streefwaarde;;");
	else if (year == LAST_YEAR)
		buffer_format(b, "%ld;lopend;nog niet bekend;", aim);
	else if (trait == SHARE && !e->empty &&
		 (low >= aim || low + more_within(trait, e) < aim))
		buffer_format(b, "%ld;%s;;", aim,
			      low >= aim ? "behaald" : "niet behaald");
	else
		buffer_format(b, "%ld;%s;%s;", aim, e->verdict, e->reason);
}

static inline void put_verdict(struct buffer *b, const struct extreme *e,
			       size_t trait, long year)
{
	bool known = !e->empty && year < LAST_YEAR;

	buffer_format(b, "verdict;i%zu;%ld;", trait, year);
	put_figure(b, within(trait, e->figure), more_within(trait, e), known);
	put_judgement(b, e, trait, year);
	buffer_format(b, "%zu;%zu;0;%s\n", e->schools, known ? e->schools : 0,
		      known ? "" : "0000AA 0001AA");
}

static inline void put_measures(struct buffer *b, const struct extreme *e,
				size_t trait, long year)
{
	bool known = !strcmp(e->state, "geleverd") && year < LAST_YEAR;

	for (size_t i = 0; i < e->schools; i++) {
		buffer_format(b, "measure;i%zu;%ld;%04zuAA;", trait, year, i);
		put_figure(b, part_of_school(e, e->figure, i), i ? 0 : e->high,
			   known);
		buffer_format(b, "school;%s\n",
			      year == LAST_YEAR ? "nog-niet" : e->state);
	}
}

static inline void put_trait(struct buffer *b, const struct extreme *e,
			     size_t trait)
{
	buffer_format(
	    b,
	    "indicator;i%zu;1;Professionalisering docenten andere "
	    "profielen %zu%s;leerlingen;%s;%s;jaar;;%ld;2017;"
	    "Regioportret Sterk Techniekonderwijs;47\n",
	    trait, trait,
	    e->more ? " in samenwerking met opleidingsbedrijven en vakcolleges"
		    : "",
	    trait >= 5 ? "docentsessie" : "leerling",
	    trait == SHARE ? "aandeel" : "som", within(trait, e->target));
	for (long year = FIRST_YEAR; year <= LAST_YEAR; year++) {
		put_verdict(b, e, trait, year);
		put_measures(b, e, trait, year);
	}
	if (!e->empty)
		buffer_format(b,
			      "forecast;i%zu;%d;%ld;%ld;%ld;gemiddelde "
			      "verandering per jaar;2;3.1;%ld;;%ld;%d;4.6\n",
			      trait, LAST_YEAR, within(trait, e->figure),
			      trait == SHARE ? 95 : e->figure * 2,
			      within(trait, e->target),
			      within(trait, e->target) -
				  within(trait, e->figure),
			      within(trait, e->figure), LAST_YEAR - 1);
}

static inline void put_plan(struct buffer *b, const struct extreme *e)
{
	static const char *const states[] = {
	    "gehaald",     "niet op tijd",
	    "niet geheel", "helemaal niet uitgevoerd",
	    "onbekend",    "open"};
	/* What is open comes after the moment. */
	static const char *const quarters[] = {"2020Q1", "2020Q2", "2020Q3",
					       "2020Q4", "2021Q1", "2023Q4",
					       "2022Q1", "2022Q2", "2022Q3"};

	for (int i = 1; i <= 12; i++) {
		buffer_format(b,
			      "activity;%d;%d;Professionalisering docenten "
			      "Z&W, E&O, HBR, Groen, niet-techn(olog)isch D&P "
			      "en PrO %d%s;1 2 3;docenten;VO;mbo;%d;8;2;2;3;1;"
			      "1;0;deels;nee;deels;;1;1;1;"
			      "docenten 2022: 8 van 10\n",
			      i, (i - 1) % 4 + 1, i, more_of(e), 100 * i);
		for (int k = 0; k < 9; k++)
			buffer_format(
			    b,
			    "milestone;%d.%d;%d;Inventarisatie wensen en "
			    "mogelijkheden wervingscampagne met opleidings"
			    "bedrijven%s;Testen;%.4s;%s;%s;team;22;%s;"
			    "2021-03-01;reden;nee;\\N;\\N;\\N\n",
			    i, k + 1, i, more_of(e), quarters[k], quarters[k],
			    quarters[k], states[k % 6]);
		for (int year = 2020; year < 2024; year++)
			buffer_format(b,
				      "budget;%d;%d;180000.00;163490.37;"
				      "3041.00;2027.20;3.1;7.5\n",
				      i, year);
	}
	for (int i = 1; i <= 4; i++)
		buffer_format(
		    b,
		    "lijn;%d;Technologisch vormgeven van andere "
		    "profielen en niveaus%s;%d %d %d;28%d;24;6;6;9;3;3;"
		    "0;deels;nee;deels;;3;3;3;"
		    "keuzevakken 2022: 8 van 10\n",
		    i, more_of(e), i, i + 4, i + 8, i);
}

static inline void put_findings(struct buffer *b, const struct extreme *e)
{
	if (e->empty)
		for (size_t i = 0; i < e->schools; i++)
			buffer_format(b,
				      "finding;;;;waarschuwing;NOT_DELIVERED;"
				      "%04zuAA;;;1\n",
				      i);
}

/* All columns of the kinds that are used. */
static inline void put_names(struct buffer *b)
{
	static const enum record_kind kinds[] = {
	    KIND_REPORT,       KIND_DEFINITION, KIND_SCHOOL,     KIND_INDICATOR,
	    KIND_VERDICT,      KIND_MEASURE,    KIND_FORECAST,   KIND_ACTIVITY,
	    KIND_MILESTONE,    KIND_BUDGET,     KIND_LIJN,       KIND_FINDING,
	    KIND_BOARD,        KIND_AGREEMENT,  KIND_ATTENDANCE, KIND_DELIVERY,
	    KIND_CONTRADICTION};

	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		buffer_format(b, "@%s", record_kind_name(kinds[i]));
		for (int c = 0; c < record_columns(kinds[i]); c++)
			buffer_format(b, ";%s",
				      record_column_name(kinds[i], c));
		buffer_char(b, '\n');
	}
}

static inline char *lines_of(const struct extreme *e)
{
	struct buffer b = {0};

	put_names(&b);
	buffer_format(&b, "report;STO19061;Arnhem-Overbetuwe-Lingewaard-Rheden"
			  ";Quadraam;2023-07-01;Voortgangsrapportage 2;"
			  "2023-07-01;2021-07-01;2023-07-01;2020;2023;5;plan\n"
			  "definition;plan;Activiteitenplan STO19061;ja;vmbo;"
			  "BWI;bb kb gl;Activiteitenplan, regel 70\n");
	put_schools(&b, e);
	put_boards(&b, e);
	for (size_t i = 0; i < TRAITS; i++)
		put_trait(&b, e, i);
	put_teachers(&b, e);
	put_plan(&b, e);
	put_findings(&b, e);
	buffer_char(&b, '\0');
	return b.at;
}

#endif
