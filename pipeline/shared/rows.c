#include "rows.h"

#include <csv.h>
#include <stdlib.h>

/* How much may be read ahead for one row, and the steps in which libcsv's
 * own buffer grows. */
enum { AHEAD_BYTES = 128 * 1024, GROWTH = 4096 };

struct line {
	struct text text;
	long number;
	bool cut;
};

/* Lines that were read ahead, to see where a quote closes. */
struct ahead {
	struct buffer bytes;
	size_t at, count; /* lines: the first one not yet taken; all */
	struct {
		size_t start, len;
		long number;
		bool cut;
	} line[ROWS_LINES];
};

struct rows_state {
	struct csv_parser parser;
	struct buffer bytes; /* of the fields of a row that has quotes */
	size_t ends[ROWS_COLUMNS];
	size_t fields;
	bool ended; /* the row is complete */
	struct ahead ahead;
};

enum outcome { OUTCOME_ROW, OUTCOME_OPEN, OUTCOME_BAD, OUTCOME_LONG };

/* For libcsv: a field may not grow beyond what is sensible. It wants room for
 * one byte more, and fails when there is none. */
static void *grow_field(void *old, size_t size)
{
	return size > ROWS_FIELD + 1 ? NULL : memory_resize(old, size, 1);
}

static void field_ended(void *at, size_t len, void *to)
{
	struct rows_state *state = to;

	buffer_add(&state->bytes, (struct text){at, len});
	if (state->fields < ROWS_COLUMNS)
		state->ends[state->fields] = state->bytes.len;
	state->fields++;
}

static void row_ended(int c, void *to)
{
	struct rows_state *state = to;

	(void)c;
	state->ended = true;
}

static void parser_restart(struct rows_state *state)
{
	csv_fini(&state->parser, NULL, NULL, NULL);
	state->bytes.len = 0;
	state->fields = 0;
	state->ended = false;
}

static bool feed(struct rows_state *state, struct text t)
{
	return csv_parse(&state->parser, t.at, t.len, field_ended, row_ended,
			 state) == t.len;
}

/* One more line of a row. */
static enum outcome parse_line(struct rows_state *state, struct line line)
{
	if (line.cut)
		return OUTCOME_LONG;
	if (!feed(state, line.text) || !feed(state, TEXT("\n")))
		return csv_error(&state->parser) == CSV_ENOMEM ? OUTCOME_LONG
							       : OUTCOME_BAD;
	return state->ended ? OUTCOME_ROW : OUTCOME_OPEN;
}

/* The next line of the file. */
static int read_line(struct rows *rows, struct line *line)
{
	int got = source_line(rows->source, &line->text);

	line->number = rows->source->line;
	line->cut = rows->source->cut;
	return got;
}

static struct line ahead_line(const struct ahead *ahead, size_t nth)
{
	struct text text = {ahead->bytes.at + ahead->line[nth].start,
			    ahead->line[nth].len};

	return (struct line){text, ahead->line[nth].number,
			     ahead->line[nth].cut};
}

static void ahead_keep(struct ahead *ahead, const struct line *line)
{
	size_t nth = ahead->count++;

	ahead->line[nth].start = ahead->bytes.len;
	ahead->line[nth].len = line->text.len;
	ahead->line[nth].number = line->number;
	ahead->line[nth].cut = line->cut;
	buffer_add(&ahead->bytes, line->text);
}

/* The line to go on with: one that was read ahead, or a new one. */
static int take_line(struct rows *rows, struct line *line)
{
	struct ahead *ahead = &rows->state->ahead;

	if (ahead->at == ahead->count)
		return read_line(rows, line);
	*line = ahead_line(ahead, ahead->at++);
	return 1;
}

/* One line more ahead; 0 too if that is too far. */
static int peek_line(struct rows *rows, struct line *line)
{
	struct ahead *ahead = &rows->state->ahead;
	int got;

	if (ahead->count == ROWS_LINES || ahead->bytes.len > AHEAD_BYTES)
		return 0;
	got = read_line(rows, line);
	if (got > 0)
		ahead_keep(ahead, line);
	return got;
}

static size_t count_char(struct text t, char c)
{
	size_t count = 0;

	for (size_t i = 0; i < t.len; i++)
		count += t.at[i] == c;
	return count;
}

