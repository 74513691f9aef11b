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

/* The year of it, in which it is, is as the verdict says. */
static void judge(struct teaching *t, struct teaching_cell *cell, long year,
		  enum verdict v)
{
	cell->judged = true;
	cell->verdict = v;
	cell->below = words_kept(v);
	if (v != VERDICT_IS_BEHAALD && v != VERDICT_IS_NIET_BEHAALD &&
	    v != VERDICT_IS_ONBESLIST)
		return;
	t->judged++;
	t->kept += v == VERDICT_IS_BEHAALD;
	t->missed += v == VERDICT_IS_NIET_BEHAALD;
	t->open += v == VERDICT_IS_ONBESLIST;
	if (!t->first || year < t->first)
		t->first = year;
	if (year > t->last)
		t->last = year;
}

static bool is_of_teachers(const struct model *m, const struct trait *t)
{
	return text_is(dossier_lookup(&m->dossier, KIND_INDICATOR, t->code,
				      INDICATOR_KIND, TEXT("")),
		       "docentsessie");
}

/* Behind a figure, what was to be reached; a line is not broken in it. */
static void say_aim(struct buffer *out, const char *what, double aim,
		    int decimals)
{
	buffer_format(out, " (%s:\xC2\xA0", what);
	words_number(out, aim, decimals);
	buffer_add(out, decimals ? TEXT("\xC2\xA0%)") : TEXT(")"));
}

/* How it is counted: Aantal docenten. */
static struct text note_of(struct teaching *t, const struct trait *trait)
{
	struct buffer note = {0};

	buffer_format(&note, "%s %.*s", trait->decimals ? "Aandeel" : "Aantal",
		      TEXT_ARG(trait->unit));
	return keep(t, &note);
}

static void add_trait(struct teaching *t, const struct trait *trait)
{
	struct teaching_row *row = &t->row[t->rows++];

	row->name = trait->name;
	row->note = note_of(t, trait);
	for (size_t i = 0; i < trait->points; i++) {
		const struct point *p = &trait->point[i];
		struct teaching_cell *cell = cell_of(t, row, p->year);
		struct buffer words = {0};

		if (!cell || !p->aimed)
			continue;
		words_range(&words, trait, p->figure, words_unknown(p));
		/* Without a figure the words say why. */
		if (p->figure.known) {
			say_aim(&words, "streefwaarde", p->target,
				trait->decimals);
			judge(t, cell, p->year, p->verdict);
			cell->below = verdict_word(p->verdict);
		}
		cell->words = keep(t, &words);
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
		judge(t, cell, year,
		      low >= value        ? VERDICT_IS_BEHAALD
		      : year >= t->moment ? VERDICT_IS_LOPEND
					  : VERDICT_IS_NIET_BEHAALD);
	} else {
		buffer_add(&words, TEXT("niet bekend"));
		judge(t, cell, year,
		      year >= t->moment ? VERDICT_IS_LOPEND
					: VERDICT_IS_ONBESLIST);
	}
	say_aim(&words, "afspraak", value, 0);
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
		cell->words = t->model->begin + (long)i > t->moment
				  ? TEXT("nog niet begonnen")
				  : text_of(nothing);
	}
}

/* 8 van de 10 docenten */
static void say_share(struct buffer *out, double part, double whole)
{
	words_number(out, part, 0);
	buffer_add(out, TEXT(" van de "));
	words_number(out, whole, 0);
	buffer_add(out, whole == 1 ? TEXT(" docent") : TEXT(" docenten"));
}

/* Of a year, over all vestigingen. */
struct attended {
	double known, seen; /* known 0: there is nothing to tell */
	bool hidden;
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

/* Who never came is not known, so that all may have come or not. */
static enum verdict judge_attended(const struct teaching *t,
				   const struct attended *all, long year)
{
	if (year >= t->moment)
		return VERDICT_IS_LOPEND;
	return all->seen < all->known ? VERDICT_IS_NIET_BEHAALD
				      : VERDICT_IS_ONBESLIST;
}

static void add_attended(struct teaching *t, struct teaching_cell *cell,
			 const struct attended *all, long year)
{
	struct buffer words = {0};

	if (all->hidden) {
		buffer_add(&words, TEXT("afgeschermd"));
	} else if (all->known > 0) {
		say_share(&words, all->seen, all->known);
		judge(t, cell, year, judge_attended(t, all, year));
		if (cell->verdict == VERDICT_IS_ONBESLIST)
			cell->below = "onbeslist: misschien zijn er meer "
				      "docenten";
	}
	cell->words = keep(t, &words);
}

/* Of those who must come each year, who came; over the region, if no
 * vestiging of it is hidden. */
static void add_attendance(struct teaching *t)
{
	struct teaching_row *row = &t->row[t->rows];
	bool shown = false, hides = false;

	row->name = TEXT("Docenten techniek die een sessie volgden");
	row->note = TEXT("Van alle docenten die dat jaar of eerder een sessie "
			 "volgden. Elk jaar een sessie is verplicht. Docenten "
			 "die nog nooit kwamen, kennen we niet.");
	for (size_t i = 0; i < t->years; i++) {
		long year = t->model->begin + (long)i;
		const struct attended all = attended_in(t->model, year);

		hides |= all.hidden;
		shown |= all.known > 0 && !all.hidden;
		add_attended(t, &row->cell[i], &all, year);
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
