#include "plan_tables.h"

#include "table.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* Reads a table into an array of plan structs; `rows` counts them. */
#define READ(name, list, array, rows)                                          \
	read_into(plan, folder, name, list, COUNT(list), sizeof(*plan->array), \
		  (void **)&plan->array, &plan->rows)

static struct table read_into(struct plan *plan, const char *folder,
			      const char *name,
			      const struct table_column *column, size_t columns,
			      size_t size, void **array, size_t *rows)
{
	struct table t;

	table_read(&t, &plan->arena, folder, name, column, columns, size);
	*array = t.row;
	*rows = t.rows;
	return t;
}

/* Is it one of these words? The list ends with NULL. */
static void check_word(struct table *t, size_t row, const char *column,
		       struct text cell, const char *const *words)
{
	for (size_t i = 0; words[i]; i++)
		if (text_is(cell, words[i]))
			return;
	table_complain(t, row, column,
		       "gevonden \"%.*s\", verwacht: %s, %s, ...",
		       TEXT_ARG(cell), words[0], words[1]);
}

static void check_line(struct table *t, size_t row, long line)
{
	if (line < 1)
		table_complain(t, row, "regel",
			       "verwacht: een regel van het plan, vanaf 1");
}

static void check_activity(const struct plan *plan, struct table *t, size_t row,
			   long number)
{
	if (number && !plan_activity_of(plan, number))
		table_complain(t, row, "activiteit",
			       "%ld staat niet in activiteiten.csv", number);
}

#define INTO(member) offsetof(struct plan_heading, member)

static const struct table_column goal_columns[] = {
    {"doelstelling", TABLE_NUMBER, true, INTO(number), 0},
    {"naam", TABLE_TEXT, true, INTO(name), 0},
    {"regel", TABLE_NUMBER, true, INTO(line), 0},
};

static const struct table_column lijn_columns[] = {
    {"lijn", TABLE_NUMBER, true, INTO(number), 0},
    {"naam", TABLE_TEXT, true, INTO(name), 0},
    {"regel", TABLE_NUMBER, true, INTO(line), 0},
};

#undef INTO

static bool heading_known(const struct plan_heading *heading, size_t count,
			  long number)
{
	for (size_t i = 0; i < count; i++)
		if (heading[i].number == number)
			return true;
	return false;
}

static void check_headings(struct plan *plan, struct table *t,
			   const struct plan_heading *heading)
{
	for (size_t row = 0; row < t->rows; row++) {
		check_line(t, row, heading[row].line);
		if (heading_known(heading, row, heading[row].number))
			table_complain(t, row, t->column[0].name,
				       "staat er al");
	}
	plan->errors += t->errors;
}

#define INTO(member) offsetof(struct plan_activity, member)

static const struct table_column activity_columns[] = {
    {"activiteit", TABLE_NUMBER, true, INTO(number), 0},
    {"lijnen", TABLE_TEXT, true, INTO(lijnen), 0},
    {"titel", TABLE_TEXT, true, INTO(title), 0},
    {"doelstellingen", TABLE_TEXT, true, INTO(goals), 0},
    {"doelstellingen_overzicht", TABLE_TEXT, true, INTO(overview_goals), 0},
    {"doelgroep", TABLE_TEXT, false, INTO(audience), 0},
    {"verantwoordelijk", TABLE_TEXT, false, INTO(responsible), 0},
    {"samenwerking", TABLE_TEXT, false, INTO(cooperation), 0},
    {"regel", TABLE_NUMBER, true, INTO(line), 0},
    {"regel_doelstellingen", TABLE_NUMBER, true, INTO(goals_line), 0},
    {"regel_overzicht", TABLE_NUMBER, true, INTO(overview_line), 0},
};

#undef INTO

/* A list of numbers that must be known, separated by blanks. */
static void check_numbers(struct table *t, size_t row, const char *column,
			  struct text list, const struct plan_heading *heading,
			  size_t headings)
{
	struct text word;
	long number;

	while (text_cut(&list, ' ', &word))
		if (!text_long(word, &number) ||
		    !heading_known(heading, headings, number))
			table_complain(t, row, column,
				       "\"%.*s\" is niet bekend",
				       TEXT_ARG(word));
}

