#include "intake/sift.h"

#include <ctype.h>
#include <strings.h>

#include "intake/align.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* More cells than these are not filled in a line about the report. */
enum { FOOTER_CELLS = 2 };

static const char *const totals[] = {"totaal",    "total",      "totalen",
				     "subtotaal", "eindtotaal", "som"};

/* Folded to lower case, as they start. */
static const char *const footers[] = {
    "aantal rijen",   "aantal regels", "aantal records", "aantal rows",
    "aantal leerlin", "aantal docent", "aantal bedrijv", "afgedrukt",
    "afdruk",         "bron",          "datum afdruk",   "einde",
    "export",         "gegenereerd",   "gemaakt",        "geprint",
    "aangemaakt",     "pagina",        "printdatum",     "rapport",
    "selectie",       "uitgevoerd",    "end of",         "vertrouwelijk",
};

/* Where the word starts on its own: Somtoday is no total. */
static bool starts_with_word(struct text t, const char *word)
{
	size_t len = strlen(word);

	return t.len >= len && !strncasecmp(t.at, word, len) &&
	       (t.len == len || (!isalpha((unsigned char)t.at[len]) &&
				 (unsigned char)t.at[len] < 0x80));
}

/* `02VN01 totaal`, as Excel calls its subtotals. */
static bool ends_with_word(struct text t, const char *word)
{
	size_t len = strlen(word);

	return t.len > len + 1 && t.at[t.len - len - 1] == ' ' &&
	       !strncasecmp(t.at + t.len - len, word, len);
}

static size_t cells_of(const struct row *row)
{
	return row->fields < ROWS_COLUMNS ? row->fields : ROWS_COLUMNS;
}

static size_t first_filled(const struct row *row)
{
	size_t f = 0;

	while (f < cells_of(row) && !row->field[f].len)
		f++;
	return f;
}

static size_t count_filled(const struct row *row)
{
	size_t filled = 0;

	for (size_t f = 0; f < cells_of(row); f++)
		filled += row->field[f].len > 0;
	return filled;
}

static bool says_total(struct text t)
{
	if (!t.len || !memchr("tTsSeE", t.at[0], 6))
		return text_ends(t, "otaal") && ends_with_word(t, "totaal");
	for (size_t w = 0; w < COUNT(totals); w++)
		if (starts_with_word(t, totals[w]))
			return true;
	return ends_with_word(t, "totaal");
}

static bool is_count(const struct shape *shape, size_t cell)
{
	int slot = shape_slot(shape, cell);
	enum column_type type =
	    slot == NO_SLOT ? COLUMN_TEXT : shape->layout->slot[slot].type;

	return type == COLUMN_COUNT || type == COLUMN_AMOUNT;
}

/* Nothing says what is counted. */
static bool only_counts(const struct shape *shape, const struct row *row)
{
	size_t f = first_filled(row);

	if (!f)
		return false;
	for (; f < cells_of(row); f++)
		if (row->field[f].len && !is_count(shape, f))
			return false;
	return true;
}

static bool is_total(struct sift *s, const struct row *row)
{
	size_t first = first_filled(row);

	if (first == cells_of(row))
		return false;
	if (!says_total(row->field[first]))
		return only_counts(&s->found->shape, row);
	return !align_is_whole(&s->found->shape, s->plan, row, s->found->named,
			       first);
}

static bool is_footer(struct sift *s, const struct row *row)
{
	size_t first = first_filled(row);

	if (first == cells_of(row) || count_filled(row) > FOOTER_CELLS ||
	    align_is_whole(&s->found->shape, s->plan, row, s->found->named,
			   first))
		return false;
	for (size_t i = 0; i < COUNT(footers); i++)
		if (row->field[first].len >= strlen(footers[i]) &&
		    !strncasecmp(row->field[first].at, footers[i],
				 strlen(footers[i])))
			return true;
	return false;
}

/* As people call it. */
static const struct separator {
	char sign;
	const char *name;
} separators[] = {
    {';', "een puntkomma"}, {',', "een komma"}, {'\t', "een tab"}};

/* It is one field, that another separator parts as the header is parted. */
static bool has_other_separator(struct sift *s, const struct row *row)
{
	const struct separator *own = separators, *other = NULL;
	struct text part[1];

	if (row->fields != 1 || s->found->named < 2)
		return false;
	for (size_t i = 0; i < COUNT(separators); i++)
		if (separators[i].sign == s->found->separator)
			own = &separators[i];
		else if (text_split(row->field[0], separators[i].sign, part,
				    1) >= s->found->named)
			other = &separators[i];
	if (!other)
		return false;
	buffer_add(&s->seen, text_of(other->name));
	buffer_add(&s->wanted, text_of(own->name));
	return true;
}

