#include "returns/words.h"

#include "date.h"
#include "entry.h"
#include "finding.h"
#include "label.h"

/* What is expected is not said twice, if it is longer than SHORT; of what was
 * found, MOST bytes are enough to know it again. */
enum { SHORT = 40, MOST = 200 };

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

/* Of some, the column tells a kind of export and not an indicator, which may
 * be called the same. */
static bool is_of_kind(enum finding_code code)
{
	return code == FINDING_OUTFLOW_LARGE || code == FINDING_DELIVERED_TWICE;
}

/* An indicator or a kind of export, and a year: `leerlingen 2021`. */
static void add_subject(struct buffer *out, const struct mail *mail,
			const struct text *finding)
{
	struct text year = finding[FINDING_COLUMN], word, name;

	text_cut(&year, ' ', &word);
	name = label_kind(word);
	if (!is_of_kind(finding_of(finding[FINDING_CODE])))
		name = dossier_lookup(&mail->dossier, KIND_INDICATOR, word,
				      INDICATOR_NAME, name);
	buffer_add(out, name);
	if (year.at)
		buffer_format(out, " in %.*s", TEXT_ARG(year));
}

struct text words_expected(const struct remark *remark, struct buffer *room)
{
	struct text expected = remark->field[FINDING_EXPECTED];
	long date = date_parse_iso(expected);
	char day[DATE_ROOM];

	if (!date)
		return expected;
	room->len = 0;
	buffer_add(room, text_of(date_dutch(date, day)));
	return text_of_buffer(room);
}

/* What was found, in `room` if it must be made shorter. */
static struct text clip(struct text found, struct buffer *room)
{
	struct text start = {found.at, MOST};

	if (found.len <= MOST)
		return found;
	start.len = text_utf8_prefix(start);
	buffer_add(room, start);
	buffer_add(room, TEXT("\xE2\x80\xA6"));
	return text_of_buffer(room);
}

/* The finding, with its column called as its school calls it. */
static void speak(struct buffer *out, const struct mail *mail,
		  const struct remark *remark, struct text expected,
		  void (*say)(struct buffer *, const struct record *))
{
	struct text field[FINDING_COLUMNS], header = words_header(remark);
	const struct dossier_row row = {NULL, field};
	struct buffer subject = {0}, room = {0};
	struct record record;

	memcpy(field, remark->field, sizeof(field));
	field[FINDING_FOUND] = clip(field[FINDING_FOUND], &room);
	field[FINDING_EXPECTED] = expected;
	if (!record_is_unknown(header))
		field[FINDING_COLUMN] = header;
	else if (!record_is_unknown(field[FINDING_COLUMN]) &&
		 finding_of(field[FINDING_CODE]) != FINDING_NOT_DELIVERED) {
		add_subject(&subject, mail, field);
		field[FINDING_COLUMN] = text_of_buffer(&subject);
	}
	dossier_record(&record, KIND_FINDING, &row);
	say(out, &record);
	buffer_release(&subject);
	buffer_release(&room);
}

void words_what(struct buffer *out, const struct mail *mail,
		const struct remark *remark)
{
	struct buffer room = {0};

	speak(out, mail, remark, words_expected(remark, &room), finding_what);
	buffer_release(&room);
}

void words_fix(struct buffer *out, const struct mail *mail,
	       const struct remark *remark)
{
	struct buffer room = {0};

	speak(out, mail, remark, words_expected(remark, &room), finding_fix);
	buffer_release(&room);
}

void words_comment(struct buffer *out, const struct mail *mail,
		   const struct remark *remark)
{
	struct buffer room = {0}, plain = {0};
	struct text expected = words_expected(remark, &room);

	buffer_add(out, TEXT("Gevonden: "));
	words_what(out, mail, remark);
	if (!record_is_unknown(expected)) {
		buffer_add(out, TEXT("\nVerwacht: "));
		buffer_add(out, record_plain(expected, &plain));
		if (expected.len > SHORT)
			expected = TEXT("zie hierboven");
	}
	buffer_add(out, TEXT("\nDoe dit: "));
	speak(out, mail, remark, expected, finding_fix);
	buffer_release(&room);
	buffer_release(&plain);
}

bool words_to_mend(const struct remark *remark)
{
	/* That there is more than is listed, is mended with what is. */
	return entry_level_of(remark->field[FINDING_LEVEL]) < LEVEL_SIGNAAL &&
	       finding_of(remark->field[FINDING_CODE]) != FINDING_FINDINGS_MORE;
}
