#include "returns/cause.h"

static bool is_of(const struct cause *cause, const struct remark *remark)
{
	const struct text *a = cause->first->field, *b = remark->field;

	return text_equal(a[FINDING_CODE], b[FINDING_CODE]) &&
	       text_equal(a[FINDING_COLUMN], b[FINDING_COLUMN]) &&
	       text_equal(a[FINDING_FILE], b[FINDING_FILE]);
}

static struct cause *cause_of(struct causes *causes,
			      const struct remark *remark)
{
	struct cause *cause = causes->cause, *end = cause + causes->count;

	while (cause < end && !is_of(cause, remark))
		cause++;
	if (cause == end) {
		causes->count++;
		cause->first = remark;
	}
	return cause;
}

static void add(struct cause *cause, const struct remark *remark)
{
	double rows = 1;

	dossier_number(remark->field[FINDING_ROWS], &rows);
	cause->rows += rows;
	cause->findings++;
	cause->open += remark->open;
	variety_add(&cause->variety, remark->field);
}

static void tell_all(struct cause *cause, struct arena *arena)
{
	struct remark *told = arena_new(arena, sizeof(*told));

	*told = *cause->first;
	told->field = variety_tell(&cause->variety, told->field, arena);
	cause->first = told;
}

struct causes cause_find(const struct letter *letter, struct arena *arena)
{
	struct causes causes = {
	    arena_new(arena, (letter->findings + 1) * sizeof(struct cause)), 0};

	for (size_t i = 0; i < letter->findings; i++)
		add(cause_of(&causes, letter->finding[i]), letter->finding[i]);
	for (size_t i = 0; i < causes.count; i++)
		tell_all(&causes.cause[i], arena);
	return causes;
}

void cause_say_places(struct buffer *out, const struct letter *letter,
		      const struct cause *cause, size_t most)
{
	size_t said = 0;

	for (size_t i = 0; i < letter->findings && said < most; i++) {
		const struct remark *remark = letter->finding[i];

		if (is_of(cause, remark))
			buffer_format(out, "%s%ld", said++ ? ", " : "",
				      remark->row ? remark->row : remark->line);
	}
	if (cause->findings > said)
		buffer_format(out, " en nog %zu", cause->findings - said);
}
