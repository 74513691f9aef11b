#include "evaluation.h"

#include <string.h>

#include "date.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

enum state { DONE, LATE, PARTLY, NOT_DONE, UNKNOWN, OPEN, UNDATED, STATES };

/* What is said of a milestone (DUS-I's words), and what it then is. */
static const struct {
	const char *status, *state;
} states[STATES] = {
    [DONE] = {"op-tijd", "gehaald"},
    [LATE] = {"niet-op-tijd", "niet op tijd"},
    [PARTLY] = {"niet-geheel", "niet geheel"},
    [NOT_DONE] = {"niet-uitgevoerd", "helemaal niet uitgevoerd"},
    [UNKNOWN] = {NULL, "onbekend"},
    [OPEN] = {NULL, "open"},
    [UNDATED] = {NULL, "ongedateerd"},
};

struct milestone_report {
	bool any;
	enum state state;
	struct text date, reason, recovery, note, file, row; /* escaped */
};

/* How many milestones of an activity are in each state, and of those that
 * went wrong, how many can be made good. */
struct tally {
	long of[STATES], can, cannot;
	struct buffer reasons;
	struct promise_count promise; /* of its quantities */
};

static void tally_release(struct tally *t)
{
	buffer_release(&t->reasons);
	buffer_release(&t->promise.shortfalls);
}

void evaluation_init(struct evaluation *e, const struct plan *plan, long until)
{
	*e = (struct evaluation){.plan = plan, .until = until};
	e->report =
	    arena_new(&e->arena, (plan->milestones + 1) * sizeof(*e->report));
}

void evaluation_release(struct evaluation *e)
{
	arena_release(&e->arena);
}

static bool read_status(struct text status, enum state *state)
{
	for (size_t i = 0; i < COUNT(states); i++)
		if (states[i].status && text_is(status, states[i].status)) {
			*state = (enum state)i;
			return true;
		}
	return false;
}

/* Dates are in ISO form, so that they compare as texts do. */
static bool is_older(struct text date, struct text than)
{
	return text_compare(date, than) < 0;
}

void evaluation_take(struct evaluation *e, const struct record *row)
{
	const struct plan_milestone *m =
	    plan_milestone_of(e->plan, row->field[MIJLPAAL_MIJLPAAL]);
	struct text date = row->field[MIJLPAAL_DATUM];
	struct milestone_report *report;
	enum state state;

	if (!m || !read_status(row->field[MIJLPAAL_STATUS], &state) ||
	    date_parse_iso(date) > e->until)
		return;
	report = &e->report[m - e->plan->milestone];
	if (report->any && is_older(date, report->date))
		return;
	*report = (struct milestone_report){
	    .any = true,
	    .state = state,
	    .date = text_copy(date, &e->arena),
	    .reason = text_copy(row->field[MIJLPAAL_REDEN], &e->arena),
	    .recovery = text_copy(row->field[MIJLPAAL_HERSTEL], &e->arena),
	    .note = text_copy(row->field[MIJLPAAL_TOELICHTING], &e->arena),
	    .file = text_copy(row->field[MIJLPAAL_FILE], &e->arena),
	    .row = text_copy(row->field[MIJLPAAL_LINE], &e->arena),
	};
}

/* The last day of a quarter (4 x year + 0 to 3), as a date. */
static long quarter_end(long quarter)
{
	static const long ends[] = {331, 630, 930, 1231};

	return quarter / 4 * 10000 + ends[quarter % 4];
}

static enum state state_of(const struct evaluation *e, size_t milestone)
{
	const struct plan_milestone *m = &e->plan->milestone[milestone];

	if (e->report[milestone].any)
		return e->report[milestone].state;
	if (!m->to)
		return UNDATED;
	return quarter_end(m->to) <= e->until ? UNKNOWN : OPEN;
}

static void put_quarter(struct record_writer *w, long quarter)
{
	struct buffer room = {0};

	if (quarter) {
		buffer_format(&room, "%ldQ%ld", quarter / 4, quarter % 4 + 1);
		record_put(w, text_of_buffer(&room));
	} else {
		record_put_unknown(w);
	}
	buffer_release(&room);
}

static void write_milestone(const struct evaluation *e, size_t n,
			    struct record_writer *w)
{
	const struct plan_milestone *m = &e->plan->milestone[n];
	const struct milestone_report *r = &e->report[n];
	const struct text said[] = {r->date, r->reason, r->recovery,
				    r->note, r->file,   r->row};

	record_begin(w, KIND_MILESTONE);
	record_put(w, m->id);
	record_put_long(w, m->activity);
	record_put(w, m->result);
	record_put(w, m->how);
	record_put(w, m->when);
	put_quarter(w, m->from);
	put_quarter(w, m->to);
	record_put(w, m->who);
	record_put_long(w, m->line);
	record_put(w, text_of(states[state_of(e, n)].state));
	for (size_t i = 0; i < COUNT(said); i++)
		if (r->any)
			record_put_field(w, said[i]);
		else
			record_put_unknown(w);
	record_end(w);
}

static bool known(struct text field)
{
	return field.len && !text_equal(field, record_unknown);
}

static void add(struct tally *t, const struct milestone_report *r,
		enum state state)
{
	t->of[state]++;
	if (state != LATE && state != PARTLY && state != NOT_DONE)
		return;
	t->can += text_is(r->recovery, "ja");
	t->cannot += text_is(r->recovery, "nee");
	if (!known(r->reason) ||
	    (t->reasons.len && memmem(t->reasons.at, t->reasons.len,
				      r->reason.at, r->reason.len)))
		return;
	if (t->reasons.len)
		buffer_add(&t->reasons, TEXT("; "));
	buffer_add(&t->reasons, r->reason);
}