static void read_activities(struct plan *plan, const char *folder)
{
	struct table t =
	    READ("activiteiten.csv", activity_columns, activity, activities);

	for (size_t row = 0; row < t.rows; row++) {
		const struct plan_activity *a = &plan->activity[row];

		if (plan_activity_of(plan, a->number) != a)
			table_complain(&t, row, "activiteit", "staat er al");
		check_numbers(&t, row, "lijnen", a->lijnen, plan->lijn,
			      plan->lijnen);
		check_numbers(&t, row, "doelstellingen", a->goals, plan->goal,
			      plan->goals);
		check_numbers(&t, row, "doelstellingen_overzicht",
			      a->overview_goals, plan->goal, plan->goals);
		check_line(&t, row, a->line);
	}
	plan->errors += t.errors;
}

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
	check_activity(plan, t, row, m->activity);
	check_line(t, row, m->line);
	if (!m->from != !m->to || m->from > m->to)
		table_complain(t, row, "tot",
			       "van en tot horen bij elkaar, tot niet voor "
			       "van");
	if (m->after.len &&
	    (!plan_milestone_of(plan, m->after) || text_equal(m->after, m->id)))
		table_complain(t, row, "na", "\"%.*s\" is geen andere mijlpaal",
			       TEXT_ARG(m->after));
}

static void read_milestones(struct plan *plan, const char *folder)
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
	for (size_t row = 0; row < t.rows; row++)
		check_milestone(plan, &t, row);
	plan->errors += t.errors;
}

#define INTO(member) offsetof(struct plan_subject, member)

static const struct table_column subject_columns[] = {
    {"keuzevak", TABLE_TEXT, true, INTO(code), 0},
    {"naam", TABLE_TEXT, true, INTO(name), 0},
    {"activiteit", TABLE_NUMBER, true, INTO(activity), 0},
    {"profiel", TABLE_TEXT, false, INTO(profiel), 0},
    {"aliassen", TABLE_TEXT, false, INTO(aliases), 0},
    {"regel", TABLE_NUMBER, true, INTO(line), 0},
};

#undef INTO

static void read_subjects(struct plan *plan, const char *folder)
{
	struct table t =
	    READ("keuzevakken.csv", subject_columns, subject, subjects);

	for (size_t row = 0; row < t.rows; row++) {
		const struct plan_subject *s = &plan->subject[row];

		if (plan_subject_of(plan, s->code) != s ||
		    plan_subject_of(plan, s->name) != s)
			table_complain(&t, row, "naam", "staat er al");
		check_activity(plan, &t, row, s->activity);
		check_line(&t, row, s->line);
	}
	plan->errors += t.errors;
}

#define INTO(member) offsetof(struct plan_risk, member)

static const struct table_column risk_columns[] = {
    {"risico", TABLE_NUMBER, true, INTO(number), 0},
    {"naam", TABLE_TEXT, true, INTO(name), 0},
    {"kans", TABLE_TEXT, true, INTO(chance), 0},
    {"impact", TABLE_TEXT, true, INTO(impact), 0},
    {"maatregel", TABLE_TEXT, true, INTO(measure), 0},
    {"activiteiten", TABLE_TEXT, false, INTO(activities), 0},
    {"regel", TABLE_NUMBER, true, INTO(line), 0},
};

#undef INTO

static void check_activities(const struct plan *plan, struct table *t,
			     size_t row, struct text list)
{
	struct text word;
	long number;

	while (text_cut(&list, ' ', &word))
		if (!word.len)
			continue;
		else if (text_long(word, &number))
			check_activity(plan, t, row, number);
		else
			table_complain(t, row, "activiteiten",
				       "\"%.*s\" is geen nummer",
				       TEXT_ARG(word));
}

static void read_risks(struct plan *plan, const char *folder)
{
	static const char *const sizes[] = {"Groot", "Middel", "Klein", NULL};
	struct table t = READ("risicos.csv", risk_columns, risk, risks);

	for (size_t row = 0; row < t.rows; row++) {
		const struct plan_risk *r = &plan->risk[row];

		check_word(&t, row, "kans", r->chance, sizes);
		check_word(&t, row, "impact", r->impact, sizes);
		check_activities(plan, &t, row, r->activities);
		check_line(&t, row, r->line);
	}
	plan->errors += t.errors;
}

#define INTO(member) offsetof(struct plan_team, member)

/* That the activity of a team is known is a matter of the plan itself: see
 * contradiction.c. */
static const struct table_column team_columns[] = {
    {"team", TABLE_NUMBER, true, INTO(number), 0},
    {"lijn", TABLE_NUMBER, true, INTO(lijn), 0},
    {"activiteit", TABLE_NUMBER, true, INTO(activity), 0},
    {"naam", TABLE_TEXT, true, INTO(name), 0},
    {"regel", TABLE_NUMBER, true, INTO(line), 0},
};

