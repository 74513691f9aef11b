/*
 * mask: what the stuurgroep may see. Small cells are hidden with whatever
 * would give them away, by one decision for the whole set; rows, origins,
 * values of findings, and what people wrote go no further.
 *
 * What is told of a milestone in free words stays behind as a whole: no
 * program can tell a name from a word. Money is of an activity in a year, of
 * no person, and passes.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "mask/blank.h"
#include "mask/definition.h"
#include "options.h"
#include "stage.h"

struct mask {
	struct record_writer out;
	struct dossier dossier;
	struct shown shown;
	struct ledger ledger;
	char **previous;         /* files that are not read yet */
	struct buffer threshold; /* in digits, if it was raised */
};

/* Kinds that pass; what is decided in blank.c waits for the end. What is not
 * here does not pass: mask cannot judge what it does not know. */
static const bool passes[KINDS] = {
    [KIND_DELIVERY] = true,  [KIND_FINDING] = true,
    [KIND_MEASURE] = true,   [KIND_ATTENDANCE] = true,
    [KIND_REPORT] = true,    [KIND_SCHOOL] = true,
    [KIND_INDICATOR] = true, [KIND_DEFINITION] = true,
    [KIND_VERDICT] = true,   [KIND_ACTIVITY] = true,
    [KIND_MILESTONE] = true, [KIND_CONTRADICTION] = true,
    [KIND_FORECAST] = true,  [KIND_ALTERNATIVE] = true,
    [KIND_BUDGET] = true,    [KIND_RISK] = true,
    [KIND_TEAM] = true,      [KIND_AGREEMENT] = true,
    [KIND_DIRECTION] = true, [KIND_SUBREGION] = true,
    [KIND_LIJN] = true,      [KIND_BOARD] = true,
};

/* What of them is hidden, always: origins, values, and what people wrote
 * freely. */
static const struct {
	enum record_kind kind;
	int column;
} private_columns[] = {
    {KIND_DELIVERY, DELIVERY_FILE},     {KIND_DELIVERY, DELIVERY_BYTES},
    {KIND_DELIVERY, DELIVERY_SHA256},   {KIND_FINDING, FINDING_FILE},
    {KIND_FINDING, FINDING_LINE},       {KIND_FINDING, FINDING_FOUND},
    {KIND_FINDING, FINDING_EXPECTED},   {KIND_FINDING, FINDING_REASON},
    {KIND_ACTIVITY, ACTIVITY_REASONS},  {KIND_LIJN, LIJN_REASONS},
    {KIND_MILESTONE, MILESTONE_REASON}, {KIND_MILESTONE, MILESTONE_NOTE},
    {KIND_MILESTONE, MILESTONE_FILE},   {KIND_MILESTONE, MILESTONE_ROW},
    {KIND_BOARD, BOARD_FILE},           {KIND_BOARD, BOARD_DATE},
    {KIND_BOARD, BOARD_READ},           {KIND_BOARD, BOARD_USED},
    {KIND_BOARD, BOARD_REJECTED},       {KIND_BOARD, BOARD_FAULTS},
    {KIND_BOARD, BOARD_WARNINGS},       {KIND_FINDING, FINDING_SCHOOL},
};

static bool hide_private(enum record_kind kind, struct text *field)
{
	bool any = false;

	for (size_t i = 0;
	     i < sizeof(private_columns) / sizeof(private_columns[0]); i++)
		if (private_columns[i].kind == kind) {
			field[private_columns[i].column] = record_unknown;
			any = true;
		}
	return any;
}

static void read_previous(struct mask *m, const char *path)
{
	struct record_reader in;
	struct record *record = memory_new(sizeof(*record));
	int fd = open(path, O_RDONLY | O_CLOEXEC), got;

	if (fd < 0)
		stage_fail("%s: %s", path, strerror(errno));
	record_reader_init(&in, fd);
	while ((got = record_read(&in, record)) > 0)
		shown_take(&m->shown, record);
	if (got < 0)
		stage_fail("%s: %s", path, strerror(errno));
	record_reader_release(&in);
	close(fd);
	free(record);
}

/* What was shown before is of this moment or of another, so that must be known
 * first. */
