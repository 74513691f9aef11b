#include "check/teacher.h"

struct teacher {
	struct text school;
	bool shared;
};

void teachers_init(struct teachers *t)
{
	*t = (struct teachers){.shared = 0};
	t->school.arena = &t->arena;
}

void teachers_release(struct teachers *t)
{
	map_release(&t->school);
	arena_release(&t->arena);
}

void teachers_take(struct teachers *t, const struct record *row)
{
	struct teacher **slot, *teacher;
	struct text school = row->field[DOCENTSESSIE_SCHOOL];

	if (row->kind != KIND_DOCENTSESSIE)
		return;
	slot = (struct teacher **)map_slot(&t->school,
					   row->field[DOCENTSESSIE_DOCENT]);
	if (!*slot) {
		*slot = arena_new(&t->arena, sizeof(**slot));
		(*slot)->school = text_copy(school, &t->arena);
	}
	teacher = *slot;
	t->shared += !teacher->shared && !text_equal(teacher->school, school);
	teacher->shared |= !text_equal(teacher->school, school);
}

long teachers_settle(struct teachers *t)
{
	long shared = t->shared;

	t->shared = 0;
	return shared;
}
