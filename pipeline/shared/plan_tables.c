#include "plan_tables.h"

#include <stdio.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

struct table plan_read_table(struct plan *plan, const char *folder,
			     const char *name,
			     const struct table_column *column, size_t columns,
			     size_t size, void **array, size_t *count)
{
	struct table t;

	table_read(&t, &plan->arena, folder, name, column, columns, size);
	*array = t.row;
	*count = t.rows;
	return t;
}

void plan_check_rows(struct plan *plan, struct table *t,
		     void (*check)(struct plan *, struct table *, size_t row))
{
	for (size_t row = 0; row < t->rows; row++)
		check(plan, t, row);
	plan->errors += t->errors;
}

struct region_row {
	struct text key, value;
};

static const struct table_column region_columns[] = {
    {"kenmerk", TABLE_TEXT, true, offsetof(struct region_row, key), 0},
    {"waarde", TABLE_TEXT, true, offsetof(struct region_row, value), 0},
    {"toelichting", TABLE_NOTE, false, 0, 0},
};

struct region_trait {
	const char *name;
	struct text *text;
	long *number;
};

static void set_trait(struct table *t, const struct region_row *rows,
		      const struct region_trait *trait)
{
	for (size_t i = 0; i < t->rows; i++) {
		if (!text_is(rows[i].key, trait->name))
			continue;
		if (trait->text)
			*trait->text = rows[i].value;
		else if (!text_long(rows[i].value, trait->number))
			table_complain(t, i, "waarde",
				       "gevonden \"%.*s\", verwacht: een "
				       "heel getal",
				       TEXT_ARG(rows[i].value));
		return;
	}
	fprintf(stderr, "%s:1: kenmerk %s ontbreekt\n", t->path, trait->name);
	t->errors++;
}

void plan_read_region(struct plan *plan, const char *folder)
{
	struct plan_region *r = &plan->region;
	const struct region_trait traits[] = {
	    {"code", &r->code, NULL},
	    {"naam", &r->name, NULL},
	    {"penvoerder", &r->penvoerder, NULL},
	    {"begin", NULL, &r->begin},
	    {"eind", NULL, &r->end},
	    {"kleinste_cel", NULL, &r->smallest_cell},
	};
	struct table t;

	table_read(&t, &plan->arena, folder, "regio.csv", region_columns,
		   COUNT(region_columns), sizeof(struct region_row));
	for (size_t i = 0; i < COUNT(traits); i++)
		set_trait(&t, (void *)t.row, &traits[i]);
	plan->errors += t.errors;
}

#define INTO(member) offsetof(struct plan_school, member)

static const struct table_column school_columns[] = {
    {"vestiging", TABLE_TEXT, true, INTO(vestiging), 0},
    {"naam", TABLE_TEXT, true, INTO(name), 0},
    {"school", TABLE_TEXT, true, INTO(school), 0},
    {"aliassen", TABLE_TEXT, false, INTO(aliases), 0},
    {"subregio", TABLE_TEXT, false, INTO(subregion), 0},
    {"bestuur", TABLE_TEXT, false, INTO(board), 0},
    {"kostenplaats", TABLE_TEXT, false, INTO(costcentre), 0},
    {"levert", TABLE_TEXT, false, INTO(delivers), 0},
    {"geldig_van", TABLE_DATE, false, INTO(from), 0},
    {"geldig_tot", TABLE_DATE, false, INTO(to), 0},
    {"opvolger", TABLE_TEXT, false, INTO(successor), 0},
    {"toelichting", TABLE_NOTE, false, 0, 0},
};

#undef INTO

/* A school is found by its key, its name and each of its aliases. */
static void name_school(struct plan *plan, struct table *t, size_t row,
			const char *column, struct text name)
{
	struct plan_school *school = &plan->school[row], *other;

	if (!name.len)
		return;
	other = plan_name_school(plan, name, school);
	if (other != school)
		table_complain(t, row, column,
			       "\"%.*s\" staat ook bij vestiging %.*s",
			       TEXT_ARG(name), TEXT_ARG(other->vestiging));
}

static void check_kinds(struct table *t, size_t row, struct text list)
{
	struct text kind;

	while (text_cut(&list, ' ', &kind))
		if (kind.len && !row_kind_of(record_kind_of(kind)))
			table_complain(t, row, "levert",
				       "\"%.*s\" is geen soort export",
				       TEXT_ARG(kind));
}

static void check_school(struct plan *plan, struct table *t, size_t row)
{
	const struct plan_school *s = &plan->school[row];
	struct text rest = s->aliases, alias;

	if (s->vestiging.len != 6)
		table_complain(t, row, "vestiging",
			       "gevonden \"%.*s\", verwacht: BRIN en twee "
			       "cijfers",
			       TEXT_ARG(s->vestiging));
	check_kinds(t, row, s->delivers);
	name_school(plan, t, row, "vestiging", s->vestiging);
	name_school(plan, t, row, "naam", s->name);
	while (text_cut(&rest, '|', &alias))
		name_school(plan, t, row, "aliassen", text_trim(alias));
}

void plan_read_schools(struct plan *plan, const char *folder)
{
	struct table t = PLAN_READ(plan, folder, "scholen.csv", school_columns,
				   school, schools);

	plan_check_rows(plan, &t, check_school);
}

#define INTO(member) offsetof(struct plan_technical, member)

