/* Teachers and their sessions, by year: what was agreed, and what came. */
#include <math.h>
#include <stdio.h>

#include "charts/columns.h"
#include "charts/flow.h"
#include "charts/words.h"

#include "date.h"

enum { MOST_YEARS = 4, MOST_ROWS = 12, SIGN_W = 14, WORD_H = 12, NOTE_H = 40 };

static const struct style plain = {FONT_BODY, false, INK_TEXT, ALIGN_LEFT};
static const struct style quiet = {FONT_SMALL, false, INK_QUIET, ALIGN_LEFT};

/* One year of a row; an empty text: there is nothing to say. */
struct cell {
	struct text words;
	const char *answer; /* ja, nee, or what else has a sign */
};

struct row {
	struct text name, note;
	struct cell cell[MOST_YEARS];
};

struct teachers {
	const struct model *model;
	struct arena arena;
	struct row row[MOST_ROWS];
	size_t rows, years;
	size_t judged, kept;
	long moment; /* its year */
	bool hidden; /* who came, in all years */
};

static struct text keep(struct teachers *t, struct buffer *words)
{
	struct text kept = text_copy(text_of_buffer(words), &t->arena);

	buffer_release(words);
	*words = (struct buffer){0};
	return kept;
}

/* The cell of a year in a row, or NULL. */
static struct cell *cell_of(struct teachers *t, struct row *row, long year)
{
	long nth = year - t->model->begin;

	return nth >= 0 && nth < (long)t->years ? &row->cell[nth] : NULL;
}

static void judge(struct teachers *t, struct cell *cell, const char *answer)
{
	cell->answer = answer;
	t->judged += !strcmp(answer, "ja") || !strcmp(answer, "nee");
	t->kept += !strcmp(answer, "ja");
}

static const char *answer_of(enum verdict v)
{
	static const char *const answers[VERDICT_WORDS] = {
	    [VERDICT_IS_BEHAALD] = "ja",
	    [VERDICT_IS_NIET_BEHAALD] = "nee",
	    [VERDICT_IS_ONBESLIST] = "onbekend",
	    [VERDICT_IS_OP_KOERS] = "loopt nog",
	    [VERDICT_IS_ACHTER] = "loopt nog",
	    [VERDICT_IS_LOPEND] = "loopt nog",
	};

	return v < VERDICT_WORDS && answers[v] ? answers[v] : "";
}

static bool is_of_teachers(const struct model *m, const struct trait *t)
{
	return text_is(dossier_lookup(&m->dossier, KIND_INDICATOR, t->code,
				      INDICATOR_KIND, TEXT("")),
		       "docentsessie");
}

static void add_trait(struct teachers *t, const struct trait *trait)
{
	struct row *row = &t->row[t->rows++];

	row->name = trait->name;
	row->note = TEXT("docenten, met de streefwaarde");
	for (size_t i = 0; i < trait->points; i++) {
		const struct point *p = &trait->point[i];
		struct cell *cell = cell_of(t, row, p->year);
		struct buffer words = {0};

		if (!cell || !p->aimed)
			continue;
		words_range(&words, trait, p->figure, words_unknown(p));
		if (p->figure.known) {
			buffer_add(&words, TEXT(" van "));
			words_number(&words, p->target, trait->decimals);
		}
		cell->words = keep(t, &words);
		/* Without a figure the words say why. */
		judge(t, cell, p->figure.known ? answer_of(p->verdict) : "");
	}
}

static bool is_of_sessions(const struct text *field)
{
	return text_starts(field[AGREEMENT_UNIT], "sessies") &&
	       !record_is_unknown(field[AGREEMENT_YEAR]);
}

static struct row *row_of(struct teachers *t, const struct text *field)
{
	struct buffer name = {0};
	struct text words;

	buffer_format(&name, "Sessies van activiteit %.*s",
		      TEXT_ARG(field[AGREEMENT_ACTIVITY]));
	words = keep(t, &name);
	for (size_t i = 0; i < t->rows; i++)
		if (text_equal(t->row[i].name, words))
			return &t->row[i];
	if (t->rows == MOST_ROWS)
		return NULL;
	t->row[t->rows].name = words;
	t->row[t->rows].note = field[AGREEMENT_TEXT];
	return &t->row[t->rows++];
}

static void say_share(struct buffer *out, double part, double whole)
{
	words_number(out, part, 0);
	buffer_add(out, TEXT(" van "));
	words_number(out, whole, 0);
}

