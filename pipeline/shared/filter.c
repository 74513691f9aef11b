#include "filter.h"

static bool technical(const struct plan_term *term)
{
	return text_is(term->column, "vmbo") || text_is(term->column, "mbo");
}

static bool term_holds(const struct plan *plan, const struct plan_term *term,
		       const struct text *field, struct text definition)
{
	bool mbo = text_is(term->column, "mbo");

	if (technical(term))
		return plan_is_technical(
		    plan, definition, mbo,
		    field[mbo ? GROUP_DOMEIN : GROUP_PROFIEL],
		    field[GROUP_LEERWEG]);
	return text_lists(term->values, '|',
			  field[record_column(KIND_GROUP, term->column)]);
}

bool filter_holds(const struct plan *plan, const struct plan_filter *filter,
		  const struct text *field, struct text definition)
{
	for (size_t i = 0; i < filter->terms; i++)
		if (!term_holds(plan, &filter->term[i], field, definition))
			return false;
	return true;
}

bool filter_asks_technical(const struct plan_filter *filter)
{
	for (size_t i = 0; i < filter->terms; i++)
		if (technical(&filter->term[i]))
			return true;
	return false;
}
