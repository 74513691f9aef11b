#include "finding.h"

#include <stdlib.h>

#include "label.h"

#define FINDING_ROW(id, level, ...) {#id, LEVEL_##level, __VA_ARGS__},

static const struct {
	const char *name;
	enum finding_level level;
	const char *title, *what, *fix, *why, *bad, *good;
} codes[] = {FINDINGS(FINDING_ROW)};

static const struct {
	const char *name, *meaning;
} levels[LEVELS] = {
    {"fout", "De rij of het bestand telt niet mee tot het is hersteld."},
    {"waarschuwing",
     "Er klopt misschien iets niet. Iemand moet het uitzoeken of uitleggen."},
    {"signaal", "Goed om te weten. Meestal hoeft u niets te doen."},
};

const char *finding_name(enum finding_code code)
{
	return codes[code].name;
}

enum finding_level finding_level(enum finding_code code)
{
	return codes[code].level;
}

const char *finding_level_name(enum finding_level level)
{
	return levels[level].name;
}

const char *finding_level_meaning(enum finding_level level)
{
	return levels[level].meaning;
}

const char *finding_why(enum finding_code code)
{
	return codes[code].why;
}

const char *finding_bad(enum finding_code code)
{
	return codes[code].bad;
}

const char *finding_good(enum finding_code code)
{
	return codes[code].good;
}

bool finding_is_rule(enum finding_code code)
{
	static const enum finding_code rules[] = {
	    FINDING_CELL_ACTIVITY,   FINDING_CELL_ORDER,
	    FINDING_CELL_FAR,        FINDING_CELL_COUNTDAY,
	    FINDING_CELL_ENTREE,     FINDING_CELL_SHARE,
	    FINDING_ROW_DOUBLE,      FINDING_ROW_REPEATED,
	    FINDING_ROWS_ELSEWHERE,  FINDING_PUPIL_ELSEWHERE,
	    FINDING_TEACHERS_SHARED, FINDING_SCHOOL_PERIOD,
	    FINDING_DELIVERED_OLDER, FINDING_OUTFLOW_LARGE,
	    FINDING_FIGURE_JUMP,     FINDING_DUO_DIFFERENT,
	    FINDING_CELL_PROFILE,    FINDING_CELL_HOURS,
	};

	for (size_t i = 0; i < sizeof(rules) / sizeof(rules[0]); i++)
		if (rules[i] == code)
			return true;
	return false;
}

enum finding_code finding_of(struct text name)
{
	enum finding_code code = 0;

	while (code < FINDING_CODES && !text_is(name, codes[code].name))
		code++;
	return code;
}

void finding_title(struct buffer *out, struct text name)
{
	enum finding_code code = finding_of(name);

	if (code < FINDING_CODES)
		buffer_add(out, text_of(codes[code].title));
	else
		buffer_add(out, name);
}

static void put_known(struct record_writer *w, struct text t)
{
	if (t.at)
		record_put(w, t);
	else
		record_put_unknown(w);
}

/* A rule on trial takes nothing out. */
static enum finding_level level_of(const struct finding *f)
{
	enum finding_level level = codes[f->code].level;

	if (f->accepted.at)
		return LEVEL_SIGNAAL;
	return f->trial && level == LEVEL_FOUT ? LEVEL_WAARSCHUWING : level;
}

void finding_write(struct record_writer *w, const struct finding *f)
{
	record_begin(w, KIND_FINDING);
	put_known(w, f->file);
	if (f->line)
		record_put_long(w, f->line);
	else
		record_put_unknown(w);
	put_known(w, f->column);
	record_put(w, text_of(levels[level_of(f)].name));
	record_put(w, text_of(codes[f->code].name));
	put_known(w, f->school);
	put_known(w, f->found);
	put_known(w, f->expected);
	record_put_long(w, f->rows ? f->rows : 1);
	put_known(w, f->accepted.at ? TEXT("geaccepteerd")
		     : f->trial     ? TEXT("proef")
				    : (struct text){NULL, 0});
	put_known(w, f->accepted);
	record_end(w);
}

void finding_accept(struct record_writer *w, const struct record *finding,
		    struct text reason)
{
	record_begin(w, KIND_FINDING);
	for (int i = 0; i < FINDING_STANDING; i++)
		if (i == FINDING_LEVEL)
			record_put(w,
				   text_of(finding_level_name(LEVEL_SIGNAAL)));
		else
			record_put_field(w, finding->field[i]);
	record_put(w, TEXT("geaccepteerd"));
	record_put(w, reason);
	record_end(w);
}

void finding_write_listed(struct record_writer *w, struct finding_quota *quota,
			  const struct finding *f)
{
	if (quota->listed == FINDINGS_LISTED) {
		quota->rest++;
		return;
	}
	quota->listed++;
	finding_write(w, f);
}