static void add_session(struct teachers *t, const struct text *field)
{
	struct row *row = row_of(t, field);
	struct buffer words = {0};
	double low, value;
	struct cell *cell;
	long year = 0;

	record_long(field[AGREEMENT_YEAR], &year);
	cell = row ? cell_of(t, row, year) : NULL;
	if (!cell || !dossier_number(field[AGREEMENT_VALUE], &value))
		return;
	if (dossier_number(field[AGREEMENT_LOW], &low)) {
		say_share(&words, low, value);
		judge(t, cell,
		      low >= value        ? "ja"
		      : year >= t->moment ? "loopt nog"
					  : "nee");
	} else {
		buffer_add(&words, TEXT("niet bekend"));
		judge(t, cell, "onbekend");
	}
	cell->words = keep(t, &words);
}

/* Of those who must come each year, who came; over the region, if no
 * vestiging of it is hidden. */
static void add_attendance(struct teachers *t)
{
	struct row *row = &t->row[t->rows];
	bool shown = false, hides = false;

	row->name = TEXT("Bekende docenten techniek die er in het jaar waren");
	row->note = TEXT("een keer per jaar is verplicht");
	for (size_t i = 0; i < t->years; i++) {
		const struct dossier_row *at =
		    dossier_first(&t->model->dossier, KIND_ATTENDANCE);
		double known = 0, seen = 0, k, s;
		bool hidden = false, any = false;
		struct buffer words = {0};

		for (; at; at = at->next) {
			long year = 0;

			record_long(at->field[ATTENDANCE_YEAR], &year);
			if (year != t->model->begin + (long)i)
				continue;
			any = true;
			if (!dossier_number(at->field[ATTENDANCE_KNOWN], &k) ||
			    !dossier_number(at->field[ATTENDANCE_SEEN], &s)) {
				hidden = true;
				continue;
			}
			known += k;
			seen += s;
		}
		if (hidden)
			buffer_add(&words, TEXT("afgeschermd"));
		else if (any)
			say_share(&words, seen, known);
		hides |= hidden;
		shown |= any && !hidden;
		row->cell[i].words = keep(t, &words);
	}
	t->hidden = hides && !shown;
	t->rows += shown;
}

static void collect(struct teachers *t, const struct model *m)
{
	const struct dossier_row *row =
	    dossier_first(&m->dossier, KIND_AGREEMENT);

	*t = (struct teachers){.model = m};
	t->moment = date_year(date_parse_iso(m->about[REPORT_MOMENT]));
	t->years = (size_t)(m->end - m->begin + 1);
	if (t->years > MOST_YEARS)
		t->years = MOST_YEARS;
	for (size_t i = 0; i < m->traits && t->rows < MOST_ROWS - 4; i++)
		if (m->trait[i].filled && is_of_teachers(m, &m->trait[i]))
			add_trait(t, &m->trait[i]);
	if (!t->rows)
		return;
	for (; row; row = row->next)
		if (is_of_sessions(row->field))
			add_session(t, row->field);
	if (t->rows < MOST_ROWS && dossier_rows(&m->dossier, KIND_ATTENDANCE))
		add_attendance(t);
}

/* One column for each year. */
struct table {
	char year[MOST_YEARS][16];
	struct column column[MOST_YEARS + 1];
	struct columns columns;
	struct flow flow;
};

/* The answer as a word, under what it is about. */
static const char *answer_word(const char *answer)
{
	static const char *const words[][2] = {{"ja", "gehaald"},
					       {"nee", "niet gehaald"},
					       {"loopt nog", "loopt nog"},
					       {"onbekend", "onbeslist"}};

	for (size_t i = 0; answer && i < sizeof(words) / sizeof(words[0]); i++)
		if (!strcmp(answer, words[i][0]))
			return words[i][1];
	return "";
}

static struct box word_box(const struct columns *c, size_t nth, double y)
{
	struct box b = columns_box(c, nth, y);

	return (struct box){b.x + SIGN_W, b.y, b.w - SIGN_W, b.h};
}

static double height_of(const struct pages *p, const struct columns *c,
			const struct row *row)
{
	double h = columns_height(p, c, 0, plain, row->name) +
		   columns_height(p, c, 0, quiet, row->note);

	for (size_t i = 1; i < c->columns; i++)
		h = fmax(h, canvas_height(p->canvas, word_box(c, i, 0).w,
					  COLUMN_LINES, plain,
					  row->cell[i - 1].words) +
				WORD_H);
	return h + 8;
}

