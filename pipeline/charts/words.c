#include "charts/words.h"

#include <ctype.h>
#include <math.h>
#include <stdio.h>

#include "date.h"

/* Digits in groups of three, with points. */
static void put_grouped(struct buffer *out, const char *digits, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		buffer_char(out, digits[i]);
		if (len - i > 1 && (len - i) % 3 == 1)
			buffer_char(out, '.');
	}
}

void words_number(struct buffer *out, double number, int decimals)
{
	char digits[64];
	const char *point;
	size_t len;

	if (number < 0)
		buffer_add(out, TEXT("\xE2\x88\x92"));
	snprintf(digits, sizeof(digits), "%.*f", decimals, fabs(number));
	point = strchr(digits, '.');
	len = point ? (size_t)(point - digits) : strlen(digits);
	put_grouped(out, digits, len);
	if (point)
		buffer_format(out, ",%s", point + 1);
}

static const char *sign_of(const struct trait *t)
{
	return t->decimals ? "\xC2\xA0%" : "";
}

void words_amount(struct buffer *out, const struct trait *t, double amount)
{
	words_number(out, amount, t->decimals);
	buffer_add(out, text_of(sign_of(t)));
}

void words_difference(struct buffer *out, const struct trait *t,
		      double difference)
{
	words_number(out, difference, t->decimals);
	buffer_add(out, t->decimals ? TEXT(" procentpunt") : TEXT(""));
}

void words_range(struct buffer *out, const struct trait *t, struct range r,
		 const char *nothing)
{
	if (!r.known) {
		buffer_add(out, text_of(nothing));
		return;
	}
	if (r.high > r.low) {
		words_number(out, r.low, t->decimals);
		buffer_add(out, TEXT(" tot "));
	}
	words_amount(out, t, r.high);
}

void words_euros(struct buffer *out, double euros)
{
	buffer_add(out, TEXT("\xE2\x82\xAC\xC2\xA0"));
	words_number(out, round(euros), 0);
}

void words_percent(struct buffer *out, double percents)
{
	words_number(out, percents, percents == round(percents) ? 0 : 1);
	buffer_add(out, TEXT("\xC2\xA0%"));
}

void words_date(struct buffer *out, struct text iso)
{
	char room[DATE_ROOM];
	long date = date_parse_iso(iso);

	buffer_add(out, date ? text_of(date_dutch(date, room)) : iso);
}

void words_capital(struct buffer *out, struct text words)
{
	size_t at = out->len;

	buffer_add(out, words);
	if (words.len && out->at[at] >= 'a' && out->at[at] <= 'z')
		out->at[at] = (char)(out->at[at] - 'a' + 'A');
}

/* ", 12 onder de streefwaarde van 421"; at least that far, if not exact */
static void put_distance(struct buffer *out, const struct trait *t,
			 const struct point *p)
{
	double over = p->figure.low - p->target;
	double under = p->target - p->figure.high;
	bool exact = p->figure.high <= p->figure.low;

	buffer_add(out, TEXT(", "));
	if (over < 0 && under <= 0)
		buffer_add(out, TEXT("rond"));
	else if (over == 0)
		buffer_add(out, exact ? TEXT("precies") : TEXT("op of boven"));
	else {
		buffer_add(out, exact ? TEXT("") : TEXT("minstens "));
		words_difference(out, t, over > 0 ? over : under);
		buffer_add(out, over > 0 ? TEXT(" boven") : TEXT(" onder"));
	}
	buffer_add(out, TEXT(" de streefwaarde van "));
	words_amount(out, t, p->target);
}

const char *words_unknown(const struct point *p)
{
	if (p->verdict == VERDICT_IS_GEEN_GEGEVENS &&
	    p->reason != REASON_SHIELDED)
		return "geen gegevens";
	if (p->reason < REASON_WORDS && p->reason != REASON_NONE)
		return reason_label(p->reason);
	return "geen cijfer";
}

enum reason words_reason(const struct point *p)
{
	if (p->reason < REASON_WORDS && p->reason != REASON_NONE)
		return p->reason;
	if (p->figure.known && p->missing.len)
		return REASON_COVERAGE;
	return p->running ? REASON_RUNNING : REASON_NONE;
}

void words_figure(struct buffer *out, const struct trait *t,
		  const struct point *p)
{
	words_range(out, t, p->figure, words_unknown(p));
	buffer_format(out, " in %ld", p->year);
	if (p->missing.len && (p->aimed || p->figure.known))
		buffer_add(out, TEXT(", nog niet volledig"));
	else if (p->aimed && p->figure.known)
		put_distance(out, t, p);
}

void words_message(struct buffer *out, const struct trait *t)
{
	const struct point *p = model_now(t);

	buffer_add(out, t->name);
	buffer_add(out, TEXT(": "));
	if (p)
		words_figure(out, t, p);
	else
		buffer_add(out, TEXT("nog geen gegevens"));
}

