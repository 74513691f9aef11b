#include "portion.h"

void portions_init(struct portions *p)
{
	*p = (struct portions){0};
	p->map.arena = &p->arena;
}

void portions_release(struct portions *p)
{
	map_release(&p->map);
	buffer_release(&p->key);
	arena_release(&p->arena);
}

struct portion *portions_at(struct portions *p, enum record_kind kind,
			    struct text file, struct text school)
{
	struct portion **slot;

	p->key.len = 0;
	buffer_add(&p->key, file);
	buffer_char(&p->key, '\t');
	buffer_add(&p->key, school);
	slot = (struct portion **)map_slot(&p->map, text_of_buffer(&p->key));
	if (!*slot) {
		*slot = arena_new(&p->arena, sizeof(**slot));
		(*slot)->kind = kind;
		(*slot)->file = file;
		(*slot)->school = text_copy(school, &p->arena);
	}
	return *slot;
}

void portions_write(const struct portions *p, struct record_writer *w)
{
	const struct portion *at;
	void *walk = NULL;

	while ((at = map_next(&p->map, &walk))) {
		record_begin(w, KIND_PORTION);
		record_put_field(w, at->file);
		record_put(w, text_of(record_kind_name(at->kind)));
		record_put_field(w, at->school);
		record_put_long(w, at->rows);
		record_put_long(w, at->used);
		record_put_long(w, at->late);
		record_end(w);
	}
}