static void table_init(struct table *table, const struct pages *p,
		       const struct teachers *t)
{
	struct columns *c = &table->columns;

	table->flow = (struct flow){0};
	table->column[0] =
	    (struct column){"Wat er is afgesproken", 317, ALIGN_LEFT};
	for (size_t i = 0; i < t->years; i++) {
		snprintf(table->year[i], sizeof(table->year[i]), "%ld",
			 p->model->begin + (long)i);
		table->column[i + 1] =
		    (struct column){table->year[i], 110, ALIGN_LEFT};
	}
	*c = (struct columns){table->column, t->years + 1, 0};
	for (size_t i = 0; i < t->rows; i++)
		flow_add(&table->flow, height_of(p, c, &t->row[i]));
	flow_fit(&table->flow,
		 PAGE_BOTTOM - PAGE_TOP - columns_head(p, c) - NOTE_H, 8);
}

/* A row of a word that says nothing is no use; a sentence says why. */
static void put_note(struct pages *p, const struct table *table, size_t sheet,
		     double y)
{
	for (size_t i = 0; i < table->flow.rows; i++)
		if (table->flow.row[i].sheet == sheet)
			y = fmax(
			    y, PAGE_TOP + columns_head(p, &table->columns) +
				   table->flow.row[i].y + table->flow.row[i].h);
	canvas_wrap(p->canvas, PAGE_MARGIN, y + 6, PAGE_INNER, 3, plain,
		    TEXT("Hoeveel docenten techniek er elk jaar bij waren (een "
			 "keer per jaar is verplicht), is afgeschermd: de "
			 "aantallen per vestiging zijn te klein om te tonen "
			 "zonder dat een docent herkenbaar wordt."));
}

static void put_row(struct pages *p, const struct columns *c,
		    const struct row *row, double y)
{
	struct box b = columns_box(c, 0, y);

	columns_row(p, c, y);
	canvas_begin(p->canvas, TAG_TH);
	b.y += canvas_wrap(p->canvas, b.x, b.y, b.w, COLUMN_LINES, plain,
			   row->name);
	canvas_wrap(p->canvas, b.x, b.y, b.w, COLUMN_LINES, quiet, row->note);
	canvas_end(p->canvas);
	for (size_t i = 1; i < c->columns; i++) {
		const struct cell *cell = &row->cell[i - 1];

		b = word_box(c, i, y);
		canvas_begin(p->canvas, TAG_TD);
		if (cell->answer)
			pages_answer_sign(p, b.x - SIGN_W + 5, y + 6,
					  cell->answer);
		b.y += canvas_wrap(p->canvas, b.x, y, b.w, COLUMN_LINES, plain,
				   cell->words);
		canvas_text(p->canvas, b.x, b.y, b.w, quiet,
			    text_of(answer_word(cell->answer)));
		canvas_end(p->canvas);
	}
	canvas_end(p->canvas);
}

size_t teacher_pages(const struct pages *p)
{
	struct table table;
	struct teachers t;
	size_t sheets;

	collect(&t, p->model);
	table_init(&table, p, &t);
	sheets = table.flow.sheets;
	flow_release(&table.flow);
	arena_release(&t.arena);
	return sheets;
}

static void begin(struct pages *p, const struct teachers *t, size_t nth,
		  size_t sheets)
{
	struct buffer title = {0}, below = {0};

	buffer_format(&title,
		      "Docenten en sessies: %zu van de %zu afspraken per jaar "
		      "gehaald",
		      t->kept, t->judged);
	buffer_add(&below, TEXT("Alleen over de hele regio; namen van docenten "
				"staan nergens in deze rapportage"));
	pages_begin_nth(p, TEXT("Docenten en sessies"), "docenten", &title,
			&below, nth, sheets);
	buffer_release(&title);
	buffer_release(&below);
}

void page_teachers(struct pages *p, size_t nth)
{
	struct table table;
	struct teachers t;
	double y;

	collect(&t, p->model);
	table_init(&table, p, &t);
	begin(p, &t, nth, table.flow.sheets);
	y = columns_begin(p, &table.columns, PAGE_TOP);
	for (size_t i = 0; i < t.rows; i++)
		if (table.flow.row[i].sheet == nth)
			put_row(p, &table.columns, &t.row[i],
				y + table.flow.row[i].y);
	canvas_end(p->canvas);
	if (t.hidden && nth + 1 == table.flow.sheets)
		put_note(p, &table, nth, y);
	canvas_page_end(p->canvas);
	flow_release(&table.flow);
	arena_release(&t.arena);
}
