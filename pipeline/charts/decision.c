#include "charts/decision.h"

#include <stdio.h>

#include "charts/asking.h"
#include "charts/words.h"
#include "label.h"

/* Indicators that are asked about together. */
struct group {
	const struct trait *trait[MOST_DECISIONS];
	size_t count;
};

/* What is asked of an indicator about a year of it. */
typedef bool grouped(const struct trait *, const struct point *);

/* The activities that serve a goal: "activiteiten 5, 6 en 7". */
static void put_activities(struct buffer *out, const struct model *m, long goal)
{
	const struct dossier_row *row =
	    dossier_first(&m->dossier, KIND_ACTIVITY);
	struct text found[32];
	size_t count = 0;
	char number[24];

	snprintf(number, sizeof(number), "%ld", goal);
	for (; row && count < 32; row = row->next)
		if (text_lists(row->field[ACTIVITY_GOALS], ' ',
			       text_of(number)))
			found[count++] = row->field[ACTIVITY_ACTIVITY];
	if (!count || count == dossier_rows(&m->dossier, KIND_ACTIVITY)) {
		buffer_add(out, count > 1 ? TEXT("alle activiteiten")
					  : TEXT("de activiteiten"));
		return;
	}
	buffer_add(out,
		   count == 1 ? TEXT("activiteit ") : TEXT("activiteiten "));
	for (size_t i = 0; i < count; i++)
		label_list(out, found[i], i, i + 1 < count);
}

/* The year that runs, if it is judged by what should be there by now. */
static const struct point *running(const struct trait *t)
{
	for (size_t i = 0; i < t->points; i++)
		if (t->point[i].aimed && t->point[i].figure.known &&
		    (t->point[i].verdict == VERDICT_IS_OP_KOERS ||
		     t->point[i].verdict == VERDICT_IS_ACHTER))
			return &t->point[i];
	return NULL;
}

static bool is_missed(const struct trait *t, const struct point *p)
{
	(void)t;
	return p && p->verdict == VERDICT_IS_NIET_BEHAALD;
}

static bool is_behind(const struct trait *t, const struct point *p)
{
	const struct point *now = running(t);

	return now && now->verdict == VERDICT_IS_ACHTER && !is_missed(t, p);
}

static bool is_empty(const struct trait *t, const struct point *p)
{
	(void)t;
	return p && p->verdict == VERDICT_IS_GEEN_GEGEVENS;
}

static bool is_incomplete(const struct trait *t, const struct point *p)
{
	(void)t;
	return p && p->verdict == VERDICT_IS_ONBESLIST && p->missing.len;
}

/* Of what is hidden there is nothing to decide here. */
static bool is_inexact(const struct trait *t, const struct point *p)
{
	return p && p->verdict == VERDICT_IS_ONBESLIST &&
	       !is_incomplete(t, p) && p->reason != REASON_SHIELDED;
}

static struct group group_of(const struct model *m, grouped *is)
{
	struct group g = {.count = 0};

	for (size_t i = 0; i < m->traits && g.count < MOST_DECISIONS; i++)
		if (is(&m->trait[i], model_judged(&m->trait[i])))
			g.trait[g.count++] = &m->trait[i];
	return g;
}

/* What a decision on a group is about: its one indicator, or `many`. */
static struct text about(const struct group *g, const char *many)
{
	return g->count == 1 ? g->trait[0]->name : text_of(many);
}

static void put_names(struct buffer *out, const struct group *g)
{
	for (size_t i = 0; i < g->count; i++)
		buffer_format(out, "%s%.*s", i ? "; " : "",
			      TEXT_ARG(g->trait[i]->name));
	buffer_char(out, '.');
}

static struct reference page_of(const struct group *g)
{
	if (g->count == 1)
		return (struct reference){.kind = PAGE_INDICATORS,
					  .trait = g->trait[0]};
	return (struct reference){.kind = PAGE_OVERVIEW};
}

