#include "charts/decision.h"

#include <stdio.h>

#include "charts/milestone.h"
#include "charts/words.h"
#include "label.h"

/* Of a longer list only so many are named. */
enum { MOST_NAMED = 8 };

/* A list that is being made. */
struct list {
	const struct model *model;
	struct arena *arena;
	struct decision *out;
	size_t items;
};

static struct text keep(struct list *l, struct buffer *words)
{
	struct text kept = text_copy(text_of_buffer(words), l->arena);

	buffer_release(words);
	*words = (struct buffer){0};
	return kept;
}

static void add(struct list *l, enum verdict verdict, struct text about,
		struct buffer *why, struct buffer *ask)
{
	struct decision d = {verdict, about, keep(l, why), keep(l, ask)};

	if (l->items < MOST_DECISIONS)
		l->out[l->items++] = d;
}

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

static void put_outlook(struct buffer *out, const struct model *m,
			const struct trait *t)
{
	struct forecast f = model_forecast(m, t);

	if (!f.range.known || !f.needed)
		return;
	buffer_format(out, " Verwacht in %ld: ", f.year);
	words_range(out, t, f.range, "");
	buffer_add(out, TEXT("; streefwaarde "));
	words_amount(out, t, f.target);
	buffer_char(out, '.');
}

static void ask_missed(struct list *l, const struct trait *t,
		       const struct point *p)
{
	struct buffer why = {0}, ask = {0};

	words_figure(&why, t, p);
	buffer_char(&why, '.');
	put_outlook(&why, l->model, t);
	buffer_add(&ask, TEXT("Kies: extra inzet op "));
	put_activities(&ask, l->model, t->goal);
	buffer_add(&ask, TEXT(", of de streefwaarde laten aanpassen."));
	add(l, p->verdict, t->name, &why, &ask);
}

/* Schools by name, with who governs them. */
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

static void ask_missing(struct list *l, const struct trait *t,
			const struct point *p)
{
	struct buffer why = {0}, ask = {0};

	buffer_format(&why, "Over %ld ontbreken cijfers van ", p->year);
	put_missing(&why, l->model, p->missing, false);
	buffer_char(&why, '.');
	buffer_add(&ask, TEXT("Spreek met "));
	put_missing(&ask, l->model, p->missing, true);
	buffer_add(&ask, TEXT(" af wanneer deze cijfers komen."));
	add(l, p->verdict, t->name, &why, &ask);
}

static void ask_exact(struct list *l, const struct trait *t,
		      const struct point *p)
{
	struct buffer why = {0}, ask = {0};

	words_figure(&why, t, p);
	buffer_add(&why, TEXT(". Er zijn aantallen als '<5' geleverd."));
	buffer_add(&ask, TEXT("Laat de scholen de juiste aantallen aan de "
			      "penvoerder geven."));
	add(l, p->verdict, t->name, &why, &ask);
}

static void ask_behind(struct list *l, const struct trait *t,
		       const struct point *p)
{
	struct buffer why = {0}, ask = {0};

	words_figure(&why, t, p);
	buffer_add(&why, TEXT(". Het jaar loopt nog."));
	put_outlook(&why, l->model, t);
	buffer_format(&ask, "Stuur nog in %ld bij op ", p->year);
	put_activities(&ask, l->model, t->goal);
	buffer_char(&ask, '.');
	add(l, p->verdict, t->name, &why, &ask);
}

static void ask_undecided(struct list *l, const struct trait *t,
			  const struct point *p)
{
	/* Of what is hidden there is nothing to decide here. */
	if (p->missing.len)
		ask_missing(l, t, p);
	else if (p->reason != REASON_SHIELDED)
		ask_exact(l, t, p);
}

/* The most pressing first. */
static const struct {
	enum verdict verdict;
	void (*ask)(struct list *, const struct trait *, const struct point *);
} asks[] = {
    {VERDICT_IS_NIET_BEHAALD, ask_missed},
    {VERDICT_IS_ACHTER, ask_behind},
    {VERDICT_IS_ONBESLIST, ask_undecided},
};

static void add_traits(struct list *l)
{
	for (size_t a = 0; a < sizeof(asks) / sizeof(asks[0]); a++)
		for (size_t i = 0; i < l->model->traits; i++) {
			const struct trait *t = &l->model->trait[i];
			const struct point *p = model_judged(t);

			if (p && p->verdict == asks[a].verdict)
				asks[a].ask(l, t, p);
		}
}