static const struct table_column technical_columns[] = {
    {"definitie", TABLE_TEXT, true, INTO(definition), 0},
    {"naam", TABLE_TEXT, true, INTO(name), 0},
    {"standaard", TABLE_YESNO, true, INTO(standard), 0},
    {"niveau", TABLE_TEXT, true, INTO(level), 0},
    {"code", TABLE_TEXT, true, INTO(code), 0},
    {"leerwegen", TABLE_TEXT, false, INTO(leerwegen), 0},
    {"bron", TABLE_TEXT, true, INTO(source), 0},
};

#undef INTO

/* The first that says it is; at NULL if none does. */
static struct text standard_definition(const struct plan *plan)
{
	for (size_t i = 0; i < plan->technicals; i++)
		if (plan->technical[i].standard)
			return plan->technical[i].definition;
	return (struct text){NULL, 0};
}

void plan_read_technicals(struct plan *plan, const char *folder)
{
	static const char *const levels[] = {"vmbo", "mbo", NULL};
	struct table t = PLAN_READ(plan, folder, "technisch.csv",
				   technical_columns, technical, technicals);
	struct text standard = standard_definition(plan);

	for (size_t row = 0; row < t.rows; row++) {
		struct plan_technical *new = &plan->technical[row];

		new->mbo = table_word(&t, row, "niveau", new->level, levels);
		if (standard.at &&
		    new->standard != text_equal(standard, new->definition))
			table_complain(&t, row, "standaard",
				       "precies een definitie is standaard, op "
				       "al haar rijen");
	}
	if (t.rows && !standard.at)
		table_complain(&t, 0, "standaard",
			       "geen definitie is standaard");
	plan->errors += t.errors;
}

#define INTO(member) offsetof(struct plan_moment, member)

static const struct table_column moment_columns[] = {
    {"moment", TABLE_DATE, true, INTO(moment), 0},
    {"naam", TABLE_TEXT, true, INTO(title), 0},
    {"uiterlijk", TABLE_DATE, true, INTO(due), 0},
    {"van", TABLE_DATE, true, INTO(from), 0},
    {"tot", TABLE_DATE, true, INTO(to), 0},
    {"bron", TABLE_NOTE, true, 0, 0},
    {"regel", TABLE_NOTE, false, 0, 0},
};

#undef INTO

void plan_read_moments(struct plan *plan, const char *folder)
{
	struct table t = PLAN_READ(plan, folder, "rapportages.csv",
				   moment_columns, moment, moments);

	for (size_t row = 0; row < t.rows; row++) {
		const struct plan_moment *m = &plan->moment[row];

		if (m->from >= m->to)
			table_complain(&t, row, "tot", "ligt niet na van");
		if (plan_moment_of(plan, m->moment) != m)
			table_complain(&t, row, "moment", "staat er al");
	}
	plan->errors += t.errors;
}

#define INTO(member) offsetof(struct plan_column, member)

static const struct table_column column_columns[] = {
    {"soort", TABLE_TEXT, true, INTO(kind_text), 0},
    {"bron", TABLE_TEXT, true, INTO(source), 0},
    {"kolom", TABLE_TEXT, true, INTO(column), 0},
    {"verplicht", TABLE_YESNO, true, INTO(required), 0},
    {"spelling", TABLE_TEXT, true, INTO(spelling), 0},
};

#undef INTO

/* `brin` and `vestiging` are the two halves of school; `-` is not used. */
static bool column_known(enum record_kind kind, struct text column)
{
	return record_column(kind, column) >= 0 || text_is(column, "-") ||
	       text_is(column, "brin") || text_is(column, "vestiging");
}

void plan_read_columns(struct plan *plan, const char *folder)
{
	static const char *const sources[] = {"school", "duo", NULL};
	struct table t = PLAN_READ(plan, folder, "kolommen.csv", column_columns,
				   column, columns);

	for (size_t row = 0; row < t.rows; row++) {
		struct plan_column *c = &plan->column[row];

		c->kind = record_kind_of(c->kind_text);
		c->duo = table_word(&t, row, "bron", c->source, sources);
		if (!row_kind_of(c->kind))
			table_complain(&t, row, "soort",
				       "is geen soort export");
		else if (!column_known(c->kind, c->column))
			table_complain(&t, row, "kolom",
				       "\"%.*s\" is geen kolom van deze soort",
				       TEXT_ARG(c->column));
	}
	plan->errors += t.errors;
}

struct word_row {
	struct text list, code, spelling;
};

static const struct table_column word_columns[] = {
    {"kolom", TABLE_TEXT, true, offsetof(struct word_row, list), 0},
    {"waarde", TABLE_TEXT, false, offsetof(struct word_row, code), 0},
    {"spelling", TABLE_TEXT, true, offsetof(struct word_row, spelling), 0},
};

void plan_read_words(struct plan *plan, const char *folder)
{
	const struct word_row *word;
	struct table t;

	table_read(&t, &plan->arena, folder, "waarden.csv", word_columns,
		   COUNT(word_columns), sizeof(*word));
	word = (void *)t.row;
	for (size_t row = 0; row < t.rows; row++)
		if (!plan_name_word(plan, word[row].list, word[row].spelling,
				    &word[row].code))
			table_complain(&t, row, "spelling",
				       "\"%.*s\" staat al bij een andere "
				       "waarde",
				       TEXT_ARG(word[row].spelling));
	plan->errors += t.errors;
}
