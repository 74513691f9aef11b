/* template: an empty export of one kind, with a worked example. */
#include "book.h"
#include "expect.h"
#include "label.h"
#include "options.h"
#include "sheet.h"
#include "stage.h"
#include "voortgang/command.h"
#include "voortgang/say.h"

enum { COLUMNS_MOST = 16 };

/* One column of the export: as schools call it, and what goes in. */
struct field {
	struct text header, others; /* others: names that are as good */
	const struct row_column *column;
};

struct template
{
	struct plan plan;
	enum record_kind kind;
	struct field field[COLUMNS_MOST];
	size_t fields;
};

static bool feeds(const struct plan_column *spelling, enum record_kind kind,
		  const char *column)
{
	return spelling->kind == kind && !spelling->duo &&
	       text_is(spelling->column, column) && spelling->spelling.len &&
	       spelling->spelling.at[0] != '@';
}

/* The first spelling in the plan's table is the one to use. */
static void add_field(struct template *t, const struct row_column *column)
{
	const char *name = record_column_name(t->kind, column->at);
	struct field field = {.column = column};
	struct buffer others = {0};

	for (size_t i = 0; i < t->plan.columns; i++) {
		const struct plan_column *spelling = &t->plan.column[i];

		if (!feeds(spelling, t->kind, name))
			continue;
		if (!field.header.len) {
			field.header = spelling->spelling;
			continue;
		}
		buffer_add(&others, others.len ? TEXT(", ") : TEXT(""));
		buffer_add(&others, spelling->spelling);
	}
	field.others = text_copy(text_of_buffer(&others), &t->plan.arena);
	buffer_release(&others);
	if (field.header.len && t->fields < COLUMNS_MOST)
		t->field[t->fields++] = field;
}

/* A template asks for no more of persons than is needed. */
static bool is_aside(const struct row_column *column)
{
	return column->type == COLUMN_PERSON && !column->required;
}

static struct text example_of(const struct template *t, size_t field,
			      struct buffer *room)
{
	return expect_example(&t->plan, t->kind, t->field[field].column, room);
}

static int print_csv(const struct template *t)
{
	struct buffer out = {0}, room = {0};
	int result;

	for (size_t i = 0; i < t->fields; i++) {
		buffer_add(&out, i ? TEXT(";") : TEXT(""));
		buffer_add(&out, t->field[i].header);
	}
	buffer_add(&out, TEXT("\r\n"));
	for (size_t i = 0; i < t->fields; i++) {
		buffer_add(&out, i ? TEXT(";") : TEXT(""));
		buffer_add(&out, example_of(t, i, &room));
	}
	buffer_add(&out, TEXT("\r\n"));
	result = say_output(&out);
	buffer_release(&out);
	buffer_release(&room);
	return result;
}

/* A sheet with the columns of the export; all is text, as it was typed. */
static struct sheet *put_headers(struct book *book, const struct template *t,
				 const char *name)
{
	struct sheet_column *column =
	    arena_new(&book->arena, t->fields * sizeof(*column));
	struct sheet_form *form = arena_new(&book->arena, sizeof(*form));

	for (size_t i = 0; i < t->fields; i++)
		column[i] = (struct sheet_column){
		    text_string(t->field[i].header, &book->arena), 30,
		    ROLE_TEXT};
	*form = (struct sheet_form){column, t->fields, 0, false};
	return sheet_new(book, text_of(name), form);
}

static void put_example(struct book *book, const struct template *t)
{
	struct sheet *sheet = put_headers(book, t, "Voorbeeld");
	struct buffer room = {0};

	for (size_t i = 0; i < t->fields; i++)
		sheet_text(sheet, example_of(t, i, &room));
	sheet_end_row(sheet);
	buffer_release(&room);
}

static const struct sheet_column explained[] = {
    {"Kolom", 24, ROLE_TEXT},
    {"Verplicht", 12, ROLE_TEXT},
    {"Wat u invult", 60, ROLE_TEXT},
    {"Voorbeeld", 24, ROLE_TEXT},
    {"Andere namen die ook goed zijn", 60, ROLE_TEXT},
};
static const struct sheet_form explanation = {
    explained, sizeof(explained) / sizeof(explained[0]), 1, false};

