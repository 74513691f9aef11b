#include "plan_tables.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

struct milestone_row {
	struct plan_milestone milestone;
	struct text from, to;
};

#define INTO(member) offsetof(struct milestone_row, member)

static const struct table_column milestone_columns[] = {
    {"mijlpaal", TABLE_TEXT, true, INTO(milestone.id), 0},
    {"activiteit", TABLE_NUMBER, true, INTO(milestone.activity), 0},
    {"resultaat", TABLE_TEXT, true, INTO(milestone.result), 0},
    {"wanneer", TABLE_TEXT, false, INTO(milestone.when), 0},
    {"van", TABLE_TEXT, false, INTO(from), 0},
    {"tot", TABLE_TEXT, false, INTO(to), 0},
    {"hoe", TABLE_TEXT, false, INTO(milestone.how), 0},
    {"wie", TABLE_TEXT, false, INTO(milestone.who), 0},
    {"na", TABLE_TEXT, false, INTO(milestone.after), 0},
    {"regel", TABLE_NUMBER, true, INTO(milestone.line), 0},
};

#undef INTO

/* 2020Q3 as 4 x 2020 + 2; 0 if the cell is empty. */
static long read_quarter(struct table *t, size_t row, const char *column,
			 struct text cell)
{
	long y, q;

	if (!cell.len)
		return 0;
	if (cell.len == 6 && cell.at[4] == 'Q' &&
	    text_long((struct text){cell.at, 4}, &y) &&
	    text_long((struct text){cell.at + 5, 1}, &q) && q >= 1 && q <= 4)
		return 4 * y + q - 1;
	table_complain(t, row, column,
		       "gevonden \"%.*s\", verwacht: een kwartaal zoals 2020Q3",
		       TEXT_ARG(cell));
	return 0;
}

static void check_milestone(struct plan *plan, struct table *t, size_t row)
{
	const struct plan_milestone *m = &plan->milestone[row];

	if (plan_milestone_of(plan, m->id) != m)
		table_complain(t, row, "mijlpaal", "staat er al");
	plan_check_activity(plan, t, row, m->activity);
	plan_check_line(t, row, m->line);
	if (!m->from != !m->to || m->from > m->to)
		table_complain(t, row, "tot",
			       "van en tot horen bij elkaar, tot niet voor "
			       "van");
	if (m->after.len &&
	    (!plan_milestone_of(plan, m->after) || text_equal(m->after, m->id)))
		table_complain(t, row, "na", "\"%.*s\" is geen andere mijlpaal",
			       TEXT_ARG(m->after));
}

void plan_read_milestones(struct plan *plan, const char *folder)
{
	const struct milestone_row *read;
	struct table t;

	table_read(&t, &plan->arena, folder, "mijlpalen.csv", milestone_columns,
		   COUNT(milestone_columns), sizeof(*read));
	read = (void *)t.row;
	plan->milestones = t.rows;
	plan->milestone =
	    arena_new(&plan->arena, (t.rows + 1) * sizeof(*plan->milestone));
	for (size_t row = 0; row < t.rows; row++) {
		struct plan_milestone *m = &plan->milestone[row];

		*m = read[row].milestone;
		m->from = read_quarter(&t, row, "van", read[row].from);
		m->to = read_quarter(&t, row, "tot", read[row].to);
	}
	plan_check_rows(plan, &t, check_milestone);
}