/* One decision for all of which nothing was delivered. */
static void add_nothing(struct list *l)
{
	struct buffer why = {0}, ask = {0};
	size_t count = 0;

	for (size_t i = 0; i < l->model->traits; i++) {
		const struct trait *t = &l->model->trait[i];
		const struct point *p = model_judged(t);

		if (p && p->verdict == VERDICT_IS_GEEN_GEGEVENS)
			buffer_format(&why, "%s%.*s",
				      count++ ? "; " : "Niets geleverd voor: ",
				      TEXT_ARG(t->name));
	}
	if (!count)
		return;
	buffer_char(&why, '.');
	buffer_add(&ask, TEXT("Spreek af wie dit levert, en wanneer."));
	add(l, VERDICT_IS_GEEN_GEGEVENS, TEXT("Aanlevering"), &why, &ask);
}

/* The numbers of milestones for which `want` holds; gives how many. */
static size_t put_milestones(struct buffer *out, const struct model *m,
			     bool (*want)(const struct text *field))
{
	const struct dossier_row *row =
	    dossier_first(&m->dossier, KIND_MILESTONE);
	size_t count = 0;

	for (; row; row = row->next)
		if (want(row->field) && ++count <= MOST_NAMED)
			buffer_format(
			    out, "%s%.*s", count > 1 ? ", " : "",
			    TEXT_ARG(row->field[MILESTONE_MILESTONE]));
	if (count > MOST_NAMED)
		buffer_format(out, " en nog %zu", count - MOST_NAMED);
	return count;
}

static bool is_unsure(const struct text *field)
{
	enum milestone_state s = milestone_state(field);

	return milestone_is_late(s) && s != MILESTONE_UNKNOWN &&
	       !text_is(field[MILESTONE_RECOVERY], "ja");
}

static bool is_unknown(const struct text *field)
{
	return milestone_state(field) == MILESTONE_UNKNOWN;
}

/* What went wrong and cannot, or cannot for sure, be made good; and of what
 * nothing is known. */
static void add_milestones(struct list *l)
{
	struct buffer why = {0}, ask = {0};

	buffer_add(&why, TEXT("Niet gehaald zoals gepland, en herstel is niet "
			      "zeker: "));
	buffer_add(&ask, TEXT("Beslis per mijlpaal: alsnog doen, anders doen "
			      "of schrappen."));
	if (put_milestones(&why, l->model, is_unsure)) {
		buffer_char(&why, '.');
		add(l, VERDICT_IS_ACHTER, TEXT("Mijlpalen"), &why, &ask);
	}
	why.len = ask.len = 0;
	buffer_add(&why, TEXT("Er is niet gemeld hoe het staat met: "));
	buffer_add(&ask, TEXT("Vraag de programmamanager hoe deze ervoor "
			      "staan."));
	if (put_milestones(&why, l->model, is_unknown)) {
		buffer_char(&why, '.');
		add(l, VERDICT_IS_GEEN_GEGEVENS,
		    TEXT("Mijlpalen zonder bericht"), &why, &ask);
	}
	buffer_release(&why);
	buffer_release(&ask);
}

/* Agreements on cofinancing that are not kept. */
static void add_shares(struct list *l)
{
	const struct dossier_row *row =
	    dossier_first(&l->model->dossier, KIND_AGREEMENT);
	struct buffer why = {0}, ask = {0};
	size_t count = 0;

	for (; row; row = row->next) {
		const struct text *field = row->field;
		double norm, high;

		if (!text_is(field[AGREEMENT_KIND], "cofinanciering") ||
		    !dossier_number(field[AGREEMENT_VALUE], &norm) ||
		    !dossier_number(field[AGREEMENT_HIGH], &high) ||
		    high >= norm)
			continue;
		buffer_format(
		    &why, "%s %.*s: ", count++ ? "; activiteit" : "Activiteit",
		    TEXT_ARG(field[AGREEMENT_ACTIVITY]));
		words_percent(&why, high);
		buffer_add(&why, TEXT(", afgesproken is "));
		words_percent(&why, norm);
	}
	if (!count)
		return;
	buffer_char(&why, '.');
	buffer_add(&ask, TEXT("Spreek de opleidingsbedrijven aan op hun "
			      "bijdrage."));
	add(l, VERDICT_IS_ACHTER, TEXT("Cofinanciering"), &why, &ask);
}

size_t decision_list(const struct model *m, struct arena *arena,
		     struct decision *out)
{
	struct list l = {m, arena, out, 0};

	add_traits(&l);
	add_nothing(&l);
	add_shares(&l);
	add_milestones(&l);
	return l.items;
}