/* Does a field hold what looks like a whole row of the file? */
static bool swallows_rows(const struct rows *rows, const struct row *row)
{
	for (size_t i = 0; i < row->fields && i < ROWS_COLUMNS; i++) {
		struct text rest = row->field[i], line;

		text_cut(&rest, '\n', &line);
		while (text_cut(&rest, '\n', &line))
			if (rows->expected > 2 &&
			    count_char(line, rows->separator) + 1 >=
				rows->expected)
				return true;
	}
	return false;
}

bool row_fits(const struct row *row, size_t fields)
{
	size_t used = row->fields < ROWS_COLUMNS ? row->fields : ROWS_COLUMNS;

	if (row->fields <= fields)
		return row->fields == fields;
	while (used > fields && !row->field[used - 1].len)
		used--;
	return used <= fields && row->fields <= ROWS_COLUMNS;
}

/* The fields that libcsv gave, now that they will not move any more. */
static void collect(const struct rows_state *state, struct row *row)
{
	size_t start = 0;

	row->fields = state->fields;
	for (size_t i = 0; i < state->fields && i < ROWS_COLUMNS; i++) {
		size_t len = state->ends[i] - start;

		row->field[i] =
		    text_trim((struct text){state->bytes.at + start, len});
		start = state->ends[i];
	}
}

static int fail(struct row *row, enum outcome outcome, size_t field)
{
	row->fault = outcome == OUTCOME_LONG ? ROW_TOO_LONG : ROW_BAD_QUOTE;
	row->fault_field = field;
	row->fields = 0;
	return 1;
}

/*
 * A quote is open at the end of the line: does it close further on? Lines that
 * are not used stay ahead, for take_line(). There are none ahead yet: a line
 * that leaves a quote open has an odd number of them, and such a line was the
 * last that was read ahead, for there the quote before it closed, or failed.
 */
static int join_lines(struct rows *rows, struct row *row)
{
	struct rows_state *state = rows->state;
	size_t opened = state->fields;
	enum outcome outcome = OUTCOME_OPEN;
	struct line line;

	state->ahead.at = state->ahead.count = state->ahead.bytes.len = 0;
	while (outcome == OUTCOME_OPEN) {
		int got = peek_line(rows, &line);

		if (got < 0)
			return -1;
		if (got == 0)
			break;
		outcome = parse_line(state, line);
	}
	collect(state, row);
	if (outcome != OUTCOME_ROW || swallows_rows(rows, row) ||
	    (rows->expected && !row_fits(row, rows->expected)))
		return fail(row, OUTCOME_BAD, opened);
	state->ahead.at = state->ahead.count;
	row->last_line = line.number;
	return 1;
}

/* Everything that is not plain is libcsv's. */
static int parse(struct rows *rows, struct line line, struct row *row)
{
	struct rows_state *state = rows->state;
	enum outcome outcome;

	parser_restart(state);
	outcome = parse_line(state, line);
	if (outcome == OUTCOME_OPEN)
		return join_lines(rows, row);
	if (outcome != OUTCOME_ROW)
		return fail(row, outcome, state->fields);
	collect(state, row);
	return 1;
}

/* Is there something at either end that text_trim() would take off? */
static inline bool is_ragged(const char *at, size_t len)
{
	unsigned char first = (unsigned char)at[0];
	unsigned char last = (unsigned char)at[len - 1];

	return first <= ' ' || first >= 0x80 || last <= ' ' || last >= 0x80;
}

/* ="0012": so spreadsheets keep their hands off a code. */
static bool is_kept(const char *at, const char *end)
{
	return end - at > 2 && at[0] == '=' && at[1] == '"';
}

/* Behind the field at `at`, or NULL if there is a quote in it that is not
 * simply round the field. */
static const char *field_end(const char *at, const char *end, char separator)
{
	const char *close;

	if (is_kept(at, end)) {
		close = memchr(at + 2, '"', (size_t)(end - at - 2));
		if (!close || (close + 1 < end && close[1] != separator))
			return NULL;
		return close + 1;
	}
	if (at < end && *at == '"') {
		close = memchr(at + 1, '"', (size_t)(end - at - 1));
		if (!close || (close + 1 < end && close[1] != separator))
			return NULL;
		return close + 1;
	}
	close = memchr(at, separator, (size_t)(end - at));
	return close ? close : end;
}