static long went_wrong(const struct tally *t)
{
	return t->of[LATE] + t->of[PARTLY] + t->of[NOT_DONE];
}

static long due(const struct tally *t)
{
	return t->of[DONE] + went_wrong(t) + t->of[UNKNOWN];
}

/* Said where there is nothing to answer a question with; else NULL. */
static const char *no_answer(const struct tally *t)
{
	if (!due(t))
		return "nog niet aan de orde";
	return t->of[UNKNOWN] == due(t) ? "onbekend" : NULL;
}

/* a: are the milestones and results reached? Results are the quantities that
 * were promised, as far as they are known. */
static const char *reached(const struct tally *t)
{
	long done = t->of[DONE] + t->of[LATE];

	if (no_answer(t))
		return no_answer(t);
	if (done == due(t))
		return t->promise.broken ? "deels" : "ja";
	return done || t->of[UNKNOWN] || t->of[PARTLY] ? "deels" : "nee";
}

/* b: is the planning realised? */
static const char *planning(const struct tally *t)
{
	if (no_answer(t))
		return no_answer(t);
	if (went_wrong(t))
		return "nee";
	return t->of[UNKNOWN] ? "onbekend" : "ja";
}

/* c: can the delay be made good? What nobody told of may be late as well. */
static const char *recovery(const struct tally *t)
{
	if (no_answer(t))
		return no_answer(t);
	if (!went_wrong(t))
		return t->of[UNKNOWN] ? "onbekend" : "niet nodig";
	if (t->can == went_wrong(t) && !t->of[UNKNOWN])
		return "ja";
	if (t->cannot == went_wrong(t))
		return "nee";
	return t->can ? "deels" : "onbekend";
}

/* The counts and the answers, as activities and lijnen both have them. */
static void put_tally(struct record_writer *w, const struct tally *t)
{
	const long counts[] = {
	    due(t),         t->of[DONE],
	    t->of[LATE],    t->of[PARTLY] + t->of[NOT_DONE],
	    t->of[UNKNOWN], t->of[OPEN],
	    t->of[UNDATED],
	};

	for (size_t i = 0; i < COUNT(counts); i++)
		record_put_long(w, counts[i]);
	record_put(w, text_of(reached(t)));
	record_put(w, text_of(planning(t)));
	record_put(w, text_of(recovery(t)));
	record_put_field(w, text_of_buffer(&t->reasons));
	record_put_long(w, t->promise.kept);
	record_put_long(w, t->promise.broken);
	record_put_long(w, t->promise.unknown);
	record_put(w, text_of_buffer(&t->promise.shortfalls));
}

static void write_activity(const struct plan_activity *a, const struct tally *t,
			   struct record_writer *w)
{
	record_begin(w, KIND_ACTIVITY);
	record_put_long(w, a->number);
	record_put(w, a->lijnen);
	record_put(w, a->title);
	record_put(w, a->goals);
	record_put(w, a->audience);
	record_put(w, a->responsible);
	record_put(w, a->cooperation);
	record_put_long(w, a->line);
	put_tally(w, t);
	record_end(w);
}

static void add_promises(struct promises *p, long activity, struct tally *t)
{
	struct promise_count more;

	promises_count(p, activity, &more);
	t->promise.kept += more.kept;
	t->promise.broken += more.broken;
	t->promise.unknown += more.unknown;
	if (t->promise.shortfalls.len && more.shortfalls.len)
		buffer_add(&t->promise.shortfalls, TEXT("; "));
	buffer_add(&t->promise.shortfalls, text_of_buffer(&more.shortfalls));
	buffer_release(&more.shortfalls);
}

static void add_activity(const struct evaluation *e,
			 const struct plan_activity *a, struct promises *p,
			 struct tally *t)
{
	add_promises(p, a->number, t);
	for (size_t n = 0; n < e->plan->milestones; n++)
		if (e->plan->milestone[n].activity == a->number)
			add(t, &e->report[n], state_of(e, n));
}

static bool is_of_lijn(const struct plan_activity *a, long lijn)
{
	struct text list = a->lijnen, word;
	long number;

	while (text_cut(&list, ' ', &word))
		if (text_long(word, &number) && number == lijn)
			return true;
	return false;
}

static void write_lijn(const struct evaluation *e,
		       const struct plan_heading *lijn, struct promises *p,
		       struct record_writer *w)
{
	struct buffer activities = {0};
	struct tally t = {.can = 0};

	for (size_t i = 0; i < e->plan->activities; i++) {
		const struct plan_activity *a = &e->plan->activity[i];

		if (!is_of_lijn(a, lijn->number))
			continue;
		buffer_format(&activities, "%s%ld", activities.len ? " " : "",
			      a->number);
		add_activity(e, a, p, &t);
	}
	record_begin(w, KIND_LIJN);
	record_put_long(w, lijn->number);
	record_put(w, lijn->name);
	record_put(w, text_of_buffer(&activities));
	record_put_long(w, lijn->line);
	put_tally(w, &t);
	record_end(w);
	buffer_release(&activities);
	tally_release(&t);
}

void evaluation_write(const struct evaluation *e, struct promises *p,
		      struct record_writer *w)
{
	const struct plan *plan = e->plan;

	for (size_t i = 0; i < plan->lijnen; i++)
		write_lijn(e, &plan->lijn[i], p, w);
	for (size_t n = 0; n < plan->milestones; n++)
		write_milestone(e, n, w);
	for (size_t i = 0; i < plan->activities; i++) {
		struct tally t = {.can = 0};

		add_activity(e, &plan->activity[i], p, &t);
		write_activity(&plan->activity[i], &t, w);
		tally_release(&t);
	}
}
