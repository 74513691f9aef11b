#include "balance.h"

bool balance_holds(const struct balance *b)
{
	return b->read == b->used + b->rejected + b->ignored;
}

bool balance_of(const struct record *record, struct balance *b)
{
	return record_long(record->field[BALANCE_READ], &b->read) &&
	       record_long(record->field[BALANCE_USED], &b->used) &&
	       record_long(record->field[BALANCE_REJECTED], &b->rejected) &&
	       record_long(record->field[BALANCE_IGNORED], &b->ignored) &&
	       balance_holds(b);
}

void balance_write(struct record_writer *w, struct text file, const char *stage,
		   const struct balance *b)
{
	record_begin(w, KIND_BALANCE);
	record_put_field(w, file);
	record_put(w, text_of(stage));
	record_put_long(w, b->read);
	record_put_long(w, b->used);
	record_put_long(w, b->rejected);
	record_put_long(w, b->ignored);
	record_end(w);
}
