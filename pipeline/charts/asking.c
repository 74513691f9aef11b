#include "charts/asking.h"

#include "charts/milestone.h"
#include "charts/words.h"

/* Of a longer list only so many are named by number; by name if it is short. */
enum { MOST_NUMBERS = 8, MOST_NAMES = 4, NAMES_ROOM = 330 };

void asking_add(struct asking *a, struct decision d)
{
	d.why = text_copy(text_of_buffer(&a->why), a->arena);
	d.ask = text_copy(text_of_buffer(&a->ask), a->arena);
	a->why.len = a->ask.len = 0;
	if (a->items < MOST_DECISIONS)
		a->out[a->items++] = d;
}

/* activiteit 7 (what it is called) */
static void put_activity(struct buffer *out, const struct model *m,
			 struct text number)
{
	struct text title = dossier_lookup(&m->dossier, KIND_ACTIVITY, number,
					   ACTIVITY_TITLE, TEXT(""));

	buffer_format(out, "activiteit %.*s", TEXT_ARG(number));
	if (title.len)
		buffer_format(out, " (%.*s)", TEXT_ARG(title));
}

void asking_shares(struct asking *a)
{
	const struct dossier_row *row =
	    dossier_first(&a->model->dossier, KIND_AGREEMENT);
	struct text first = {0};

	for (; row; row = row->next) {
		const struct text *field = row->field;
		double norm, high;

		if (!text_is(field[AGREEMENT_KIND], "cofinanciering") ||
		    !dossier_number(field[AGREEMENT_VALUE], &norm) ||
		    !dossier_number(field[AGREEMENT_HIGH], &high) ||
		    high >= norm)
			continue;
		buffer_add(&a->why, first.len ? TEXT(" Bij ") : TEXT("Bij "));
		put_activity(&a->why, a->model, field[AGREEMENT_ACTIVITY]);
		buffer_add(&a->why, TEXT(" betalen bedrijven "));
		words_percent(&a->why, high);
		buffer_add(&a->why, TEXT(" van de kosten; afgesproken is "));
		words_percent(&a->why, norm);
		buffer_char(&a->why, '.');
		if (!first.len)
			first = field[AGREEMENT_ACTIVITY];
	}
	if (!first.len)
		return;
	buffer_add(&a->ask, TEXT("Spreek de opleidingsbedrijven aan op hun "
				 "bijdrage."));
	asking_add(
	    a, (struct decision){.sign = SIGN_NOT_DONE,
				 .word = "niet gehaald",
				 .about = TEXT("Cofinanciering"),
				 .why_at = {.kind = PAGE_MONEY, .row = first},
				 .ask_at = nowhere});
}

typedef bool wanted(const struct text *field);

/* Milestones that are wanted: how many, and how long their names are. */
struct wanting {
	size_t count, length;
};

/* The first sentence of what it is to bring about. */
static struct text name_of(const struct text *field)
{
	struct text result = field[MILESTONE_RESULT];

	for (size_t i = 0; i + 1 < result.len; i++)
		if (result.at[i] == '.' && result.at[i + 1] == ' ')
			return (struct text){result.at, i};
	return result;
}

/* The number of the first that is wanted. */
static struct text first_of(const struct model *m, wanted *want)
{
	const struct dossier_row *row =
	    dossier_first(&m->dossier, KIND_MILESTONE);

	while (row && !want(row->field))
		row = row->next;
	return row ? row->field[MILESTONE_MILESTONE] : TEXT("");
}

static struct wanting wanting_of(const struct model *m, wanted *want)
{
	const struct dossier_row *row =
	    dossier_first(&m->dossier, KIND_MILESTONE);
	struct wanting w = {0};

	for (; row; row = row->next)
		if (want(row->field)) {
			w.count++;
			w.length += name_of(row->field).len + 8;
		}
	return w;
}

