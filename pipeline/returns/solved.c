/* What came of what was found the time before. */
#include "returns/sheets.h"

#include "finding.h"
#include "returns/words.h"

enum { MOST_NAMED = 10 };

/* What is told on one line. */
static bool is_alike(const struct text *a, const struct text *b)
{
	static const int columns[] = {FINDING_FILE, FINDING_CODE,
				      FINDING_COLUMN, FINDING_FOUND};

	for (size_t i = 0; i < sizeof(columns) / sizeof(columns[0]); i++)
		if (!text_equal(a[columns[i]], b[columns[i]]))
			return false;
	return true;
}

/* How many of the solved are like that one; 0 if one before it is. */
static size_t count_alike(const struct letter *letter, size_t nth)
{
	size_t count = 0;

	for (size_t i = 0; i < letter->solveds; i++)
		if (is_alike(letter->solved[i]->field,
			     letter->solved[nth]->field)) {
			if (i < nth)
				return 0;
			count++;
		}
	return count;
}

/* woord dat niet bekend is: Luchtvaart, in Profiel, leerlingen.csv */
static void say_solved(struct buffer *out, const struct remark *remark)
{
	const struct text *field = remark->field;
	struct text header = words_header(remark);
	struct buffer room = {0};

	finding_title(out, field[FINDING_CODE]);
	if (!record_is_unknown(field[FINDING_FOUND])) {
		buffer_add(out, TEXT(": "));
		buffer_add(out, record_plain(field[FINDING_FOUND], &room));
	}
	if (!record_is_unknown(header)) {
		buffer_add(out, TEXT(", in "));
		buffer_add(out, record_plain(header, &room));
	}
	if (!record_is_unknown(field[FINDING_FILE]))
		buffer_format(out, ", %.*s",
			      TEXT_ARG(mail_file(field[FINDING_FILE])));
	buffer_release(&room);
}

static void put_solved(struct sheet *sheet, const struct letter *letter)
{
	struct buffer words = {0};
	size_t named = 0, told = 0;

	for (size_t i = 0; i < letter->solveds && named < MOST_NAMED; i++) {
		size_t alike = count_alike(letter, i);

		if (!alike)
			continue;
		words.len = 0;
		say_solved(&words, letter->solved[i]);
		if (alike > 1)
			buffer_format(&words, " (%zu keer)", alike);
		readme_line(sheet, "Opgelost", text_of_buffer(&words));
		named++;
		told += alike;
	}
	words.len = 0;
	buffer_format(&words, "en nog %zu", letter->solveds - told);
	if (told < letter->solveds)
		readme_line(sheet, "Opgelost", text_of_buffer(&words));
	buffer_release(&words);
}

static bool is_cut_short(const struct letter *letter)
{
	for (size_t i = 0; i < letter->findings; i++)
		if (finding_of(letter->finding[i]->field[FINDING_CODE]) ==
		    FINDING_FINDINGS_MORE)
			return true;
	return false;
}

void solved_fill(struct sheet *sheet, const struct letter *letter)
{
	struct buffer words = {0};

	readme_section(sheet, "Sinds de vorige keer");
	if (letter->compared) {
		buffer_format(&words, "%zu opgelost, %zu nieuw, %zu nog open.",
			      letter->solveds, letter->fresh, letter->standing);
		readme_line(sheet, "Te herstellen", text_of_buffer(&words));
		put_solved(sheet, letter);
	} else {
		readme_line(sheet, "Eerste keer",
			    TEXT("Er is geen eerdere terugmelding om mee te "
				 "vergelijken."));
	}
	if (letter->compared && is_cut_short(letter))
		readme_line(sheet, "Let op",
			    TEXT("Niet alle bevindingen worden getoond. Wat "
				 "nieuw lijkt, kan er ook al hebben "
				 "gestaan."));
	buffer_release(&words);
}
