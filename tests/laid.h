/* Layouts from a line of text, and rows to lay them over. */
#ifndef LAID_H
#define LAID_H

#include "cmocka_all.h"
#include "intake/shape.h"

struct laid {
	struct arena arena;
	struct layouts layouts;
	struct shape shape;
	struct row row;
};

enum { LAID_COLUMNS = 32 };

/* One more layout: `column=Spelling`, with `!` if it is required, `;`
 * between them. */
static inline void lay(struct laid *l, enum record_kind kind, const char *lines)
{
	struct plan_column column[LAID_COLUMNS];
	struct plan plan = {.column = column};
	struct text rest = text_of(lines), line, name;
	struct layouts one, *all = &l->layouts;

	while (text_cut(&rest, ';', &line)) {
		bool required = text_starts(line, "!");

		text_cut(&line, '=', &name);
		name.at += required;
		name.len -= required;
		column[plan.columns++] =
		    (struct plan_column){.kind = kind,
					 .column = name,
					 .spelling = line,
					 .required = required};
	}
	layouts_make(&one, &l->arena, &plan);
	all->layout =
	    memory_resize(all->layout, all->count + 1, sizeof(*all->layout));
	all->layout[all->count++] = one.layout[0];
}

static inline void lay_row(struct laid *l, const char *line)
{
	l->row.fields =
	    text_split(text_of(line), ';', l->row.field, ROWS_COLUMNS);
}

/* Does the first layout fit this header? */
static inline bool laid_fits(struct laid *l, const char *header)
{
	lay_row(l, header);
	return shape_fit(&l->shape, l->layouts.layout, &l->row, "-");
}

static inline int laid_setup(void **state)
{
	*state = memory_new(sizeof(struct laid));
	return 0;
}

static inline int laid_teardown(void **state)
{
	struct laid *l = *state;

	free(l->layouts.layout);
	arena_release(&l->arena);
	free(l);
	return 0;
}

#define LAID_TEST(name)                                                        \
	cmocka_unit_test_setup_teardown(name, laid_setup, laid_teardown)

#endif
