#include "check/unique.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

enum { MOST_COLUMNS = 8, BRIN = 4, END = -1 };

/* Where a row was; fields as in the stream, escaped. */
struct place {
	struct text file, line, school;
};

static bool is_known(const struct record *row, int column)
{
	return row->field[column].len && !record_is_unknown(row->field[column]);
}

int unique_pupil(enum record_kind kind)
{
	return kind == KIND_LEERLING    ? LEERLING_LEERLING
	       : kind == KIND_UITSTROOM ? UITSTROOM_LEERLING
					: NO_COLUMN;
}

/* A pupil's number is of the administration, which is the BRIN's. */
static bool has_pupil(const struct record *row)
{
	int column = unique_pupil(row->kind);

	return column != NO_COLUMN && is_known(row, column);
}

/* A row for one pupil without a number looks like any other. */
static bool has_count(const struct record *row)
{
	return !has_pupil(row) &&
	       !text_is(
		   row->field[row->kind == KIND_LEERLING ? LEERLING_AANTAL
							 : UITSTROOM_AANTAL],
		   "1");
}

static bool has_session(const struct record *row)
{
	return is_known(row, DOCENTSESSIE_SESSIE);
}

static bool always(const struct record *row)
{
	(void)row;
	return true;
}

/* The columns that make a row one. */
static const struct unique_key {
	enum record_kind kind;
	bool (*holds)(const struct record *);
	bool across; /* files */
	int brin;    /* the column of a school of which the BRIN counts */
	int column[MOST_COLUMNS];
	enum finding_code code;
} keys[] = {
    {KIND_LEERLING,
     has_pupil,
     true,
     LEERLING_SCHOOL,
     {LEERLING_PEILDATUM, LEERLING_LEERLING, END},
     FINDING_ROW_DOUBLE},
    {KIND_UITSTROOM,
     has_pupil,
     true,
     UITSTROOM_SCHOOL,
     {UITSTROOM_DIPLOMAJAAR, UITSTROOM_LEERLING, END},
     FINDING_ROW_DOUBLE},
    {KIND_LEERLING,
     has_count,
     false,
     END,
     {LEERLING_PEILDATUM, LEERLING_SCHOOL, LEERLING_LEERJAAR, LEERLING_LEERWEG,
      LEERLING_PROFIEL, END},
     FINDING_ROW_REPEATED},
    {KIND_UITSTROOM,
     has_count,
     false,
     END,
     {UITSTROOM_DIPLOMAJAAR, UITSTROOM_SCHOOL, UITSTROOM_LEERWEG,
      UITSTROOM_PROFIEL, UITSTROOM_MBO, UITSTROOM_DOMEIN, UITSTROOM_NIVEAU,
      UITSTROOM_GEDIPLOMEERD},
     FINDING_ROW_REPEATED},
    {KIND_DOCENTSESSIE,
     has_session,
     true,
     END,
     {DOCENTSESSIE_DATUM, DOCENTSESSIE_SESSIE, DOCENTSESSIE_ACTIVITEIT,
      DOCENTSESSIE_DOCENT, END},
     FINDING_ROW_DOUBLE},
    {KIND_KEUZEVAK,
     always,
     true,
     END,
     {KEUZEVAK_DATUM, KEUZEVAK_SCHOOL, KEUZEVAK_KEUZEVAK, KEUZEVAK_PROFIEL,
      KEUZEVAK_FASE, END},
     FINDING_ROW_DOUBLE},
    {KIND_BEDRIJF,
     always,
     true,
     END,
     {BEDRIJF_KVK, BEDRIJF_VAN, BEDRIJF_TOT, BEDRIJF_ACTIVITEIT, END},
     FINDING_ROW_DOUBLE},
    {KIND_FINANCIE,
     always,
     true,
     END,
     {FINANCIE_JAAR, FINANCIE_ACTIVITEIT, FINANCIE_KOSTENPLAATS,
      FINANCIE_BEGROOT, FINANCIE_GEREALISEERD, FINANCIE_GELD, FINANCIE_NATURA,
      END},
     FINDING_ROW_REPEATED},
};

static const struct unique_key *key_of(const struct record *row)
{
	for (size_t i = 0; i < COUNT(keys); i++)
		if (keys[i].kind == row->kind && keys[i].holds(row))
			return &keys[i];
	return NULL;
}

