#include "charts/sign.h"

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
static const double triangle[][2] = {
    {-0.8, 0.7}, {0.8, 0.7}, {0, -0.7}, {-0.8, 0.7}};
static const double mark[][2] = {{0, -0.9}, {0, 0.3}, LIFT, {0, 0.9}, {0, 0.9}};

#define STROKES(points)                                                        \
	{                                                                      \
		(points), sizeof(points) / sizeof((points)[0])                 \
	}

static const struct {
	const double (*point)[2];
	size_t points;
} strokes[] = {
    [SIGN_CHECK] = STROKES(check),       [SIGN_CROSS] = STROKES(cross),
    [SIGN_RIGHT] = STROKES(right),       [SIGN_DOWN] = STROKES(down),
    [SIGN_DOTS] = STROKES(dots),         [SIGN_DASH] = STROKES(dash),
    [SIGN_QUESTION] = STROKES(question), [SIGN_WAVE] = STROKES(wave),
    [SIGN_LATE] = STROKES(late),         [SIGN_TRIANGLE] = STROKES(triangle),
    [SIGN_MARK] = STROKES(mark),
};

void sign_draw(struct canvas *c, double x, double y, double size,
	       enum sign sign, enum ink ink)
{
	if (sign < SIGN_FULL)
		canvas_strokes(c, x, y, size, ink, strokes[sign].point,
			       strokes[sign].points);
	else
		canvas_disc(c, x, y, size * 0.38, ink, sign == SIGN_FULL);
	if (sign == SIGN_TARGET)
		canvas_disc(c, x, y, size * 0.18, ink, true);
}
