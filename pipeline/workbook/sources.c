/* Bronnen: every file, and what became of its rows. */
#include "sheets.h"

#include "label.h"

static const struct sheet_column columns[] = {SOURCES(SHEET_COLUMN)};
static const struct sheet_form form = {columns, SOURCES_COLUMNS, 1,
				       SHEET_TABLE};

static void put_check(struct sheet *sheet, const struct balance *b)
{
	static const struct {
		const char *sign;
		size_t column;
	} terms[] = {{"", SOURCES_READ},
		     {"-", SOURCES_USED},
		     {"-", SOURCES_REJECTED},
		     {"-", SOURCES_IGNORED}};
	struct buffer formula = {0};

	for (size_t i = 0; i < sizeof(terms) / sizeof(terms[0]); i++) {
		buffer_add(&formula, text_of(terms[i].sign));
		sheet_reference(&formula, sheet, terms[i].column);
	}
	sheet_formula(sheet,
		      (double)(b->read - b->used - b->rejected - b->ignored),
		      &formula);
	buffer_release(&formula);
}

static void put_word(struct sheet *sheet, const struct balance *b)
{
	bool holds = balance_holds(b);
	struct buffer formula = {0};

	buffer_add(&formula, TEXT("IF("));
	sheet_reference(&formula, sheet, SOURCES_CHECK);
	buffer_add(&formula, TEXT("=0,\"klopt\",\"klopt niet\")"));
	sheet_as(sheet, holds ? ROLE_GOOD : ROLE_BAD);
	sheet_formula_text(sheet, holds ? TEXT("klopt") : TEXT("klopt niet"),
			   &formula);
	buffer_release(&formula);
}

static void put_balance(struct sheet *sheet, const struct balance *b)
{
	sheet_number(sheet, (double)b->read);
	sheet_number(sheet, (double)b->used);
	sheet_number(sheet, (double)b->rejected);
	sheet_number(sheet, (double)b->ignored);
	put_check(sheet, b);
	put_word(sheet, b);
	sheet_end_row(sheet);
}

/* Should two files have one name, then what became of their rows is counted
 * at the first. */
static void put_delivery(struct sheet *sheet, const struct report *r,
			 const struct dossier_row *row)
{
	static const struct balance none;
	const struct text *f = row->field;
	const struct account *account =
	    map_find(&r->accounts, f[DELIVERY_FILE]);

	sheet_field(sheet, f[DELIVERY_FILE]);
	sheet_field(sheet, record_is_unknown(f[DELIVERY_KIND])
			       ? TEXT("niet herkend")
			       : label_kind(f[DELIVERY_KIND]));
	sheet_field(sheet, label_source(f[DELIVERY_SOURCE]));
	sheet_field(sheet, f[DELIVERY_ENCODING]);
	sheet_field(sheet, f[DELIVERY_BYTES]);
	sheet_field(sheet, f[DELIVERY_SHA256]);
	if (dossier_find(&r->dossier, KIND_DELIVERY, f[DELIVERY_FILE]) != row)
		account = NULL;
	put_balance(sheet, account ? &account->balance : &none);
}

static void put_orphans(struct sheet *sheet, const struct report *r)
{
	const struct account *account;
	void *at = NULL;

	while ((account = map_next(&r->accounts, &at))) {
		if (dossier_find(&r->dossier, KIND_DELIVERY, account->file))
			continue;
		sheet_field(sheet, account->file);
		while (sheet->column < SOURCES_READ)
			sheet_blank(sheet);
		put_balance(sheet, &account->balance);
	}
}

void tab_sources(struct book *book, const struct report *r)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_DELIVERY);
	struct sheet *sheet = sheet_new(book, TEXT(SHEET_SOURCES), &form);

	for (; row; row = row->next)
		put_delivery(sheet, r, row);
	put_orphans(sheet, r);
	if (sheet->rows == 1)
		sheet_empty(sheet, "Er zijn geen bestanden gelezen.");
}