void unique_init(struct unique *unique)
{
	*unique = (struct unique){.left_out = 0};
	unique->seen.arena = &unique->arena;
}

void unique_release(struct unique *unique)
{
	map_release(&unique->seen);
	buffer_release(&unique->key);
	buffer_release(&unique->repeats.place);
	buffer_release(&unique->elsewhere.place);
	arena_release(&unique->arena);
}

void unique_file(struct unique *unique)
{
	unique->left_out = 0;
	unique->repeats.rows = unique->elsewhere.rows = 0;
}

bool unique_counts(const struct record *row)
{
	return key_of(row) != NULL;
}

static void add_part(struct buffer *key, struct text part)
{
	buffer_add(key, part);
	buffer_char(key, '\t');
}

static struct text brin_of(const struct record *row, const struct unique_key *k)
{
	struct text school = row->field[k->brin];

	return (struct text){school.at, school.len < BRIN ? school.len : BRIN};
}

static struct text make_key(struct buffer *key, const struct unique_key *k,
			    const struct record *row)
{
	key->len = 0;
	buffer_format(key, "%td\t", k - keys);
	if (!k->across)
		add_part(key, row->field[0]);
	if (k->brin != END)
		add_part(key, brin_of(row, k));
	for (int i = 0; i < MOST_COLUMNS && k->column[i] != END; i++)
		add_part(key, row->field[k->column[i]]);
	return text_of_buffer(key);
}

static struct place *place_new(struct arena *arena, const struct unique_key *k,
			       const struct record *row)
{
	struct place *place = arena_new(arena, sizeof(*place));

	place->file = text_copy(row->field[0], arena);
	place->line = text_copy(row->field[1], arena);
	if (k->brin != END)
		place->school = text_copy(row->field[k->brin], arena);
	return place;
}

static void say(struct buffer *out, const struct place *place,
		const struct record *row)
{
	struct text rest = place->file, name;

	out->len = 0;
	buffer_format(out, "regel %.*s", TEXT_ARG(place->line));
	if (text_equal(place->file, row->field[0]))
		return;
	while (text_cut(&rest, '/', &name))
		;
	buffer_format(out, " van %.*s", TEXT_ARG(name));
}

static void add_repeat(struct unique_repeats *repeats, const struct record *row,
		       const struct buffer *place)
{
	if (repeats->rows++)
		return;
	text_long(row->field[1], &repeats->line);
	repeats->place.len = 0;
	buffer_add(&repeats->place, text_of_buffer(place));
}

/* The row was there: what is it now? */
static enum finding_code judge(const struct unique_key *k,
			       const struct place *earlier,
			       const struct record *row)
{
	if (k->brin != END && !text_equal(earlier->school, row->field[k->brin]))
		return FINDING_PUPIL_ELSEWHERE;
	if (k->code == FINDING_ROW_DOUBLE &&
	    !text_equal(earlier->file, row->field[0]))
		return FINDING_ROWS_ELSEWHERE;
	return k->code;
}

static enum finding_code take_again(struct unique *unique,
				    const struct unique_key *k,
				    const struct place *earlier,
				    const struct record *row,
				    struct buffer *place)
{
	enum finding_code code = judge(k, earlier, row);

	say(place, earlier, row);
	if (code == FINDING_ROW_REPEATED)
		add_repeat(&unique->repeats, row, place);
	if (code == FINDING_ROWS_ELSEWHERE)
		add_repeat(&unique->elsewhere, row, place);
	return code;
}

enum finding_code unique_take(struct unique *unique, const struct record *row,
			      struct buffer *place)
{
	const struct unique_key *k = key_of(row);
	const struct place *earlier;
	struct text key;

	if (!k)
		return FINDING_CODES;
	key = make_key(&unique->key, k, row);
	earlier = map_find(&unique->seen, key);
	if (earlier)
		return take_again(unique, k, earlier, row, place);
	if (map_count(&unique->seen) < UNIQUE_MOST)
		*map_slot(&unique->seen, key) =
		    place_new(&unique->arena, k, row);
	else
		unique->left_out++;
	return FINDING_CODES;
}