/* Says which milestones are wanted, behind `before`; gives how many. */
static size_t put_milestones(struct asking *a, const char *before, wanted *want)
{
	const struct dossier_row *row =
	    dossier_first(&a->model->dossier, KIND_MILESTONE);
	struct wanting w = wanting_of(a->model, want);
	bool named = w.count <= MOST_NAMES && w.length <= NAMES_ROOM;
	size_t said = 0;

	if (!w.count)
		return 0;
	buffer_format(&a->why, "%s%s", a->why.len ? " " : "", before);
	for (; row; row = row->next) {
		if (!want(row->field) || said == MOST_NUMBERS)
			continue;
		buffer_format(&a->why, "%s%.*s",
			      !said   ? ""
			      : named ? "; "
				      : ", ",
			      TEXT_ARG(row->field[MILESTONE_MILESTONE]));
		if (named)
			buffer_format(&a->why, " %.*s",
				      TEXT_ARG(name_of(row->field)));
		said++;
	}
	if (w.count > said)
		buffer_format(&a->why, " en nog %zu", w.count - said);
	buffer_char(&a->why, '.');
	return w.count;
}

/* What is late but there asks for nothing. */
static bool is_unmet(const struct text *field)
{
	enum milestone_state s = milestone_state(field);

	return s == MILESTONE_PARTLY || s == MILESTONE_NOT_DONE;
}

static bool is_lost(const struct text *field)
{
	return is_unmet(field) && text_is(field[MILESTONE_RECOVERY], "nee");
}

static bool is_doubtful(const struct text *field)
{
	return is_unmet(field) && !is_lost(field) &&
	       !text_is(field[MILESTONE_RECOVERY], "ja");
}

void asking_milestones(struct asking *a)
{
	size_t lost = put_milestones(
	    a, "Niet of niet geheel gehaald, en niet te herstellen: ", is_lost);
	size_t doubtful = put_milestones(
	    a, "Niet of niet geheel gehaald, en niet gemeld of herstel kan: ",
	    is_doubtful);

	if (!lost && !doubtful)
		return;
	buffer_add(&a->ask, lost + doubtful == 1
				? TEXT("Beslis over deze mijlpaal: ")
				: TEXT("Beslis per mijlpaal: "));
	buffer_add(&a->ask, doubtful
				? TEXT("alsnog doen, anders doen of schrappen.")
				: TEXT("anders doen of schrappen."));
	asking_add(
	    a, (struct decision){
		   .sign = SIGN_NOT_DONE,
		   .word = "niet gehaald",
		   .about = TEXT("Mijlpalen"),
		   .why_at = {.kind = PAGE_LATE,
			      .row = first_of(a->model,
					      lost ? is_lost : is_doubtful)},
		   .ask_at = nowhere});
}

static bool is_unknown(const struct text *field)
{
	return milestone_state(field) == MILESTONE_UNKNOWN;
}

static bool is_undated(const struct text *field)
{
	return milestone_state(field) == MILESTONE_UNDATED;
}

void asking_unknown(struct asking *a)
{
	size_t unknown = put_milestones(
	    a, "Er is niet gemeld hoe het staat met: ", is_unknown);
	size_t undated = put_milestones(
	    a, "Zonder datum in het plan, en niet gemeld: ", is_undated);

	if (!unknown && !undated)
		return;
	buffer_add(&a->ask,
		   unknown + undated == 1
		       ? TEXT("Vraag de programmamanager hoe het met deze "
			      "mijlpaal staat.")
		       : TEXT("Vraag de programmamanager hoe het met deze "
			      "mijlpalen staat."));
	asking_add(
	    a, (struct decision){
		   .sign = SIGN_UNSURE,
		   .word = "onbekend",
		   .about = TEXT("Mijlpalen zonder bericht"),
		   .why_at = {.kind = PAGE_LATE,
			      .row = first_of(a->model, unknown ? is_unknown
								: is_undated)},
		   .ask_at = nowhere});
}