static void begin(struct mask *m, struct text moment)
{
	shown_init(&m->shown, text_copy(moment, &m->dossier.arena));
	while (*m->previous)
		read_previous(m, *m->previous++);
}

/* What was hidden by a higher threshold would be told by a lower one. */
static bool raise_threshold(struct mask *m, struct text *report)
{
	long now = 0;

	if (!record_long(report[REPORT_THRESHOLD], &now) ||
	    now >= m->shown.threshold)
		return false;
	m->threshold.len = 0;
	buffer_format(&m->threshold, "%ld", m->shown.threshold);
	report[REPORT_THRESHOLD] = text_of_buffer(&m->threshold);
	return true;
}

static void take(struct mask *m, struct record *record)
{
	bool changed = false;

	if (record->kind >= KINDS || !passes[record->kind])
		return;
	if (record->kind == KIND_REPORT && !record->names &&
	    !dossier_first(&m->dossier, KIND_REPORT)) {
		begin(m, record->field[REPORT_MOMENT]);
		changed = raise_threshold(m, record->field);
	}
	dossier_add(&m->dossier, record);
	if (blank_decides(record->kind))
		return;
	changed |= !record->names && hide_private(record->kind, record->field);
	if (changed)
		record_write(&m->out, record->kind, record->field,
			     (size_t)record_columns(record->kind));
	else
		record_pass(&m->out, record);
}

static void let_go(struct mask *m, enum record_kind kind)
{
	const struct dossier_row *row = dossier_first(&m->dossier, kind);
	size_t columns = (size_t)record_columns(kind);

	for (; row; row = row->next) {
		struct text field[RECORD_FIELDS];

		memcpy(field, row->field, columns * sizeof(*field));
		hide_private(kind, field);
		if (!blank_record(&m->ledger, kind, field))
			continue;
		record_write(&m->out, kind, field, columns);
		if (kind == KIND_MEASURE)
			shown_add_measure(&m->shown, field);
	}
}

static void decide(struct mask *m)
{
	ledger_make(&m->ledger, &m->dossier, &m->shown);
	for (enum record_kind kind = 0; kind < KINDS; kind++)
		if (blank_decides(kind))
			let_go(m, kind);
	definitions_tell(&m->ledger);
	shown_write(&m->shown, &m->out);
	ledger_release(&m->ledger);
}

static void run(struct mask *m)
{
	struct record_reader in;
	struct record *record = memory_new(sizeof(*record));

	record_reader_init(&in, 0);
	while (stage_read(&in, record))
		take(m, record);
	record_reader_release(&in);
	free(record);
	if (!dossier_first(&m->dossier, KIND_REPORT))
		begin(m, record_unknown);
	decide(m);
}

/* What was written to the file goes on, when all of it is there. */
static void hand_on(int fd)
{
	char block[64 * 1024];
	ssize_t got = 0;

	if (lseek(fd, 0, SEEK_SET) == 0)
		while ((got = read(fd, block, sizeof(block))) > 0)
			if (fwrite(block, 1, (size_t)got, stdout) !=
			    (size_t)got)
				break;
	if (got || fflush(stdout))
		stage_fail("standard output: %s", strerror(errno));
	close(fd);
}

static int open_copy(const char *path)
{
	int fd = open(path, O_RDWR | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC,
		      0600);

	if (fd < 0)
		stage_fail("%s: %s", path, strerror(errno));
	return fd;
}

int main(int argc, char **argv)
{
	static struct mask mask;
	const char *copy = NULL;
	const struct option_row options[] = {{'o', "output", "FILE",
					      "Also write there what passes.",
					      &copy, NULL},
					     {0}};
	const struct program program = {
	    "mask", "[FILE...]",
	    "Hides small cells and what would reveal them. Files are what was "
	    "shown before.",
	    options, NULL};
	int fd = STDOUT_FILENO, status, files;

	stage_start("mask");
	dossier_init(&mask.dossier);
	files = options_parse(&program, argc, argv);
	if (copy)
		fd = open_copy(copy);
	record_writer_init(&mask.out, fd);
	mask.previous = argv + files;
	run(&mask);
	status = stage_finish(&mask.out, false);
	if (copy)
		hand_on(fd);
	buffer_release(&mask.threshold);
	shown_release(&mask.shown);
	dossier_release(&mask.dossier);
	return status;
}