static struct text unwrap(const char *at, const char *end)
{
	struct text field = {at, (size_t)(end - at)};

	if (field.len && *at == '"')
		field = (struct text){at + 1, field.len - 2};
	if (field.len && is_ragged(field.at, field.len))
		field = text_trim(field);
	return field;
}

static bool split_plain(char separator, struct text line, struct row *row)
{
	row->fields = text_split(line, separator, row->field, ROWS_COLUMNS);
	for (size_t i = 0; i < row->fields && i < ROWS_COLUMNS; i++) {
		struct text *field = &row->field[i];

		if (field->len && is_ragged(field->at, field->len))
			*field = text_trim(*field);
		if (field->len > ROWS_FIELD)
			return false;
	}
	return true;
}

/* Lines with quotes only round whole fields; false if this is none. */
static bool split_quoted(char separator, struct text line, struct row *row)
{
	const char *at = line.at, *end = at + line.len;
	row->fields = 0;
	for (;; at++) {
		const char *start = at;
		struct text field;

		at = field_end(at, end, separator);
		if (!at ||
		    (at > start && *start != '"' && !is_kept(start, end) &&
		     memchr(start, '"', (size_t)(at - start))))
			return false;
		field = unwrap(start, at);
		if (field.len > ROWS_FIELD)
			return false;
		if (row->fields < ROWS_COLUMNS)
			row->field[row->fields] = field;
		row->fields++;
		if (at == end)
			return true;
	}
}

/* Such lines need no parser. */
static bool split(char separator, struct text line, struct row *row)
{
	if (!line.len || !memchr(line.at, '"', line.len))
		return split_plain(separator, line, row);
	return split_quoted(separator, line, row);
}

/* What is in the fields beyond the last is not known; DOS ends a
 * text with Ctrl-Z. */
static bool is_blank(const struct row *row)
{
	if (row->fault != ROW_GOOD || row->fields > ROWS_COLUMNS)
		return false;
	for (size_t i = 0; i < row->fields; i++)
		if (row->field[i].len && !text_is(row->field[i], "\x1A"))
			return false;
	return true;
}

void rows_open(struct rows *rows, struct source *source, char separator)
{
	struct rows_state *state = memory_new(sizeof(*state));

	*rows = (struct rows){source, separator, 0, state, 0};
	/* Fields and lines are at some place, also if they are empty. */
	buffer_room(&state->bytes, 1);
	buffer_room(&state->ahead.bytes, 1);
	csv_init(&state->parser, CSV_STRICT);
	csv_set_delim(&state->parser, (unsigned char)separator);
	csv_set_realloc_func(&state->parser, grow_field);
	csv_set_blk_size(&state->parser, GROWTH);
}

int rows_read(struct rows *rows, struct row *row)
{
	struct line line;
	int got;

	do {
		got = take_line(rows, &line);
		if (got <= 0)
			break;
		row->fault = ROW_GOOD;
		row->line = row->last_line = line.number;
		if (line.cut || !split(rows->separator, line.text, row))
			got = parse(rows, line, row);
		row->number = row->line - rows->joined;
		rows->joined += row->last_line - row->line;
	} while (got > 0 && is_blank(row));
	return got;
}

void rows_close(struct rows *rows)
{
	csv_free(&rows->state->parser);
	buffer_release(&rows->state->bytes);
	buffer_release(&rows->state->ahead.bytes);
	free(rows->state);
	rows->state = NULL;
}

char rows_separator(struct text line)
{
	static const char separators[] = ";,\t";
	size_t most = 0, count[sizeof(separators)] = {0};
	bool quoted = false;

	for (size_t i = 0; i < line.len; i++) {
		const char *s = strchr(separators, line.at[i]);

		quoted ^= line.at[i] == '"';
		if (s && !quoted && line.at[i])
			count[s - separators]++;
	}
	for (size_t s = 1; s < sizeof(separators) - 1; s++)
		if (count[s] > count[most])
			most = s;
	return separators[most];
}
