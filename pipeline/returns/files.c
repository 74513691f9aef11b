/* What was received, and how much of it counts. */
#include "returns/sheets.h"

#include "balance.h"
#include "label.h"

/* Over the stages; only of a file that is this vestiging's alone. */
static void say_rows(struct buffer *out, const struct dossier *d,
		     struct text file)
{
	const struct dossier_row *row = dossier_first(d, KIND_BALANCE);
	long read = 0, used = 0, rejected = 0, ignored = 0;
	struct record record;

	for (; row; row = row->next) {
		struct balance b = {0};

		if (!text_equal(row->field[BALANCE_FILE], file))
			continue;
		dossier_record(&record, KIND_BALANCE, row);
		balance_of(&record, &b);
		if (text_is(row->field[BALANCE_STAGE], "intake"))
			read += b.read;
		if (text_is(row->field[BALANCE_STAGE], "tally"))
			used += b.used;
		rejected += b.rejected;
		ignored += b.ignored;
	}
	if (!read) {
		buffer_add(out, TEXT("er zijn geen rijen gelezen."));
		return;
	}
	buffer_format(out,
		      "%ld van de %ld rijen tellen mee. Afgekeurd: %ld. Niet "
		      "nodig voor het rapport: %ld.",
		      used, read, rejected, ignored);
}

/* Rows of this vestiging in the file that count. */
static long rows_of(const struct letter *letter, struct text file)
{
	const struct dossier_row *row =
	    dossier_first(&letter->mail->dossier, KIND_PORTION);
	long sum = 0, rows;

	for (; row; row = row->next)
		if (text_equal(row->field[PORTION_FILE], file) &&
		    text_equal(row->field[PORTION_SCHOOL],
			       letter->school[SCHOOL_VESTIGING]) &&
		    record_long(row->field[PORTION_USED], &rows))
			sum += rows;
	return sum;
}

/* Rows of this vestiging that were given back. */
static unsigned long rows_shown(const struct letter *letter, struct text file)
{
	unsigned long rows = 0;

	for (const struct page *p = letter->page; p; p = p->next)
		if (text_equal(p->paper->file, file))
			rows += p->sheet->rows - 1;
	return rows;
}

static void say_own_rows(struct buffer *out, long used, unsigned long rows)
{
	if (rows)
		buffer_format(out,
			      "%ld van de %lu rijen van uw vestiging tellen "
			      "mee.",
			      used, rows);
	else
		buffer_format(out, "%ld rijen van uw vestiging tellen mee.",
			      used);
	buffer_add(out, TEXT(" In dit bestand staan ook andere vestigingen."));
}

/* False if there is nothing of this vestiging in the file. */
static bool put_file(struct sheet *sheet, const struct letter *letter,
		     const struct text *delivery)
{
	struct text file = delivery[DELIVERY_FILE];
	long rows = rows_of(letter, file);
	struct buffer words = {0};
	bool alone =
	    mail_owns(letter->mail, letter->school[SCHOOL_VESTIGING], file);

	if (text_is(delivery[DELIVERY_SOURCE], "duo") ||
	    (!alone && !rows && !rows_shown(letter, file)))
		return false;
	buffer_add(&words, record_is_unknown(delivery[DELIVERY_KIND])
			       ? TEXT("niet herkend")
			       : label_kind(delivery[DELIVERY_KIND]));
	buffer_add(&words, TEXT(": "));
	if (alone)
		say_rows(&words, &letter->mail->dossier, file);
	else
		say_own_rows(&words, rows, rows_shown(letter, file));
	sheet_as(sheet, ROLE_TEXT);
	sheet_field(sheet, mail_file(file));
	sheet_field(sheet, text_of_buffer(&words));
	sheet_end_row(sheet);
	buffer_release(&words);
	return true;
}

void files_fill(struct sheet *sheet, const struct letter *letter)
{
	const struct dossier_row *row =
	    dossier_first(&letter->mail->dossier, KIND_DELIVERY);
	bool any = false;

	readme_section(sheet, "Wat is ontvangen en gelezen");
	for (; row; row = row->next)
		any |= put_file(sheet, letter, row->field);
	if (!any)
		readme_line(sheet, "Nog niets",
			    TEXT("Van deze vestiging is nog geen bestand "
				 "ontvangen."));
}