/* A finding says less of these: it has the cell's own column at hand. */
static struct text say_field(const struct template *t, size_t field,
			     struct buffer *room)
{
	switch (t->field[field].column->type) {
	case COLUMN_SCHOOL:
		return TEXT("de vestiging: BRIN met twee cijfers, of de naam");
	case COLUMN_PERSON:
		return TEXT("een code die elk jaar dezelfde is, geen naam");
	case COLUMN_TEXT:
		return TEXT("tekst, zonder namen van personen");
	default:
		return expect_say(&t->plan, t->kind, t->field[field].column,
				  room);
	}
}

static void put_explanation(struct book *book, const struct template *t)
{
	struct sheet *sheet = sheet_new(book, TEXT("Uitleg"), &explanation);
	struct buffer room = {0};

	for (size_t i = 0; i < t->fields; i++) {
		const struct field *f = &t->field[i];

		sheet_text(sheet, f->header);
		sheet_text(sheet,
			   f->column->required ? TEXT("ja") : TEXT("nee"));
		sheet_text(sheet, say_field(t, i, &room));
		sheet_text(sheet, example_of(t, i, &room));
		sheet_text(sheet, f->others);
		sheet_end_row(sheet);
	}
	buffer_release(&room);
}

static int write_book(const struct template *t, const char *path)
{
	struct text name = label_kind(text_of(record_kind_name(t->kind)));
	struct book_about about = {.title = TEXT("Sjabloon"),
				   .subject = name,
				   .left = TEXT("Sjabloon"),
				   .right = name,
				   .maker = TEXT("Voortgang"),
				   .created =
				       t->plan.region.begin * 10000 + 101};
	struct book book;
	int result = 0;

	book_open(&book, path, &about);
	put_headers(&book, t, "Sjabloon");
	put_example(&book, t);
	put_explanation(&book, t);
	if (book_close(&book))
		result = say_trouble("%s: %s", path, book.why);
	book_release(&book);
	return result;
}

static void say_kinds(const char *wrong)
{
	struct buffer known = {0};

	for (enum record_kind kind = 0; kind < KINDS; kind++)
		if (row_kind_of(kind))
			buffer_format(&known, " %s", record_kind_name(kind));
	say_trouble("%s is no kind of export; there are:%.*s", wrong,
		    TEXT_ARG(text_of_buffer(&known)));
	buffer_release(&known);
}

static int make(const char *kind, const char *folder, const char *path)
{
	struct template t = {.kind = record_kind_of(text_of(kind))};
	const struct row_kind *rows = row_kind_of(t.kind);
	int result = -1;

	if (!rows) {
		say_kinds(kind);
		return STAGE_TROUBLE;
	}
	plan_load(&t.plan, folder, PLAN_ALL);
	if (t.plan.errors) {
		say_trouble("the plan's tables have %d errors", t.plan.errors);
	} else {
		for (size_t i = 0; i < rows->columns; i++)
			if (!is_aside(&rows->column[i]))
				add_field(&t, &rows->column[i]);
		if (!t.fields)
			say_trouble("%s: schools do not deliver it", kind);
		else
			result = path ? write_book(&t, path) : print_csv(&t);
	}
	plan_release(&t.plan);
	return result ? STAGE_TROUBLE : STAGE_CLEAN;
}

int command_template(int argc, char **argv)
{
	const char *folder = NULL, *path = NULL;
	const struct option_row options[] = {
	    {'p', "plan", "DIR", "The folder with the plan's tables.", &folder,
	     NULL},
	    {'o', "output", "FILE",
	     "Write a workbook with an explanation; otherwise CSV is printed.",
	     &path, NULL},
	    {0}};
	const struct program program = {
	    "voortgang template", "KIND",
	    "Gives an export to fill in, with a worked example.", options,
	    COMMAND_STATUS};
	int first = options_parse(&program, argc, argv);

	if (first + 1 == argc && folder)
		return make(argv[first], folder, path);
	say_trouble("template needs a kind of export and --plan");
	return STAGE_TROUBLE;
}
