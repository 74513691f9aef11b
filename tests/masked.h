/*
 * A region for tests of mask: vestigingen A, B, C in noord and D in zuid, a
 * threshold of 5, and a report up to 1 July 2021.
 */
#ifndef MASKED_H
#define MASKED_H

#include "cmocka_all.h"
#include "mask/ledger.h"
#include "records.h"

struct masked {
	struct buffer lines;
	struct dossier dossier;
	struct shown shown;
	struct ledger ledger;
};

static const char masked_head[] =
    "@report;region;name;penvoerder;moment;title;due;from;to;begin;end;"
    "threshold\n"
    "report;R1;R;P;2021-10-01;T;2021-10-01;2020-01-01;2021-07-01;2020;2023;5\n"
    "@school;vestiging;name;school;subregion\n"
    "school;A;A;A;noord\n"
    "school;B;B;B;noord\n"
    "school;C;C;C;noord\n"
    "school;D;D;D;zuid\n"
    "@indicator;indicator;goal;name;unit;kind;measure;counting;filter\n"
    "indicator;uit;1;;;uitstroom;som;jaar;mbo=technisch\n"
    "indicator;diploma;1;;;uitstroom;som;jaar;mbo=technisch gediplomeerd=ja\n"
    "indicator;niveau;1;;;uitstroom;aandeel;jaar;niveau=3|4\n"
    "indicator;docenten;2;;;docentsessie;uniek;jaar;activiteit=8\n"
    "@measure;indicator;year;vestiging;low;high;source;state;part_low;"
    "part_high;of_low;of_high;duo_low;duo_high\n"
    "@verdict;indicator;year;low;high;target;verdict;reason;expected;"
    "delivered;standin;missing;part_low;part_high;of_low;of_high\n"
    "@alternative;indicator;year;definition;low;high\n"
    "@attendance;year;vestiging;known;seen;absent;hours\n"
    "@agreement;agreement;kind;activity;indicator;year;value;unit;text;line;"
    "low;high\n";

static inline void masked_init(struct masked *m)
{
	*m = (struct masked){.lines = {0}};
	buffer_add(&m->lines, text_of(masked_head));
	shown_init(&m->shown, record_unknown);
}

/* What an indicator counts at A, B, C, D; -1: not delivered. */
static inline void masked_counts(struct masked *m, const char *indicator,
				 long year, const long *count)
{
	long sum = 0;

	for (int i = 0; i < 4; i++) {
		if (count[i] < 0)
			continue;
		buffer_format(&m->lines,
			      "measure;%s;%ld;%c;%ld;%ld;school;geleverd;\\N;"
			      "\\N;\\N;\\N;\\N;\\N\n",
			      indicator, year, "ABCD"[i], count[i], count[i]);
		sum += count[i];
	}
	buffer_format(&m->lines, "verdict;%s;%ld;%ld;%ld\n", indicator, year,
		      sum, sum);
}

static inline void masked_line(struct masked *m, const char *line)
{
	buffer_format(&m->lines, "%s\n", line);
}

static inline void masked_decide(struct masked *m)
{
	buffer_char(&m->lines, '\0');
	dossier_init(&m->dossier);
	read_records(&m->dossier, m->lines.at);
	ledger_make(&m->ledger, &m->dossier, &m->shown);
}

static inline void masked_release(struct masked *m)
{
	ledger_release(&m->ledger);
	dossier_release(&m->dossier);
	shown_release(&m->shown);
	buffer_release(&m->lines);
}

/* A word of the cells A to D (x hidden, o not), and of the sums over region
 * and subregions (+ shown, - not). */
static inline const char *masked_word(struct masked *m, const char *indicator,
				      const char *year)
{
	static char word[7];
	struct text code = text_of(indicator), of = text_of(year);
	struct ledger_sums sums = ledger_sums(&m->ledger, code, of);

	for (int i = 0; i < 4; i++)
		word[i] = ledger_hides_cell(&m->ledger, code, of,
					    (struct text){&"ABCD"[i], 1})
			      ? 'x'
			      : 'o';
	word[4] = sums.region ? '-' : '+';
	word[5] = sums.subregions ? '-' : '+';
	return word;
}

/* That the report before showed 12 there, in 2020, or hid what it was. */
static inline void masked_before(struct masked *m, const char *indicator,
				 const char *vestiging, bool hidden)
{
	struct record r = {.kind = KIND_MEASURE};

	for (int i = 0; i < MEASURE_COLUMNS; i++)
		r.field[i] = record_unknown;
	r.field[MEASURE_INDICATOR] = text_of(indicator);
	r.field[MEASURE_YEAR] = TEXT("2020");
	r.field[MEASURE_VESTIGING] = text_of(vestiging);
	if (hidden)
		r.field[MEASURE_STATE] = TEXT("afgeschermd");
	else
		r.field[MEASURE_LOW] = TEXT("12");
	shown_take(&m->shown, &r);
}

#endif
