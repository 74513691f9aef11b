#include "charts/teaching.h"

#include "charts/words.h"
#include "date.h"

static struct text keep(struct teaching *t, struct buffer *words)
{
	struct text kept = text_copy(text_of_buffer(words), &t->arena);

	buffer_release(words);
	*words = (struct buffer){0};
	return kept;
}

/* The cell of a year in a row, or NULL. */
static struct teaching_cell *cell_of(struct teaching *t,
				     struct teaching_row *row, long year)
{
	long nth = year - t->model->begin;

	return nth >= 0 && nth < (long)t->years ? &row->cell[nth] : NULL;
}

static void judge(struct teaching *t, struct teaching_cell *cell,
		  const char *answer)
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
	    [VERDICT_IS_OP_KOERS] = "op koers",
	    [VERDICT_IS_ACHTER] = "achter",
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

/* Between a figure and what was agreed; more than that is no part of it. */
static void say_agreed(struct buffer *out, double figure, double agreed)
{
	buffer_add(out, figure > agreed ? TEXT(", afspraak ") : TEXT(" van "));
}

static void add_trait(struct teaching *t, const struct trait *trait)
{
	struct teaching_row *row = &t->row[t->rows++];

	row->name = trait->name;
	row->note = TEXT("aantal docenten, naast de streefwaarde");
	for (size_t i = 0; i < trait->points; i++) {
		const struct point *p = &trait->point[i];
		struct teaching_cell *cell = cell_of(t, row, p->year);
		struct buffer words = {0};

		if (!cell || !p->aimed)
			continue;
		words_range(&words, trait, p->figure, words_unknown(p));
		if (p->figure.known) {
			say_agreed(&words, p->figure.high, p->target);
			words_amount(&words, trait, p->target);
		}
		cell->words = keep(t, &words);
		judge(t, cell,
		      p->figure.known ? answer_of(p->verdict)
				      : words_unknown(p));
	}
}

static bool is_of_sessions(const struct text *field)
{
	return text_starts(field[AGREEMENT_UNIT], "sessies") &&
	       !record_is_unknown(field[AGREEMENT_YEAR]);
}

static struct teaching_row *row_of(struct teaching *t, const struct text *field)
{
	struct buffer name = {0};
	struct text words;

	buffer_format(&name, "Sessies van activiteit %.*s",
		      TEXT_ARG(field[AGREEMENT_ACTIVITY]));
	words = keep(t, &name);
	for (size_t i = 0; i < t->rows; i++)
		if (text_equal(t->row[i].name, words))
			return &t->row[i];
	if (t->rows == TEACHING_ROWS)
		return NULL;
	t->row[t->rows].name = words;
	t->row[t->rows].note = field[AGREEMENT_TEXT];
	return &t->row[t->rows++];
}

static void add_session(struct teaching *t, const struct text *field)
{
	struct teaching_row *row = row_of(t, field);
	struct buffer words = {0};
	double low, value;
	struct teaching_cell *cell;
	long year = 0;

	record_long(field[AGREEMENT_YEAR], &year);
	cell = row ? cell_of(t, row, year) : NULL;
	if (!cell || !dossier_number(field[AGREEMENT_VALUE], &value))
		return;
	if (dossier_number(field[AGREEMENT_LOW], &low)) {
		words_number(&words, low, 0);
		say_agreed(&words, low, value);
		words_number(&words, value, 0);
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

/* Why nothing stands in a year of a row. */
static void fill(struct teaching *t, struct teaching_row *row,
		 const char *nothing)
{
	for (size_t i = 0; i < t->years; i++) {
		struct teaching_cell *cell = &row->cell[i];

		if (cell->words.len)
			continue;
		cell->answer = t->model->begin + (long)i > t->moment
				   ? "nog niet begonnen"
				   : nothing;
		cell->words = text_of(cell->answer);
	}
}

static void say_share(struct buffer *out, double part, double whole)
{
	words_number(out, part, 0);
	buffer_add(out, TEXT(" van "));
	words_number(out, whole, 0);
}

/* Of a year, over all vestigingen. */
struct attended {
	double known, seen;
	bool any, hidden;
};

static struct attended attended_in(const struct model *m, long wanted)
{
	const struct dossier_row *at =
	    dossier_first(&m->dossier, KIND_ATTENDANCE);
	struct attended all = {0};

	for (; at; at = at->next) {
		double known, seen;
		long year = 0;

		record_long(at->field[ATTENDANCE_YEAR], &year);
		if (year != wanted)
			continue;
		all.any = true;
		if (!dossier_number(at->field[ATTENDANCE_KNOWN], &known) ||
		    !dossier_number(at->field[ATTENDANCE_SEEN], &seen)) {
			all.hidden = true;
			continue;
		}
		all.known += known;
		all.seen += seen;
	}
	return all;
}

/* Of those who must come each year, who came; over the region, if no
 * vestiging of it is hidden. */
static void add_attendance(struct teaching *t)
{
	struct teaching_row *row = &t->row[t->rows];
	bool shown = false, hides = false;

	row->name = TEXT("Bekende docenten techniek die er in het jaar waren");
	row->note = TEXT("een keer per jaar is verplicht");
	for (size_t i = 0; i < t->years; i++) {
		const struct attended all =
		    attended_in(t->model, t->model->begin + (long)i);
		struct buffer words = {0};

		if (all.hidden)
			buffer_add(&words, TEXT("afgeschermd"));
		else if (all.any)
			say_share(&words, all.seen, all.known);
		hides |= all.hidden;
		shown |= all.any && !all.hidden;
		row->cell[i].words = keep(t, &words);
	}
	fill(t, row, "geen gegevens");
	t->hidden = hides && !shown;
	t->rows += shown;
}

void teaching_init(struct teaching *t, const struct model *m)
{
	const struct dossier_row *row =
	    dossier_first(&m->dossier, KIND_AGREEMENT);

	*t = (struct teaching){.model = m};
	t->moment = date_year(date_parse_iso(m->about[REPORT_MOMENT]));
	t->years = (size_t)(m->end - m->begin + 1);
	if (t->years > TEACHING_YEARS)
		t->years = TEACHING_YEARS;
	for (size_t i = 0; i < m->traits && t->rows < TEACHING_ROWS - 4; i++)
		if (m->trait[i].filled && is_of_teachers(m, &m->trait[i]))
			add_trait(t, &m->trait[i]);
	if (!t->rows)
		return;
	for (; row; row = row->next)
		if (is_of_sessions(row->field))
			add_session(t, row->field);
	for (size_t i = 0; i < t->rows; i++)
		fill(t, &t->row[i], "geen afspraak");
	if (t->rows < TEACHING_ROWS &&
	    dossier_rows(&m->dossier, KIND_ATTENDANCE))
		add_attendance(t);
}

void teaching_release(struct teaching *t)
{
	arena_release(&t->arena);
}
