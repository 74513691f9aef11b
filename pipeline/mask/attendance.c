#include "mask/attendance.h"

#include "mask/grid.h"

static bool is_few(const struct ledger *l, long count)
{
	return grid_is_small(l->slices.threshold,
			     (struct interval){count, count});
}

static long number_at(const struct text *field, int column)
{
	long number = 0;

	record_long(field[column], &number);
	return number;
}

static bool counts_teachers(const struct family_member *member)
{
	return member->indicator &&
	       text_is(member->indicator[INDICATOR_KIND],
		       record_kind_name(KIND_DOCENTSESSIE));
}

/* Those who came are some of all teachers, who are at least the most that any
 * indicator counts and at most all of them together. */
static bool tells_of_others(struct ledger *l, const struct text *field)
{
	const struct families *f = &l->slices.families;
	long seen = number_at(field, ATTENDANCE_SEEN), most = 0, sum = 0;

	for (size_t i = 0; i < f->members; i++) {
		struct interval count;

		if (!counts_teachers(&f->member[i]))
			continue;
		if (ledger_hides_cell(l, f->member[i].code,
				      field[ATTENDANCE_YEAR],
				      field[ATTENDANCE_VESTIGING]))
			return true;
		count = slices_count(&l->slices, i, field[ATTENDANCE_YEAR],
				     field[ATTENDANCE_VESTIGING]);
		most = count.low > most ? count.low : most;
		sum += count.low;
	}
	return is_few(l, most - seen) || is_few(l, sum - seen);
}

bool attendance_is_hidden(struct ledger *l, struct text vestiging)
{
	const struct dossier_row *row =
	    dossier_first(l->slices.dossier, KIND_ATTENDANCE);
	long before = 0;

	for (; row; row = row->next) {
		long known = number_at(row->field, ATTENDANCE_KNOWN);

		if (!text_equal(row->field[ATTENDANCE_VESTIGING], vestiging))
			continue;
		if (is_few(l, known) || is_few(l, known - before) ||
		    is_few(l, number_at(row->field, ATTENDANCE_SEEN)) ||
		    is_few(l, number_at(row->field, ATTENDANCE_ABSENT)) ||
		    tells_of_others(l, row->field))
			return true;
		before = known;
	}
	return false;
}