#undef INTO

static void read_teams(struct plan *plan, const char *folder)
{
	struct table t = READ("teams.csv", team_columns, team, teams);

	for (size_t row = 0; row < t.rows; row++) {
		const struct plan_team *team = &plan->team[row];

		for (size_t i = 0; i < row; i++)
			if (plan->team[i].number == team->number)
				table_complain(&t, row, "team", "staat er al");
		if (!heading_known(plan->lijn, plan->lijnen, team->lijn))
			table_complain(&t, row, "lijn",
				       "%ld staat niet in lijnen.csv",
				       team->lijn);
		check_line(&t, row, team->line);
	}
	plan->errors += t.errors;
}

#define INTO(member) offsetof(struct plan_agreement, member)

static const struct table_column agreement_columns[] = {
    {"afspraak", TABLE_TEXT, true, INTO(id), 0},
    {"soort", TABLE_TEXT, true, INTO(kind), 0},
    {"activiteit", TABLE_NUMBER, false, INTO(activity), 0},
    {"indicator", TABLE_TEXT, false, INTO(indicator), 0},
    {"jaar", TABLE_NUMBER, false, INTO(year), 0},
    {"waarde", TABLE_TENTHS, false, INTO(tenths), 0},
    {"eenheid", TABLE_TEXT, false, INTO(unit), 0},
    {"tekst", TABLE_TEXT, true, INTO(text), 0},
    {"regel", TABLE_NUMBER, true, INTO(line), 0},
};

#undef INTO

static void check_agreement(struct plan *plan, struct table *t, size_t row)
{
	static const char *const kinds[] = {"hoeveelheid",    "overleg",
					    "evaluatie",      "resultaat",
					    "cofinanciering", NULL};
	const struct plan_agreement *a = &plan->agreement[row];

	check_word(t, row, "soort", a->kind, kinds);
	check_activity(plan, t, row, a->activity);
	check_line(t, row, a->line);
	if (a->indicator.len && !plan_indicator_of(plan, a->indicator))
		table_complain(t, row, "indicator",
			       "\"%.*s\" staat niet in indicatoren.csv",
			       TEXT_ARG(a->indicator));
	if (a->indicator.len && !a->year)
		table_complain(t, row, "jaar",
			       "is nodig, want er staat een indicator");
	for (size_t i = 0; i < row; i++)
		if (text_equal(plan->agreement[i].id, a->id))
			table_complain(t, row, "afspraak", "staat er al");
}

static void read_agreements(struct plan *plan, const char *folder)
{
	struct table t =
	    READ("afspraken.csv", agreement_columns, agreement, agreements);

	for (size_t row = 0; row < t.rows; row++)
		check_agreement(plan, &t, row);
	plan->errors += t.errors;
}

#define INTO(member) offsetof(struct plan_contradiction, member)

static const struct table_column contradiction_columns[] = {
    {"code", TABLE_TEXT, true, INTO(code), 0},
    {"onderwerp", TABLE_TEXT, true, INTO(subject), 0},
    {"eerste", TABLE_TEXT, true, INTO(first), 0},
    {"regel_eerste", TABLE_NUMBER, true, INTO(first_line), 0},
    {"tweede", TABLE_TEXT, true, INTO(second), 0},
    {"regel_tweede", TABLE_NUMBER, true, INTO(second_line), 0},
    {"gevolg", TABLE_TEXT, true, INTO(consequence), 0},
};

#undef INTO

static void read_contradictions(struct plan *plan, const char *folder)
{
	struct table t = READ("tegenstrijdigheden.csv", contradiction_columns,
			      contradiction, contradictions);

	for (size_t row = 0; row < t.rows; row++)
		for (size_t i = 0; i < row; i++)
			if (text_equal(plan->contradiction[i].code,
				       plan->contradiction[row].code))
				table_complain(&t, row, "code", "staat er al");
	plan->errors += t.errors;
}

void plan_read_activities(struct plan *plan, const char *folder)
{
	struct table t = READ("doelstellingen.csv", goal_columns, goal, goals);

	check_headings(plan, &t, plan->goal);
	t = READ("lijnen.csv", lijn_columns, lijn, lijnen);
	check_headings(plan, &t, plan->lijn);
	read_activities(plan, folder);
	read_milestones(plan, folder);
	read_subjects(plan, folder);
	read_risks(plan, folder);
	read_teams(plan, folder);
	read_agreements(plan, folder);
	read_contradictions(plan, folder);
}
