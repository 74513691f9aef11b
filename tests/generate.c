/*
 * generate: an export of pupils as a user of Magister would send it, of any
 * length, for measuring and fuzzing. The schools and the words are the plan's;
 * all pupils are invented. The same seed gives the same bytes.
 */
#include <stdint.h>
#include <stdio.h>

#include "options.h"
#include "plan.h"
#include "stage.h"
#include "table.h"

struct word {
	struct text list, code, spelling;
};

/* Spellings of a list, and of each its code. */
struct words {
	struct text *spelling, *code;
	size_t count;
};

struct generator {
	uint64_t random;
	struct plan plan;
	struct words leerweg, profiel;
};

/* One row in this many has a fault that check must find, one is quoted. */
enum { FAULT_IN = 1000, QUOTE_IN = 200 };

/* How many words of a list a school has, and how far they are apart. */
enum { OFFERED = 5, SPREAD = 37 };

/* xorshift64* */
static size_t pick(struct generator *g, size_t below)
{
	g->random ^= g->random >> 12;
	g->random ^= g->random << 25;
	g->random ^= g->random >> 27;
	return (size_t)((g->random * 0x2545F4914F6CDD1Du) >> 33) % below;
}

/* One of the codes that the school has, which are a few of the list; its
 * administration always spells it the same way. */
static struct text pick_word(struct generator *g, const struct words *words,
			     size_t school)
{
	size_t first =
	    (school * OFFERED + pick(g, OFFERED)) * SPREAD % words->count;
	size_t last;

	while (first && text_equal(words->code[first - 1], words->code[first]))
		first--;
	last = first;
	while (last + 1 < words->count &&
	       text_equal(words->code[last + 1], words->code[first]))
		last++;
	return words->spelling[first + school % (last - first + 1)];
}

/* The spellings of a list, in ASCII, for the codes that are wanted. */
static struct words spellings(struct arena *arena, const struct table *table,
			      const char *list, struct text codes)
{
	const struct word *word = (const struct word *)(const void *)table->row;
	struct words words = {
	    arena_new(arena, table->rows * sizeof(*words.spelling)),
	    arena_new(arena, table->rows * sizeof(*words.code)), 0};

	for (size_t i = 0; i < table->rows; i++) {
		bool ascii = true;

		for (size_t n = 0; n < word[i].spelling.len; n++)
			ascii &= (signed char)word[i].spelling.at[n] > 0;
		if (ascii && text_is(word[i].list, list) &&
		    text_lists(codes, ' ', word[i].code)) {
			words.code[words.count] = word[i].code;
			words.spelling[words.count++] = word[i].spelling;
		}
	}
	if (!words.count)
		stage_fail("the plan has no words for %s", list);
	return words;
}

static void load(struct generator *g, const char *folder)
{
	static const struct table_column columns[] = {
	    {"kolom", TABLE_TEXT, true, offsetof(struct word, list), 0},
	    {"waarde", TABLE_TEXT, false, offsetof(struct word, code), 0},
	    {"spelling", TABLE_TEXT, true, offsetof(struct word, spelling), 0},
	};
	struct arena *arena = &g->plan.arena;
	struct table table;

	plan_load(&g->plan, folder, PLAN_SCHOOLS | PLAN_WORDS);
	table_read(&table, arena, folder, "waarden.csv", columns, 3,
		   sizeof(struct word));
	if (g->plan.errors || table.errors || !g->plan.schools)
		stage_fail("%s: the plan has errors", folder);
	g->leerweg = spellings(arena, &table, "leerweg", TEXT("bb kb gl tl"));
	g->profiel = spellings(arena, &table, "profiel",
			       plan_codes(&g->plan, TEXT("profiel")));
}

/* About 63 bytes. Who is in leerjaar 1 or 2 has no profiel yet. */
static void put_pupil(struct generator *g, long number)
{
	size_t at = pick(g, g->plan.schools);
	const struct plan_school *school = &g->plan.school[at];
	int year = 2019 + (int)pick(g, 4), class = 1 + (int)pick(g, 4);
	struct text leerweg = pick_word(g, &g->leerweg, at);
	struct text profiel =
	    class > 2 ? pick_word(g, &g->profiel, at) : TEXT("");
	const char *quote = pick(g, QUOTE_IN) ? "" : "\"";
	int month = pick(g, FAULT_IN) ? 10 : 13;

	printf("01-%02d-%d;%.*s;%d;%.*s;%s%.*s%s;%06ld;%dv%c\r\n", month, year,
	       TEXT_ARG(school->vestiging), class, TEXT_ARG(leerweg), quote,
	       TEXT_ARG(profiel), quote, number % 1000000, class,
	       'A' + (int)pick(g, 6));
}

int main(int argc, char **argv)
{
	static struct generator generator;
	const char *folder = ".", *rows = "1000", *seed = "1";
	const struct option_row options[] = {
	    {'p', "plan", "DIR", "The folder with the plan's tables.", &folder,
	     NULL},
	    {'n', "rows", "ROWS", "How many pupils.", &rows, NULL},
	    {'s', "seed", "NUMBER", "Another export for another seed.", &seed,
	     NULL},
	    {0}};
	const struct program program = {"generate", "",
					"Prints an invented export of pupils.",
					options, NULL};
	long count, start;

	stage_start("generate");
	if (options_parse(&program, argc, argv) != argc)
		stage_fail("no operands are taken; see generate -h");
	if (!text_long(text_of(rows), &count) ||
	    !text_long(text_of(seed), &start) || start < 1)
		stage_fail("-n and -s take numbers");
	generator.random = (uint64_t)start * 0x9E3779B97F4A7C15u;
	load(&generator, folder);
	fputs("Peildatum;Vestiging;Leerjaar;Leerweg;Profiel;Leerlingnummer;"
	      "Klas\r\n",
	      stdout);
	for (long i = 0; i < count; i++)
		put_pupil(&generator, 100000 + i);
	plan_release(&generator.plan);
	return fflush(stdout) || ferror(stdout) ? STAGE_TROUBLE : STAGE_CLEAN;
}
