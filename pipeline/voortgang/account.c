#include "voortgang/account.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "date.h"
#include "voortgang/say.h"

static const char *const stages[ACCOUNT_STAGES] = {"intake", "check", "tally"};

bool account_fold(const struct balance stage[ACCOUNT_STAGES],
		  struct balance *whole)
{
	*whole = (struct balance){.read = stage[ACCOUNT_INTAKE].read,
				  .used = stage[ACCOUNT_TALLY].used};
	for (int i = 0; i < ACCOUNT_STAGES; i++) {
		if (!balance_holds(&stage[i]) ||
		    (i > 0 && stage[i].read != stage[i - 1].used))
			return false;
		whole->rejected += stage[i].rejected;
		whole->ignored += stage[i].ignored;
	}
	return balance_holds(whole);
}

static bool ends_in_newline(int fd)
{
	off_t size = lseek(fd, 0, SEEK_END);
	char last = 0;

	return size > 0 && pread(fd, &last, 1, size - 1) == 1 && last == '\n';
}

int account_read(struct account *a, int fd)
{
	struct record *record = memory_new(sizeof(*record));
	struct record_reader in;
	int got;

	*a = (struct account){.last = KIND_OTHER};
	a->index.arena = &a->arena;
	dossier_init(&a->dossier);
	a->whole = ends_in_newline(fd);
	lseek(fd, 0, SEEK_SET);
	record_reader_init(&in, fd);
	while ((got = record_read(&in, record)) > 0) {
		dossier_add(&a->dossier, record);
		a->last = record->kind;
	}
	record_reader_release(&in);
	free(record);
	return got ? say_trouble("records.tsv: %s", strerror(errno)) : 0;
}

void account_release(struct account *a)
{
	map_release(&a->index);
	dossier_release(&a->dossier);
	arena_release(&a->arena);
}

static int check_report(const struct account *a, const struct plan *plan,
			const struct plan_moment *moment)
{
	const struct dossier_row *row = dossier_first(&a->dossier, KIND_REPORT);
	char day[DATE_ROOM];

	if (!row || row->next ||
	    !text_equal(row->field[REPORT_REGION], plan->region.code) ||
	    !text_is(row->field[REPORT_MOMENT], date_iso(moment->moment, day)))
		return say_trouble("the records are not of this report");
	return 0;
}

static int open_files(struct account *a, const struct exports *exports)
{
	const struct dossier_row *row =
	    dossier_first(&a->dossier, KIND_DELIVERY);
	struct buffer room = {0};

	a->files = 0;
	a->file = arena_new(&a->arena, exports->files * sizeof(*a->file));
	for (; row; row = row->next) {
		struct text name = row->field[DELIVERY_FILE];
		void **slot = map_slot(&a->index, name);

		if (*slot ||
		    exports_find(exports, record_plain(name, &room)) < 0)
			break;
		*slot = &a->file[a->files];
		a->file[a->files++].delivery = row->field;
	}
	buffer_release(&room);
	if (row || a->files != exports->files)
		return say_trouble("%zu files were delivered, %zu are in the "
				   "records%s",
				   exports->files, a->files,
				   row ? ", and another" : "");
	return 0;
}

static int stage_of(struct text name)
{
	int i = 0;

	while (i < ACCOUNT_STAGES && !text_is(name, stages[i]))
		i++;
	return i;
}

/* Those of stages that are not known say nothing here. */
static int close_file(struct account *a, const struct dossier_row *row)
{
	struct account_file *file =
	    map_find(&a->index, row->field[BALANCE_FILE]);
	int stage = stage_of(row->field[BALANCE_STAGE]);
	struct record record;

	if (stage == ACCOUNT_STAGES)
		return 0;
	dossier_record(&record, KIND_BALANCE, row);
	if (!file || file->closed >> stage & 1 ||
	    !balance_of(&record, &file->stage[stage]))
		return say_trouble("%.*s: the account of %s does not hold",
				   TEXT_ARG(row->field[BALANCE_FILE]),
				   stages[stage]);
	file->closed |= 1u << stage;
	return 0;
}

static int fold_files(struct account *a)
{
	for (size_t i = 0; i < a->files; i++) {
		struct account_file *file = &a->file[i];

		if (file->closed + 1 != 1u << ACCOUNT_STAGES ||
		    !account_fold(file->stage, &file->whole))
			return say_trouble(
			    "%.*s: rows got lost between the stages",
			    TEXT_ARG(file->delivery[DELIVERY_FILE]));
	}
	return 0;
}

static bool is_judged(const struct account *a, const struct plan_target *target)
{
	const struct dossier_row *row =
	    dossier_first(&a->dossier, KIND_VERDICT);
	long year;

	for (; row; row = row->next)
		if (text_equal(row->field[VERDICT_INDICATOR],
			       target->indicator) &&
		    record_long(row->field[VERDICT_YEAR], &year) &&
		    year == target->year)
			return true;
	return false;
}

/* What compare ends with. */
static bool is_closing(enum record_kind kind)
{
	return kind >= KIND_VERDICT && kind < KINDS;
}

/* Its verdicts come last, and what hangs on them; so a stream that was cut off
 * is seen here. */
static int check_end(const struct account *a, const struct plan *plan)
{
	if (!a->whole ||
	    (dossier_rows(&a->dossier, KIND_VERDICT) && !is_closing(a->last)))
		return say_trouble("the records end too early");
	if (dossier_rows(&a->dossier, KIND_ACTIVITY) != plan->activities)
		return say_trouble("the records end too early: activities");
	for (size_t i = 0; i < plan->targets; i++)
		if (!is_judged(a, &plan->target[i]))
			return say_trouble(
			    "the records end too early: no verdict on %.*s %ld",
			    TEXT_ARG(plan->target[i].indicator),
			    plan->target[i].year);
	return 0;
}

int account_settle(struct account *a, const struct exports *exports,
		   const struct plan *plan, const struct plan_moment *moment)
{
	const struct dossier_row *row =
	    dossier_first(&a->dossier, KIND_BALANCE);

	if (check_report(a, plan, moment) || open_files(a, exports))
		return -1;
	for (; row; row = row->next)
		if (close_file(a, row))
			return -1;
	return fold_files(a) || check_end(a, plan) ? -1 : 0;
}