void finding_write_rest(struct record_writer *w, struct finding_quota *quota,
			struct text file)
{
	struct buffer listed = {0};
	struct finding rest = {
	    .code = FINDING_FINDINGS_MORE,
	    .file = file,
	    .rows = quota->rest,
	};

	buffer_format(&listed, "%d", FINDINGS_LISTED);
	rest.found = text_of_buffer(&listed);
	if (quota->rest)
		finding_write(w, &rest);
	*quota = (struct finding_quota){0, 0};
	buffer_release(&listed);
}

static void put_value(struct buffer *out, struct text field)
{
	struct buffer room = {0};

	if (record_is_unknown(field))
		buffer_add(out, TEXT("(onbekend)"));
	else if (!field.len)
		buffer_add(out, TEXT("(leeg)"));
	else
		buffer_add(out, record_plain(field, &room));
	buffer_release(&room);
}

/* What stands for a value in the words of a code. */
static void put_place(struct buffer *out, struct text name)
{
	static const struct {
		const char *name, *words;
	} places[] = {
	    {"column", "[kolom]"},      {"found", "[wat er staat]"},
	    {"rows", "[aantal]"},       {"expected", "[wat er moet staan]"},
	    {"kind", "[soort export]"},
	};

	for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++)
		if (text_is(name, places[i].name))
			buffer_add(out, text_of(places[i].words));
}

/* A column of the record; {kind} is a kind of export in that of the column. */
static void put_name(struct buffer *out, struct text name,
		     const struct record *finding)
{
	int column = record_column(KIND_FINDING, name);

	if (text_is(name, "kind"))
		buffer_add(out, label_kind(finding->field[FINDING_COLUMN]));
	else if (column == FINDING_COLUMN)
		put_value(out, label_column(finding->field[column]));
	else if (column >= 0)
		put_value(out, finding->field[column]);
}

/* A value may have brought a full stop of its own: n.v.t. */
static void put_rest(struct buffer *out, struct text words)
{
	bool twice =
	    out->len && out->at[out->len - 1] == '.' && text_starts(words, ".");

	buffer_add(out, (struct text){words.at + twice, words.len - twice});
}

/* `words` with its {names} filled in from the record, if there is one. */
static void put_words(struct buffer *out, const char *words,
		      const struct record *finding)
{
	struct text rest = text_of(words), part, name;

	while (text_cut(&rest, '{', &part)) {
		put_rest(out, part);
		if (!text_cut(&rest, '}', &name))
			break;
		if (finding)
			put_name(out, name, finding);
		else
			put_place(out, name);
	}
}

/* What was done about it, if it was in a row. */
static const char *done_about(const struct record *finding)
{
	if (record_is_unknown(finding->field[FINDING_LINE]))
		return "";
	if (text_is(finding->field[FINDING_STANDING], "proef"))
		return " De rij telt wel mee: deze regel is nieuw en op proef.";
	return text_is(finding->field[FINDING_LEVEL], levels[LEVEL_FOUT].name)
		   ? " Deze rij telt niet mee."
		   : "";
}

void finding_what(struct buffer *out, const struct record *finding)
{
	enum finding_code code = finding_of(finding->field[FINDING_CODE]);
	size_t start = out->len;

	if (code == FINDING_CODES) {
		buffer_add(out, finding->field[FINDING_CODE]);
		return;
	}
	put_words(out, codes[code].what, finding);
	buffer_add(out, text_of(done_about(finding)));
	/* It may start with the name of a column. */
	if (out->at[start] >= 'a' && out->at[start] <= 'z')
		out->at[start] = (char)(out->at[start] - 'a' + 'A');
}

void finding_fix(struct buffer *out, const struct record *finding)
{
	enum finding_code code = finding_of(finding->field[FINDING_CODE]);

	if (text_is(finding->field[FINDING_STANDING], "geaccepteerd")) {
		buffer_add(out, TEXT("U hoeft niets te doen. Dit is "
				     "geaccepteerd: "));
		put_value(out, finding->field[FINDING_REASON]);
		put_rest(out, TEXT("."));
	} else if (code < FINDING_CODES) {
		put_words(out, codes[code].fix, finding);
	}
}

void finding_what_of(struct buffer *out, enum finding_code code)
{
	put_words(out, codes[code].what, NULL);
}

void finding_fix_of(struct buffer *out, enum finding_code code)
{
	put_words(out, codes[code].fix, NULL);
}

void finding_likeness(struct buffer *out, const struct text *finding)
{
	static const int same[] = {FINDING_FILE,   FINDING_CODE,
				   FINDING_COLUMN, FINDING_SCHOOL,
				   FINDING_FOUND,  FINDING_EXPECTED};

	for (size_t i = 0; i < sizeof(same) / sizeof(same[0]); i++) {
		buffer_add(out, finding[same[i]]);
		buffer_char(out, '\t');
	}
}