/* Empty cells at the end may be too many, and may lack where the header is
 * empty too; but not if it looks as if they came there by another fault. */
bool sift_fits(const struct sift *s, const struct row *row)
{
	const struct recognition *found = s->found;

	if (row->fields == found->fields)
		return true;
	if (row_fits(row, found->fields))
		return align_is_straight(&found->shape, s->plan, row,
					 found->named) &&
		       (found->padded ||
			!align_could_shift(&found->shape, s->plan, row,
					   found->named));
	return row->fields >= found->named && row->fields < found->fields &&
	       align_is_straight(&found->shape, s->plan, row, found->fields);
}

static void say_fields(struct buffer *out, size_t fields)
{
	buffer_format(out, fields == 1 ? "%zu veld" : "%zu velden", fields);
}

/* By the name of its column, or by its header if it is not used. */
static void point_at(struct sift *s, size_t cell)
{
	s->column = shape_column(&s->found->shape, cell);
	if (!s->column.at && cell < s->found->named && cell < ROWS_COLUMNS)
		s->column = s->found->cell[cell];
}

static bool lacks_fields(struct sift *s, const struct row *row)
{
	size_t cell;

	if (sift_fits(s, row))
		return false;
	if (align_find(&s->found->shape, s->plan, row, s->found->named, &cell))
		point_at(s, cell);
	say_fields(&s->seen, row->fields);
	say_fields(&s->wanted, s->found->named);
	return true;
}

static bool is_unreadable(struct text t)
{
	const unsigned char *s = (const unsigned char *)t.at;

	for (size_t i = 0; i < t.len; i++) {
		if ((s[i] < ' ' && s[i] != '\t' && s[i] != '\n') ||
		    s[i] == 0x7F)
			return true;
		if (s[i] == 0xC2 && i + 1 < t.len && s[i + 1] < 0xA0)
			return true;
		if (s[i] == 0xEF && i + 2 < t.len && s[i + 1] == 0xBF &&
		    s[i + 2] >= 0xBD)
			return true;
	}
	return false;
}

static bool has_unreadable(struct sift *s, const struct row *row)
{
	size_t f = 0;

	if (!s->suspect)
		return false;
	while (f < cells_of(row) && !is_unreadable(row->field[f]))
		f++;
	if (f == cells_of(row))
		return false;
	point_at(s, f);
	return true;
}

static bool has_fault(struct sift *s, const struct row *row,
		      enum row_fault fault)
{
	if (row->fault == fault)
		point_at(s, row->fault_field);
	return row->fault == fault;
}

static bool has_bad_quote(struct sift *s, const struct row *row)
{
	if (!has_fault(s, row, ROW_BAD_QUOTE))
		return false;
	/* Not the field itself: who knows what is in it. */
	buffer_add(&s->seen, TEXT("een los aanhalingsteken"));
	buffer_add(&s->wanted, TEXT("geen aanhalingsteken, of een aan het "
				    "begin en een aan het eind van het veld"));
	return true;
}

static bool is_too_long(struct sift *s, const struct row *row)
{
	return has_fault(s, row, ROW_TOO_LONG);
}

/* No finding: it is ignored. */
static bool is_header(struct sift *s, const struct row *row)
{
	return recognition_is_header(s->found, row);
}

/* The first that holds tells what the row is. */
static const struct {
	enum finding_code code;
	bool (*holds)(struct sift *, const struct row *);
} rules[] = {
    {FINDING_ROW_LONG, is_too_long},
    {FINDING_ROW_QUOTE, has_bad_quote},
    {FINDING_CELL_ENCODING, has_unreadable},
    {FINDING_CODES, is_header},
    {FINDING_ROW_TOTAL, is_total},
    {FINDING_ROW_FOOTER, is_footer},
    {FINDING_ROW_SEPARATOR, has_other_separator},
    {FINDING_ROW_FIELDS, lacks_fields},
};

static void note_trailing(struct sift *s, const struct row *row)
{
	if (row->fields <= s->found->fields || s->found->padded)
		return;
	if (!s->trailing++)
		s->trailing_line = row->line;
}

bool sift_row(struct sift *s, const struct row *row)
{
	s->column = (struct text){NULL, 0};
	s->seen.len = s->wanted.len = 0;
	for (size_t i = 0; i < COUNT(rules); i++)
		if (rules[i].holds(s, row)) {
			s->code = rules[i].code;
			return false;
		}
	note_trailing(s, row);
	return true;
}

void sift_release(struct sift *s)
{
	buffer_release(&s->seen);
	buffer_release(&s->wanted);
}