/* What is expected of the year; its target may have been told. */
static void put_outlook(struct buffer *out, const struct model *m,
			const struct trait *t, bool told)
{
	struct forecast f = model_forecast(m, t);

	if (!f.range.known || !f.needed)
		return;
	buffer_format(out, " Verwacht in %ld: ", f.year);
	words_range(out, t, f.range, "");
	if (!told) {
		buffer_add(out, TEXT("; streefwaarde "));
		words_amount(out, t, f.target);
	}
	buffer_char(out, '.');
}

/* In 2021 tot nu toe 24, streefwaarde 30 */
static void put_running(struct buffer *out, const struct trait *t,
			const struct point *p)
{
	buffer_format(out, "In %ld tot nu toe ", p->year);
	words_range(out, t, p->figure, "");
	buffer_add(out, TEXT(", streefwaarde "));
	words_amount(out, t, p->target);
}

static void ask_missed(struct asking *a, const struct trait *t)
{
	const struct point *now = running(t);

	words_figure(&a->why, t, model_judged(t));
	buffer_char(&a->why, '.');
	if (now) {
		buffer_char(&a->why, ' ');
		put_running(&a->why, t, now);
		buffer_format(&a->why, ": %s.", verdict_word(now->verdict));
	}
	put_outlook(&a->why, a->model, t, now != NULL);
	buffer_add(&a->ask, now && now->verdict == VERDICT_IS_OP_KOERS
				? TEXT("Kies: zo doorgaan, extra inzet op ")
				: TEXT("Kies: extra inzet op "));
	put_activities(&a->ask, a->model, t->goal);
	buffer_add(&a->ask, TEXT(", of de streefwaarde laten aanpassen."));
	asking_add(a, (struct decision){
			  .sign = SIGN_NOT_DONE,
			  .word = "niet behaald",
			  .about = t->name,
			  .why_at = {.kind = PAGE_INDICATORS, .trait = t},
			  .ask_at = {.kind = PAGE_TIMELINE}});
}

static void add_missed(struct asking *a)
{
	struct group g = group_of(a->model, is_missed);

	for (size_t i = 0; i < g.count; i++)
		ask_missed(a, g.trait[i]);
}

/* In the year that runs there is still time to do something. */
static void ask_behind(struct asking *a, const struct trait *t)
{
	long year = running(t)->year;

	put_running(&a->why, t, running(t));
	buffer_char(&a->why, '.');
	put_outlook(&a->why, a->model, t, true);
	buffer_format(&a->ask,
		      "Kies: nog in %ld bijsturen, of eerst het cijfer van "
		      "heel %ld afwachten.",
		      year, year);
	asking_add(a, (struct decision){
			  .sign = SIGN_BEHIND,
			  .word = "achter",
			  .about = t->name,
			  .why_at = {.kind = PAGE_INDICATORS, .trait = t},
			  .ask_at = nowhere});
}

static void add_behind(struct asking *a)
{
	struct group g = group_of(a->model, is_behind);

	for (size_t i = 0; i < g.count; i++)
		ask_behind(a, g.trait[i]);
}

static void add_empty(struct asking *a)
{
	struct group g = group_of(a->model, is_empty);

	if (!g.count)
		return;
	buffer_add(&a->why, TEXT("Niets geleverd voor: "));
	put_names(&a->why, &g);
	buffer_add(&a->ask, TEXT("Spreek af wie dit levert, en wanneer."));
	asking_add(a, (struct decision){.sign = SIGN_NOTHING,
					.word = "geen gegevens",
					.about = TEXT("Aanlevering"),
					.why_at = {.kind = PAGE_COVERAGE},
					.ask_at = nowhere});
}

/* Schools by name, or who governs them. */
static void put_missing(struct buffer *out, const struct model *m,
			struct text list, bool boards)
{
	struct text key, last = {0};
	size_t said = 0, left = 0;

