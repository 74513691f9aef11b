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
	cause->varied |= !text_equal(remark->field[FINDING_FOUND],
				     cause->first->field[FINDING_FOUND]);
}

struct causes cause_find(const struct letter *letter, struct arena *arena)
{
	struct causes causes = {
	    arena_new(arena, (letter->findings + 1) * sizeof(struct cause)), 0};

	for (size_t i = 0; i < letter->findings; i++)
		add(cause_of(&causes, letter->finding[i]), letter->finding[i]);
	return causes;
}

/* What is said of one place: its number, or what was found. */
static void say_place(struct buffer *out, const struct remark *remark)
{
	if (remark->row || remark->line)
		buffer_format(out, "%ld",
			      remark->row ? remark->row : remark->line);
	else
		buffer_add(out, remark->field[FINDING_FOUND]);
}

void cause_say_places(struct buffer *out, const struct letter *letter,
		      const struct cause *cause, size_t most)
{
	size_t said = 0;

	for (size_t i = 0; i < letter->findings && said < most; i++)
		if (is_of(cause, letter->finding[i])) {
			buffer_add(out, said++ ? TEXT(", ") : TEXT(""));
			say_place(out, letter->finding[i]);
		}
	if (cause->findings > said)
		buffer_format(out, " en nog %zu", cause->findings - said);
}
