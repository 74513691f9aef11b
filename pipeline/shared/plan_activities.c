#include "plan_tables.h"

void plan_check_line(struct table *t, size_t row, long line)
{
	if (line < 1)
		table_complain(t, row, "regel",
			       "verwacht: een regel van het plan, vanaf 1");
}

void plan_check_activity(const struct plan *plan, struct table *t, size_t row,
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
		plan_check_line(t, row, heading[row].line);
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
	struct table t = PLAN_READ(plan, folder, "activiteiten.csv",
				   activity_columns, activity, activities);

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
		plan_check_line(&t, row, a->line);
	}
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
	struct table t = PLAN_READ(plan, folder, "keuzevakken.csv",
				   subject_columns, subject, subjects);

	for (size_t row = 0; row < t.rows; row++) {
		const struct plan_subject *s = &plan->subject[row];

		if (plan_subject_of(plan, s->code) != s ||
		    plan_subject_of(plan, s->name) != s)
			table_complain(&t, row, "naam", "staat er al");
		plan_check_activity(plan, &t, row, s->activity);
		plan_check_line(&t, row, s->line);
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
			plan_check_activity(plan, t, row, number);
		else
			table_complain(t, row, "activiteiten",
				       "\"%.*s\" is geen nummer",
				       TEXT_ARG(word));
}

static void read_risks(struct plan *plan, const char *folder)
{
	static const char *const sizes[] = {"Groot", "Middel", "Klein", NULL};
	struct table t =
	    PLAN_READ(plan, folder, "risicos.csv", risk_columns, risk, risks);

	for (size_t row = 0; row < t.rows; row++) {
		const struct plan_risk *r = &plan->risk[row];

		table_word(&t, row, "kans", r->chance, sizes);
		table_word(&t, row, "impact", r->impact, sizes);
		check_activities(plan, &t, row, r->activities);
		plan_check_line(&t, row, r->line);
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
	struct table t =
	    PLAN_READ(plan, folder, "teams.csv", team_columns, team, teams);

	for (size_t row = 0; row < t.rows; row++) {
		const struct plan_team *team = &plan->team[row];

		for (size_t i = 0; i < row; i++)
			if (plan->team[i].number == team->number)
				table_complain(&t, row, "team", "staat er al");
		if (!heading_known(plan->lijn, plan->lijnen, team->lijn))
			table_complain(&t, row, "lijn",
				       "%ld staat niet in lijnen.csv",
				       team->lijn);
		plan_check_line(&t, row, team->line);
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

	table_word(t, row, "soort", a->kind, kinds);
	plan_check_activity(plan, t, row, a->activity);
	plan_check_line(t, row, a->line);
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
	struct table t = PLAN_READ(plan, folder, "afspraken.csv",
				   agreement_columns, agreement, agreements);

	plan_check_rows(plan, &t, check_agreement);
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
	struct table t =
	    PLAN_READ(plan, folder, "tegenstrijdigheden.csv",
		      contradiction_columns, contradiction, contradictions);

	for (size_t row = 0; row < t.rows; row++)
		for (size_t i = 0; i < row; i++)
			if (text_equal(plan->contradiction[i].code,
				       plan->contradiction[row].code))
				table_complain(&t, row, "code", "staat er al");
	plan->errors += t.errors;
}

void plan_read_activities(struct plan *plan, const char *folder)
{
	struct table t = PLAN_READ(plan, folder, "doelstellingen.csv",
				   goal_columns, goal, goals);

	check_headings(plan, &t, plan->goal);
	t = PLAN_READ(plan, folder, "lijnen.csv", lijn_columns, lijn, lijnen);
	check_headings(plan, &t, plan->lijn);
	read_activities(plan, folder);
	read_subjects(plan, folder);
	read_risks(plan, folder);
	read_teams(plan, folder);
	read_agreements(plan, folder);
	read_contradictions(plan, folder);
}