	while (text_cut(&list, ' ', &key)) {
		struct text name =
		    dossier_lookup(&m->dossier, KIND_SCHOOL, key,
				   boards ? SCHOOL_BOARD : SCHOOL_NAME, key);

		if (!key.len || text_equal(name, last))
			continue;
		last = name;
		if (said < 3)
			label_list(out, name, said++, 1);
		else
			left++;
	}
	if (left)
		buffer_format(out, " en nog %zu", left);
}

/* Takes those out of the group that miss the same of the same year as its
 * first one. */
static struct group take_alike(struct group *g)
{
	const struct point *first = model_judged(g->trait[0]);
	struct group alike = {.count = 0}, others = {.count = 0};

	for (size_t i = 0; i < g->count; i++) {
		const struct point *p = model_judged(g->trait[i]);
		bool same = p->year == first->year &&
			    text_equal(p->missing, first->missing);
		struct group *into = same ? &alike : &others;

		into->trait[into->count++] = g->trait[i];
	}
	*g = others;
	return alike;
}

static void add_incomplete(struct asking *a)
{
	struct group g = group_of(a->model, is_incomplete);

	while (g.count) {
		struct group alike = take_alike(&g);
		const struct point *p = model_judged(alike.trait[0]);
		struct text list = p->missing, first = {0};

		while (!first.len && text_cut(&list, ' ', &first))
			;
		buffer_format(&a->why, "Over %ld ontbreken cijfers van ",
			      p->year);
		put_missing(&a->why, a->model, p->missing, false);
		buffer_char(&a->why, '.');
		if (alike.count > 1) {
			buffer_add(&a->why, TEXT(" Onbeslist is daardoor: "));
			put_names(&a->why, &alike);
		}
		buffer_add(&a->ask, TEXT("Spreek met "));
		put_missing(&a->ask, a->model, p->missing, true);
		buffer_add(&a->ask, TEXT(" af wanneer deze cijfers komen."));
		asking_add(
		    a, (struct decision){
			   .sign = SIGN_UNSURE,
			   .word = "onbeslist",
			   .about = about(&alike, "Cijfers ontbreken"),
			   .why_at = page_of(&alike),
			   .ask_at = {.kind = PAGE_COVERAGE, .row = first}});
	}
}

static void add_inexact(struct asking *a)
{
	struct group g = group_of(a->model, is_inexact);

	if (!g.count)
		return;
	if (g.count == 1) {
		words_figure(&a->why, g.trait[0], model_judged(g.trait[0]));
		buffer_add(&a->why, TEXT(". "));
	}
	buffer_add(&a->why, TEXT("Scholen leverden kleine aantallen als "
				 "\xE2\x80\x98minder dan 5\xE2\x80\x99."));
	if (g.count > 1) {
		buffer_add(&a->why, TEXT(" Onbeslist is daardoor: "));
		put_names(&a->why, &g);
	}
	buffer_add(&a->ask, TEXT("Laat de scholen de juiste aantallen aan de "
				 "penvoerder geven."));
	asking_add(a, (struct decision){.sign = SIGN_UNSURE,
					.word = "onbeslist",
					.about = about(&g, "Kleine aantallen"),
					.why_at = page_of(&g),
					.ask_at = nowhere});
}

size_t decision_list(const struct model *m, struct arena *arena,
		     struct decision *out)
{
	/* What went wrong goes before what is not known. */
	static void (*const adders[])(struct asking *) = {
	    add_missed, asking_shares,  asking_milestones, add_behind,
	    add_empty,  add_incomplete, add_inexact,       asking_unknown};
	struct asking a = {.model = m, .arena = arena, .out = out};

	for (size_t i = 0; i < sizeof(adders) / sizeof(adders[0]); i++)
		adders[i](&a);
	buffer_release(&a.why);
	buffer_release(&a.ask);
	return a.items;
}
