#include "charts/sign.h"

#include "verdict.h"

/* A pen that draws 9 lifts: canvas_strokes() begins a new line there. */
#define LIFT                                                                   \
	{                                                                      \
		9, 9                                                           \
	}

static const double check[][2] = {{-0.8, 0.1}, {-0.2, 0.7}, {0.8, -0.6}};
static const double cross[][2] = {
    {-0.6, -0.6}, {0.6, 0.6}, LIFT, {0.6, -0.6}, {-0.6, 0.6}};
static const double right[][2] = {{-0.8, 0},   {0.8, 0}, LIFT,
				  {0.2, -0.6}, {0.8, 0}, {0.2, 0.6}};
static const double down[][2] = {{0, -0.8},   {0, 0.8}, LIFT,
				 {-0.6, 0.2}, {0, 0.8}, {0.6, 0.2}};
static const double dots[][2] = {{-0.7, 0}, {-0.7, 0}, LIFT,     {0, 0},
				 {0, 0},    LIFT,      {0.7, 0}, {0.7, 0}};
static const double dash[][2] = {{-0.6, 0}, {0.6, 0}};
static const double question[][2] = {{-0.5, -0.4}, {-0.3, -0.8}, {0.3, -0.8},
				     {0.5, -0.4},  {0, 0},       {0, 0.2},
				     LIFT,         {0, 0.8},     {0, 0.8}};
static const double wave[][2] = {
    {-0.8, 0.2}, {-0.4, -0.3}, {0, 0}, {0.4, 0.3}, {0.8, -0.2}};
static const double late[][2] = {{-0.7, -0.6}, {0.1, 0}, {-0.7, 0.6}, LIFT,
				 {0.1, -0.6},  {0.9, 0}, {0.1, 0.6}};
static const double diamond[][2] = {
    {0, -0.9}, {0.9, 0}, {0, 0.9}, {-0.9, 0}, {0, -0.9}};
static const double mark[][2] = {{0, -0.9}, {0, 0.3}, LIFT, {0, 0.9}, {0, 0.9}};
static const double dot[][2] = {
    {-0.1, -0.1}, {0.1, -0.1}, {0.1, 0.1}, {-0.1, 0.1}, {-0.1, -0.1}};

#define STROKES(points) (points), sizeof(points) / sizeof((points)[0])

static const struct {
	const double (*point)[2];
	size_t points; /* 0: a ring */
	enum ink ink;
	const char *words, *meaning;
} signs[SIGNS] = {
    [SIGN_DONE] = {STROKES(check), INK_GREEN, "behaald, gehaald, ja, compleet",
		   "Wat was afgesproken, is er: de streefwaarde, de mijlpaal, "
		   "de afspraak of de aanlevering."},
    [SIGN_ON_COURSE] = {STROKES(right), INK_BLUE, "op koers", NULL},
    [SIGN_BEHIND] = {STROKES(down), INK_OCHRE, "achter", NULL},
    [SIGN_NOT_DONE] = {STROKES(cross), INK_RED,
		       "niet behaald, niet gehaald, nee, helemaal niet "
		       "uitgevoerd",
		       "Wat was afgesproken, is er niet."},
    [SIGN_LATE] = {STROKES(late), INK_OCHRE, "te laat gehaald",
		   "De mijlpaal is er, maar later dan gepland."},
    [SIGN_PARTLY] = {STROKES(wave), INK_OCHRE, "deels, niet geheel",
		     "Een deel van wat was afgesproken, is er."},
    [SIGN_UNSURE] = {STROKES(question), INK_OCHRE, "onbeslist, onbekend",
		     "Met de gegevens die er zijn, is niet te zeggen of het "
		     "gehaald is."},
    [SIGN_FAULTS] = {STROKES(mark), INK_OCHRE, "met fouten",
		     "Aangeleverd, maar een deel van de rijen is afgekeurd."},
    [SIGN_NOTHING] = {STROKES(dash), INK_OCHRE, "geen gegevens, ontbreekt",
		      "Er is niets aangeleverd, en dat kan nu wel."},
    [SIGN_STAND_IN] = {STROKES(diamond), INK_BLUE, "cijfer van DUO",
		       "Niet aangeleverd. Het cijfer komt uit de open data "
		       "van DUO."},
    [SIGN_RUNNING] = {STROKES(dots), INK_QUIET,
		      "lopend, loopt nog, nog niet begonnen, nog niet bekend",
		      "Het jaar loopt nog of moet nog beginnen: een cijfer of "
		      "oordeel hoeft er nog niet te zijn."},
    [SIGN_NOT_DUE] = {NULL, 0, INK_QUIET, "nog niet aan de beurt",
		      "De mijlpaal hoeft er nog niet te zijn."},
    [SIGN_NOT_ASKED] = {STROKES(dot), INK_QUIET,
			"geen streefwaarde, geen afspraak, niet gevraagd, "
			"niet nodig",
			"Hierover is niets afgesproken of gevraagd."},
};

void sign_draw(struct canvas *c, double x, double y, double size,
	       enum sign sign)
{
	if (sign >= SIGNS)
		return;
	if (signs[sign].points)
		canvas_strokes(c, x, y, size, signs[sign].ink,
			       signs[sign].point, signs[sign].points);
	else
		canvas_disc(c, x, y, size * 0.38, signs[sign].ink, false);
}

enum ink sign_ink(enum sign sign)
{
	return sign < SIGNS ? signs[sign].ink : INK_QUIET;
}

const char *sign_words(enum sign sign)
{
	return signs[sign].words;
}

const char *sign_meaning(enum sign sign)
{
	if (sign == SIGN_ON_COURSE)
		return verdict_meaning(VERDICT_IS_OP_KOERS);
	if (sign == SIGN_BEHIND)
		return verdict_meaning(VERDICT_IS_ACHTER);
	return signs[sign].meaning;
}
