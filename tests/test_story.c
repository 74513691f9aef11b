#include "cmocka_all.h"

#include "charts/finish.h"
#include "charts/hyphen.h"
#include "charts/story.h"

static void assert_words(struct buffer *words, const char *expected)
{
	assert_text(text_of_buffer(words), expected);
	buffer_release(words);
}

static void titles_are_underlined_and_lines_stay_short(void **state)
{
	struct buffer out = {0};

	(void)state;
	story_put(&out, STORY_TITLE, TEXT("Financi\xC3\xABn"));
	story_put(&out, STORY_PLAIN,
		  TEXT("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa "
		       "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb c"));
	assert_words(&out, "Financi\xC3\xABn\n"
			   "=========\n\n"
			   "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa "
			   "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\nc\n");
}

static void rows_follow_each_other(void **state)
{
	struct buffer out = {0};

	(void)state;
	story_put(&out, STORY_ROW, TEXT("een; 1"));
	story_put(&out, STORY_ROW, TEXT("twee; 2"));
	story_put(&out, STORY_NONE, TEXT("niet"));
	assert_words(&out, "- een; 1\n- twee; 2\n");
}

static void what_is_not_marked_becomes_decoration(void **state)
{
	struct buffer out = {0};

	(void)state;
	finish_content(&out, TEXT("1 0 0 1 cm\n/P << /MCID 0 >> BDC\nBT\n"
				  "(a) Tj\nET\nEMC\n0 0 1 1 re f\n"
				  "/P << /MCID 1 >> BDC\nEMC\n"));
	assert_words(&out, "/Artifact BMC\n1 0 0 1 cm\nEMC\n"
			   "/P << /MCID 0 >> BDC\nBT\n(a) Tj\nET\nEMC\n"
			   "/Artifact BMC\n0 0 1 1 re f\nEMC\n"
			   "/P << /MCID 1 >> BDC\nEMC\n");
}

static void a_mark_in_a_mark_does_not_end_it(void **state)
{
	static const char content[] =
	    "/P << /MCID 0 >> BDC\nBT\n(Leer) Tj\n"
	    "/Span << /ActualText <feff00ad> >> BDC\n(-) Tj\nEMC\n"
	    "(lingen) Tj\nET\nEMC\n";
	struct buffer out = {0};

	(void)state;
	finish_content(&out, TEXT(content));
	assert_words(&out, content);
}

static void a_mark_in_decoration_is_decoration(void **state)
{
	struct buffer out = {0};

	(void)state;
	finish_content(&out, TEXT("BT\n(01) Tj\n"
				  "/Span << /ActualText <feff002d> >> BDC\n"
				  "(-) Tj\nEMC\n(10) Tj\nET\n"
				  "/P << /MCID 1 >> BDC\nEMC\n"));
	assert_words(&out, "/Artifact BMC\nBT\n(01) Tj\n"
			   "/Span << /ActualText <feff002d> >> BDC\n"
			   "(-) Tj\nEMC\n(10) Tj\nET\nEMC\n"
			   "/P << /MCID 1 >> BDC\nEMC\n");
}

static void a_soft_hyphen_that_does_not_show_has_no_mark(void **state)
{
	struct buffer out = {0};

	(void)state;
	finish_content(&out, TEXT("/P << /MCID 0 >> BDC\nBT\n(Leer) Tj\n"
				  "/Span << /ActualText <feff00ad> >> BDC\n"
				  "EMC\n(lingen) Tj\nET\nEMC\n"));
	assert_words(&out, "/P << /MCID 0 >> BDC\nBT\n(Leer) Tj\n"
			   "(lingen) Tj\nET\nEMC\n");
}

static void a_blank_that_holds_words_together_has_no_mark(void **state)
{
	struct buffer out = {0};

	(void)state;
	finish_content(&out, TEXT("/P << /MCID 0 >> BDC\nBT\n(20,8) Tj\n"
				  "/Span << /ActualText <feff00a0> >> BDC\n"
				  "( ) Tj\nEMC\n(%) Tj\nET\nEMC\n"));
	assert_words(&out, "/P << /MCID 0 >> BDC\nBT\n(20,8) Tj\n"
			   "( ) Tj\n(%) Tj\nET\nEMC\n");
}

static void long_words_may_be_broken_where_dutch_breaks_them(void **state)
{
	static const struct {
		const char *word, *broken;
	} cases[] = {
	    {"Praktijkonderwijs", "Prak-tijk-on-der-wijs"},
	    {"wervingscampagne", "wer-vings-cam-pagne"},
	    {"co\xC3\xB6rdinatieteam", "co\xC3\xB6r-di-na-tie-team"},
	    {"Velp", "Velp"},
	    {"niet-techn(olog)ische", "niet-techn(olog)ische"},
	    {"'t Venster, Arnhem", "'t Venster, Arnhem"},
	    {"2,5\xC2\xA0miljoenen", "2,5\xC2\xA0miljoenen"},
	    {"onbeslist\nniet volledig", "onbe-slist\nniet volledig"},
	};
	struct hyphen *h = hyphen_open();

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct buffer out = {0}, shown = {0};

		hyphen_words(h, &out, 0, text_of(cases[i].word));
		for (size_t k = 0; k < out.len; k++)
			if (out.at[k] == '\xC2' && out.at[k + 1] == '\xAD') {
				buffer_char(&shown, '-');
				k++;
			} else {
				buffer_char(&shown, out.at[k]);
			}
		assert_words(&shown, cases[i].broken);
		buffer_release(&out);
	}
	hyphen_close(h);
}

static void words_that_fit_on_a_line_stay_whole(void **state)
{
	static const char fits[] = "praktijkonderwijs",
			  longer[] = "praktijkonderwijzers";
	struct hyphen *h = hyphen_open();
	struct buffer out = {0};

	(void)state;
	hyphen_words(h, &out, sizeof(fits), TEXT(fits));
	assert_words(&out, fits);
	out = (struct buffer){0};
	hyphen_words(h, &out, sizeof(fits), TEXT(longer));
	assert_true(out.len > strlen(longer));
	buffer_release(&out);
	hyphen_close(h);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(titles_are_underlined_and_lines_stay_short),
	    cmocka_unit_test(rows_follow_each_other),
	    cmocka_unit_test(what_is_not_marked_becomes_decoration),
	    cmocka_unit_test(a_mark_in_a_mark_does_not_end_it),
	    cmocka_unit_test(a_mark_in_decoration_is_decoration),
	    cmocka_unit_test(a_soft_hyphen_that_does_not_show_has_no_mark),
	    cmocka_unit_test(a_blank_that_holds_words_together_has_no_mark),
	    cmocka_unit_test(long_words_may_be_broken_where_dutch_breaks_them),
	    cmocka_unit_test(words_that_fit_on_a_line_stay_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
