#include "plan_tables.h"

#define INTO(member) offsetof(struct plan_indicator, member)

static const struct table_column indicator_columns[] = {
    {"indicator", TABLE_TEXT, true, INTO(code), 0},
    {"doelstelling", TABLE_NUMBER, true, INTO(goal), 0},
    {"naam", TABLE_TEXT, true, INTO(name), 0},
    {"eenheid", TABLE_TEXT, true, INTO(unit), 0},
    {"soort", TABLE_TEXT, true, INTO(kind_text), 0},
    {"filter", TABLE_TEXT, false, INTO(filter_text), 0},
    {"meet", TABLE_TEXT, true, INTO(measure_text), 0},
    {"kolom", TABLE_TEXT, true, INTO(column), 0},
    {"deel_van", TABLE_TEXT, false, INTO(whole_text), 0},
    {"telling", TABLE_TEXT, true, INTO(counting_text), 0},
    {"bekend_na_maanden", TABLE_NUMBER, true, INTO(known_after), 12},
    {"uitgangswaarde", TABLE_NUMBER, false, INTO(baseline), -1},
    {"uitgangsjaar", TABLE_NUMBER, false, INTO(baseline_year), -1},
    {"bron", TABLE_TEXT, true, INTO(source), 0},
    {"regel", TABLE_NUMBER, false, INTO(line), 0},
};

#undef INTO

static bool term_known(const struct plan_term *term)
{
	if (!term->values.at || !term->values.len)
		return false;
	return text_is(term->column, "vmbo") || text_is(term->column, "mbo") ||
	       record_column(KIND_GROUP, term->column) >= 0;
}

/* `leerjaar=3|4 vmbo=technisch`; a term is a column of groups, or vmbo or
 * mbo. */
static struct plan_filter read_filter(struct plan *plan, struct table *t,
				      size_t row, const char *column,
				      struct text rest)
{
	struct plan_term *term =
	    arena_new(&plan->arena, (rest.len / 2 + 1) * sizeof(*term));
	struct text word;
	size_t terms = 0;

	while (text_cut(&rest, ' ', &word)) {
		struct plan_term *new = &term[terms];

		if (!word.len)
			continue;
		new->values = word;
		text_cut(&new->values, '=', &new->column);
		if (term_known(new))
			terms++;
		else
			table_complain(t, row, column,
				       "gevonden \"%.*s\", verwacht: "
				       "kolom=waarde",
				       TEXT_ARG(word));
	}
	return (struct plan_filter){term, terms};
}

static void check_indicator(struct plan *plan, struct table *t, size_t row)
{
	static const char *const measures[] = {"som", "uniek", "aandeel", NULL};
	static const char *const countings[] = {"jaar", "cumulatief", NULL};
	struct plan_indicator *i = &plan->indicator[row];

	if (plan_indicator_of(plan, i->code) != i)
		table_complain(t, row, "indicator", "staat er al");
	i->kind = record_kind_of(i->kind_text);
	i->filter = read_filter(plan, t, row, "filter", i->filter_text);
	i->whole = read_filter(plan, t, row, "deel_van", i->whole_text);
	i->measure = (enum plan_measure)table_word(t, row, "meet",
						   i->measure_text, measures);
	i->cumulative =
	    table_word(t, row, "telling", i->counting_text, countings) == 1;
}

void plan_read_indicators(struct plan *plan, const char *folder)
{
	struct table t = PLAN_READ(plan, folder, "indicatoren.csv",
				   indicator_columns, indicator, indicators);

	plan_check_rows(plan, &t, check_indicator);
}

#define INTO(member) offsetof(struct plan_target, member)

static const struct table_column target_columns[] = {
    {"indicator", TABLE_TEXT, true, INTO(indicator), 0},
    {"jaar", TABLE_NUMBER, true, INTO(year), 0},
    {"streefwaarde", TABLE_NUMBER, true, INTO(value), 0},
    {"zoals_geschreven", TABLE_TEXT, false, INTO(written), 0},
    {"bron", TABLE_NOTE, true, 0, 0},
    {"regel", TABLE_NUMBER, false, INTO(line), 0},
};

#undef INTO

static void check_target(struct plan *plan, struct table *t, size_t row)
{
	const struct plan_target *target = &plan->target[row];
	const struct plan_indicator *i =
	    plan_indicator_of(plan, target->indicator);

	if (!i)
		table_complain(t, row, "indicator",
			       "\"%.*s\" staat niet in indicatoren.csv",
			       TEXT_ARG(target->indicator));
	else if (plan_target_of(plan, i, target->year) != target)
		table_complain(t, row, "jaar", "staat er al voor %.*s",
			       TEXT_ARG(target->indicator));
}

void plan_read_targets(struct plan *plan, const char *folder)
{
	struct table t = PLAN_READ(plan, folder, "streefwaarden.csv",
				   target_columns, target, targets);

	plan_check_rows(plan, &t, check_target);
}
