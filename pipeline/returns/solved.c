/* What came of what was found the time before. */
#include "returns/sheets.h"

#include "finding.h"
#include "returns/words.h"

enum { MOST_NAMED = 10 };

/* woord dat niet bekend is: Luchtvaart, in Profiel van leerlingen.csv */
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

	for (size_t i = 0; i < letter->solveds && i < MOST_NAMED; i++) {
		words.len = 0;
		say_solved(&words, letter->solved[i]);
		readme_line(sheet, "Opgelost", text_of_buffer(&words));
	}
	words.len = 0;
	buffer_format(
	    &words, "en nog %zu",
	    letter->solveds > MOST_NAMED ? letter->solveds - MOST_NAMED : 0);
	if (letter->solveds > MOST_NAMED)
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
