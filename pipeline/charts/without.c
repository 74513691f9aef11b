#include "charts/without.h"

enum schools without_schools(const struct trait *t)
{
	const struct dossier_row *row = t->measure;
	bool known = false, hidden = false, more = false;
	double low;

	/* What does not add up over schools is of the region. */
	if (!t->aimed || !t->filled || !t->adds || !row)
		return SCHOOLS_NONE;
	for (; row && text_equal(row->field[MEASURE_INDICATOR], t->code);
	     row = row->next) {
		known |= dossier_number(row->field[MEASURE_LOW], &low);
		hidden |= text_is(row->field[MEASURE_STATE], "afgeschermd");
		more |= !text_equal(row->field[MEASURE_VESTIGING],
				    t->measure->field[MEASURE_VESTIGING]);
	}
	if (!known)
		return hidden ? SCHOOLS_HIDDEN : SCHOOLS_EMPTY;
	return more ? SCHOOLS_SHOWN : SCHOOLS_ONE;
}

/* Is there a figure of a vestiging that is not shown? */
static bool is_hidden(const struct trait *t)
{
	const struct dossier_row *row = t->measure;

	for (; row && text_equal(row->field[MEASURE_INDICATOR], t->code);
	     row = row->next)
		if (text_is(row->field[MEASURE_STATE], "afgeschermd"))
			return true;
	return false;
}

static bool is_empty(const struct trait *t)
{
	return !t->filled && !is_hidden(t);
}

static bool is_wholly_hidden(const struct trait *t)
{
	return !t->filled && is_hidden(t);
}

static bool is_empty_by_school(const struct trait *t)
{
	return without_schools(t) == SCHOOLS_EMPTY;
}

static bool is_hidden_by_school(const struct trait *t)
{
	return without_schools(t) == SCHOOLS_HIDDEN;
}

static bool is_of_one_school(const struct trait *t)
{
	return without_schools(t) == SCHOOLS_ONE;
}

static const struct {
	const char *why;
	bool (*is)(const struct trait *);
} reasons[] = {
    {"Er zijn geen gegevens over: ", is_empty},
    {"Afgeschermd is: ", is_wholly_hidden},
    {"Per school zijn er geen gegevens over: ", is_empty_by_school},
    {"Per school is afgeschermd: ", is_hidden_by_school},
    {"Van maar \xC3\xA9\xC3\xA9n school, en dus niet per school: ",
     is_of_one_school},
};

void without_say(struct buffer *out, const struct model *m)
{
	for (size_t r = 0; r < sizeof(reasons) / sizeof(reasons[0]); r++) {
		size_t said = 0;

		for (size_t i = 0; i < m->traits; i++) {
			if (!reasons[r].is(&m->trait[i]))
				continue;
			if (!said && out->len)
				buffer_char(out, ' ');
			buffer_add(out, text_of(said ? "; " : reasons[r].why));
			buffer_add(out, m->trait[i].name);
			said++;
		}
		if (said)
			buffer_char(out, '.');
	}
}