void words_point(struct buffer *out, const struct trait *t,
		 const struct point *p)
{
	words_range(out, t, p->figure, words_unknown(p));
	if (p->aimed) {
		buffer_add(out, TEXT(", streefwaarde "));
		words_amount(out, t, p->target);
	}
}

const char *words_kept(enum verdict v)
{
	switch (v) {
	case VERDICT_IS_BEHAALD:
		return "gehaald";
	case VERDICT_IS_NIET_BEHAALD:
		return "niet gehaald";
	case VERDICT_IS_LOPEND:
		return "loopt nog";
	default:
		return verdict_word(v);
	}
}

static void put_count(struct buffer *out, size_t count, const char *words)
{
	if (!count)
		return;
	buffer_format(out, "%s%zu %s", out->len ? ", " : "", count, words);
}

/* Behind a number: "2 behaald", but "1 zonder gegevens". */
static const char *counted(enum verdict v)
{
	return v == VERDICT_IS_GEEN_GEGEVENS ? "zonder gegevens"
					     : verdict_word(v);
}

/* What is said of all of them, around how many there are. */
static const struct {
	const char *before, *behind;
} alike[VERDICT_WORDS] = {
    [VERDICT_IS_BEHAALD] = {"Alle", "zijn behaald"},
    [VERDICT_IS_OP_KOERS] = {"Alle", "zijn op koers"},
    [VERDICT_IS_ACHTER] = {"Alle", "lopen achter"},
    [VERDICT_IS_NIET_BEHAALD] = {"Geen van de", "is behaald"},
    [VERDICT_IS_ONBESLIST] = {"Van geen van de",
			      "is te zeggen of ze behaald is"},
    [VERDICT_IS_LOPEND] = {"Alle", "lopen nog"},
    [VERDICT_IS_GEEN_GEGEVENS] = {"Over geen van de", "zijn er gegevens"},
    [VERDICT_IS_GEEN_STREEFWAARDE] = {"Alle", "zijn zonder oordeel"},
};

/* The verdict on all of them, VERDICT_WORDS if they differ. */
static enum verdict common(const size_t *count, size_t all)
{
	enum verdict v = 0;

	while (v < VERDICT_WORDS && count[v] != all)
		v++;
	return v;
}

void words_standing(struct buffer *out, const struct model *m)
{
	size_t count[VERDICT_WORDS] = {0};
	struct buffer list = {0};
	size_t aimed = 0;
	enum verdict all;

	for (size_t i = 0; i < m->traits; i++) {
		const struct point *p = model_judged(&m->trait[i]);

		aimed += m->trait[i].aimed;
		if (p)
			count[p->verdict]++;
	}
	for (enum verdict v = 0; v < VERDICT_WORDS; v++)
		put_count(&list, count[v], counted(v));
	all = common(count, aimed);
	if (!aimed)
		buffer_add(out, TEXT("Deze regio heeft nog geen "
				     "streefwaarden"));
	else if (aimed > 1 && all < VERDICT_WORDS)
		buffer_format(out, "%s %zu streefwaarden %s", alike[all].before,
			      aimed, alike[all].behind);
	else
		buffer_format(out, "Van de %zu streefwaarden: %.*s", aimed,
			      TEXT_ARG(text_of_buffer(&list)));
	buffer_release(&list);
}

void words_subregion(struct buffer *out, const struct trait *t,
		     const struct text *field)
{
	long missing = 0;

	words_range(out, t, model_range(field, SUBREGION_LOW), "afgeschermd");
	record_long(field[SUBREGION_MISSING], &missing);
	if (missing)
		buffer_format(out, " (nog zonder %ld %s)", missing,
			      missing == 1 ? "school" : "scholen");
}

void words_coverage(struct buffer *out, const struct point *p)
{
	long known = p->delivered + p->standin;

	if (!p->expected) {
		buffer_add(out, p->figure.known ? TEXT("hele regio")
						: TEXT("nog niets te leveren"));
		return;
	}
	if (p->expected == 1)
		buffer_format(out, "%s vestiging", known ? "1" : "0 van 1");
	else if (known == p->expected)
		buffer_format(out, "alle %ld vestigingen", known);
	else
		buffer_format(out, "%ld van %ld vestigingen", known,
			      p->expected);
	if (p->standin == known && known)
		buffer_add(out, TEXT(", alle uit DUO"));
	else if (p->standin)
		buffer_format(out, ", waarvan %ld uit DUO", p->standin);
}

bool words_may_break(struct text words, size_t at)
{
	char before = at ? words.at[at - 1] : ' ';
	char after = at + 1 < words.len ? words.at[at + 1] : ' ';

	if (words.at[at] != ' ')
		return false;
	return strchr(".,:;)", before) ||
	       !(isdigit((unsigned char)before) || before == '%' ||
		 isdigit((unsigned char)after));
}
