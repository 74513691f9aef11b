#include "board.h"

#include "label.h"
#include "record.h"

#define BOARD_ROW(id, word, meaning) {word, meaning},

static const struct {
	const char *word, *meaning;
} states[] = {BOARD_STATES(BOARD_ROW)};

const char *board_word(enum board_state state)
{
	return state < BOARD_WORDS ? states[state].word : "";
}

const char *board_meaning(enum board_state state)
{
	return state < BOARD_WORDS ? states[state].meaning : "";
}

enum board_state board_state_of(struct text word)
{
	enum board_state state = 0;

	while (state < BOARD_WORDS && !text_is(word, states[state].word))
		state++;
	return state;
}

bool board_is_due(enum board_state state)
{
	return state <= BOARD_IS_ABSENT;
}

bool board_is_in(enum board_state state)
{
	return state <= BOARD_IS_FAULTS;
}

enum board_state board_judge(const struct board_case *c)
{
	bool whole = !c->missing && !c->standin;

	if (c->delivered && whole)
		return c->faults ? BOARD_IS_FAULTS : BOARD_IS_COMPLETE;
	if (c->delivered)
		return BOARD_IS_PART;
	if (c->missing)
		return BOARD_IS_ABSENT;
	if (c->standin)
		return BOARD_IS_DUO;
	return c->later ? BOARD_IS_LATER : BOARD_IS_ABSENT;
}

void board_years(struct buffer *out, struct text years)
{
	size_t count = 0, n = 0;
	struct text rest = years, year;

	while (text_cut(&rest, ' ', &year))
		count += year.len != 0;
	while (text_cut(&years, ' ', &year))
		if (year.len) {
			label_list(out, year, n, count - 1 - n);
			n++;
		}
}

static void begin_sentence(struct buffer *out, size_t start)
{
	if (out->len > start)
		buffer_char(out, ' ');
}

static void todo_missing(struct buffer *out, const struct text *b)
{
	struct text kind = label_kind(b[BOARD_KIND]);

	if (b[BOARD_MISSING].len) {
		buffer_format(out, "Lever %.*s aan over ", TEXT_ARG(kind));
		board_years(out, b[BOARD_MISSING]);
		buffer_char(out, '.');
	} else if (text_is(b[BOARD_STATE], board_word(BOARD_IS_ABSENT))) {
		buffer_format(out, "Lever %.*s aan.", TEXT_ARG(kind));
	}
}

static void todo_standin(struct buffer *out, const struct text *b, size_t start)
{
	if (!b[BOARD_STANDIN].len)
		return;
	begin_sentence(out, start);
	buffer_format(out, "Lever %.*s zelf aan over ",
		      TEXT_ARG(label_kind(b[BOARD_KIND])));
	board_years(out, b[BOARD_STANDIN]);
	buffer_add(out, TEXT("; nu telt het cijfer van DUO."));
}

static void todo_faults(struct buffer *out, const struct text *b, size_t start)
{
	long faults = 0;

	if (!record_long(b[BOARD_FAULTS], &faults) || !faults)
		return;
	begin_sentence(out, start);
	if (faults == 1)
		buffer_add(out, TEXT("Herstel de fout in het bestand"));
	else
		buffer_format(out, "Herstel de %ld fouten in het bestand",
			      faults);
	if (record_is_unknown(b[BOARD_VESTIGING]))
		buffer_char(out, '.');
	else
		buffer_format(out, "; zie retour/%.*s.xlsx.",
			      TEXT_ARG(b[BOARD_VESTIGING]));
}

void board_todo(struct buffer *out, const struct text *board)
{
	enum board_state state = board_state_of(board[BOARD_STATE]);
	size_t start = out->len;

	todo_missing(out, board);
	todo_standin(out, board, start);
	todo_faults(out, board, start);
	if (out->len > start)
		return;
	if (state == BOARD_IS_UNREAD)
		buffer_add(out, TEXT("Gebruik de kolomnamen van het "
				     "sjabloon."));
	else if (state == BOARD_IS_UNASKED)
		buffer_add(out, TEXT("Kijk of dit bestand hier hoort."));
}
