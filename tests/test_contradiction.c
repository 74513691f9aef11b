#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "contradiction.h"

struct seen {
	struct buffer codes; /* STREEFWAARDE 12 54|... */
	long other, years;
};

static void note(void *context, const struct contradiction *c)
{
	struct seen *seen = context;

	buffer_format(&seen->codes, "%.*s %ld %ld%s|", TEXT_ARG(c->code),
		      c->first_line, c->second_line,
		      c->by_rule ? "" : " lezer");
	if (c->target) {
		seen->other += c->other;
		seen->years += c->target->year;
	}
}

static void find(struct seen *seen, const char *folder)
{
	struct plan plan;

	*seen = (struct seen){.other = 0};
	plan_load(&plan, folder, PLAN_ALL);
	assert_int_equal(plan.errors, 0);
	contradictions_find(&plan, &plan.arena, note, seen);
	buffer_char(&seen->codes, '\0');
	plan_release(&plan);
}

static void every_rule_finds_its_own_and_no_more(void **state)
{
	struct seen seen;

	(void)state;
	find(&seen, "tests/plan");
	assert_string_equal(seen.codes.at,
			    "STREEFWAARDE 12 54|VOLGORDE 42 43|"
			    "DOELSTELLING 23 41|TEAM 50 70|PERIODE 52 0|"
			    "T-1 30 33 lezer|");
	assert_int_equal(seen.other, 7);
	assert_int_equal(seen.years, 2021);
	buffer_release(&seen.codes);
}

/* Lines of the plan: 40 and 45 in the goal table, 45 and 70 in activity 12. */
static void the_teachers_of_goal_3_contradict_by_rule(void **state)
{
	struct seen seen;

	(void)state;
	find(&seen, "input/sto19061");
	assert_non_null(strstr(seen.codes.at, "STREEFWAARDE 104 1645|"
					      "STREEFWAARDE 104 1656|"));
	assert_null(strstr(seen.codes.at, "VOLGORDE"));
	assert_int_equal(seen.other, 45 + 70);
	assert_int_equal(seen.years, 2022 + 2023);
	buffer_release(&seen.codes);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_rule_finds_its_own_and_no_more),
	    cmocka_unit_test(the_teachers_of_goal_3_contradict_by_rule),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
