#include "returns/words.h"

#include "entry.h"
#include "finding.h"
#include "label.h"

/* What is expected is not said twice, if it is longer than this. */
enum { SHORT = 40 };

struct text words_header(const struct remark *remark)
{
	struct text column = remark->field[FINDING_COLUMN];
	const struct heading *heading =
	    remark->paper ? paper_heading(remark->paper, column) : NULL;

	if (heading)
		return heading->header;
	return record_is_unknown(remark->field[FINDING_FILE]) ? record_unknown
							      : column;
}

/* An indicator or a kind of export, and a year: `leerlingen 2021`. */
static void add_subject(struct buffer *out, const struct mail *mail,
			struct text column)
{
	struct text year = column, word;

	text_cut(&year, ' ', &word);
	buffer_add(out, dossier_lookup(&mail->dossier, KIND_INDICATOR, word,
				       INDICATOR_NAME, label_kind(word)));
	if (year.at)
		buffer_format(out, " in %.*s", TEXT_ARG(year));
}

/* The finding, with its column called as its school calls it. */
static void speak(struct buffer *out, const struct mail *mail,
		  const struct text *finding, struct text header,
		  void (*say)(struct buffer *, const struct record *))
{
	struct text field[FINDING_COLUMNS];
	const struct dossier_row row = {NULL, field};
	struct buffer subject = {0};
	struct record record;

	memcpy(field, finding, sizeof(field));
	if (!record_is_unknown(header))
		field[FINDING_COLUMN] = header;
	else if (!record_is_unknown(field[FINDING_COLUMN]) &&
		 finding_of(field[FINDING_CODE]) != FINDING_NOT_DELIVERED) {
		add_subject(&subject, mail, field[FINDING_COLUMN]);
		field[FINDING_COLUMN] = text_of_buffer(&subject);
	}
	dossier_record(&record, KIND_FINDING, &row);
	say(out, &record);
	buffer_release(&subject);
}

void words_what(struct buffer *out, const struct mail *mail,
		const struct remark *remark)
{
	speak(out, mail, remark->field, words_header(remark), finding_what);
}

void words_fix(struct buffer *out, const struct mail *mail,
	       const struct remark *remark)
{
	speak(out, mail, remark->field, words_header(remark), finding_fix);
}

void words_comment(struct buffer *out, const struct mail *mail,
		   const struct remark *remark)
{
	struct text field[FINDING_COLUMNS];
	struct buffer room = {0};

	memcpy(field, remark->field, sizeof(field));
	buffer_add(out, TEXT("Gevonden: "));
	words_what(out, mail, remark);
	if (!record_is_unknown(field[FINDING_EXPECTED])) {
		buffer_add(out, TEXT("\nVerwacht: "));
		buffer_add(out, record_plain(field[FINDING_EXPECTED], &room));
		if (field[FINDING_EXPECTED].len > SHORT)
			field[FINDING_EXPECTED] = TEXT("zie hierboven");
	}
	buffer_add(out, TEXT("\nDoe dit: "));
	speak(out, mail, field, words_header(remark), finding_fix);
	buffer_release(&room);
}

void words_place(struct buffer *out, const struct remark *remark)
{
	if (remark->row)
		buffer_format(out, "rij %ld", remark->row);
	else if (remark->line)
		buffer_format(out, "regel %ld", remark->line);
}

bool words_to_mend(const struct remark *remark)
{
	return entry_level_of(remark->field[FINDING_LEVEL]) < LEVEL_SIGNAAL &&
	       !text_is(remark->field[FINDING_STANDING], "geaccepteerd");
}
