#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "plan.h"

static void open_plan(struct plan *plan, const char *folder)
{
	plan_load(plan, folder, PLAN_INDICATORS | PLAN_ACTIVITIES);
	assert_int_equal(plan->errors, 0);
}

static void milestones_have_quarters_or_are_undated(void **state)
{
	struct plan plan;
	const struct plan_milestone *m;

	(void)state;
	open_plan(&plan, "tests/plan");
	m = plan_milestone_of(&plan, TEXT("1.2"));
	assert_int_equal(m->from, 4 * 2020 + 1);
	assert_int_equal(m->to, 4 * 2020 + 3);
	m = plan_milestone_of(&plan, TEXT("1.3"));
	assert_int_equal(m->from, 0);
	assert_null(plan_milestone_of(&plan, TEXT("9.9")));
	plan_release(&plan);
}

static void keuzevakken_are_found_by_code_name_and_alias(void **state)
{
	struct plan plan;

	(void)state;
	open_plan(&plan, "tests/plan");
	assert_ptr_equal(plan_subject_of(&plan, TEXT("2-1")), plan.subject);
	assert_ptr_equal(plan_subject_of(&plan, TEXT("METSELEN")),
			 plan.subject);
	assert_ptr_equal(plan_subject_of(&plan, TEXT("metselwerk")),
			 plan.subject);
	assert_null(plan_subject_of(&plan, TEXT("koken")));
	plan_release(&plan);
}

static void agreements_are_found_by_kind_and_activity(void **state)
{
	struct plan plan;

	(void)state;
	open_plan(&plan, "tests/plan");
	assert_int_equal(
	    plan_agreement_of(&plan, TEXT("cofinanciering"), 0)->tenths, 100);
	assert_null(plan_agreement_of(&plan, TEXT("cofinanciering"), 2));
	plan_release(&plan);
}

/* What the plan's text counts, table by table. */
static void the_plan_of_sto19061_is_whole(void **state)
{
	static const long milestones[] = {7, 5, 5, 6, 10, 5, 6, 6, 5, 13, 5, 7};
	struct plan plan;

	(void)state;
	open_plan(&plan, "input/sto19061");
	assert_int_equal(plan.goals, 3);
	assert_int_equal(plan.lijnen, 4);
	assert_int_equal(plan.activities, 12);
	assert_int_equal(plan.subjects, 10 + 10 + 3);
	assert_int_equal(plan.risks, 8);
	assert_int_equal(plan.teams, 20);
	for (long a = 1; a <= 12; a++) {
		long count = 0;

		for (size_t i = 0; i < plan.milestones; i++)
			count += plan.milestone[i].activity == a;
		assert_int_equal(count, milestones[a - 1]);
	}
	plan_release(&plan);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(milestones_have_quarters_or_are_undated),
	    cmocka_unit_test(keuzevakken_are_found_by_code_name_and_alias),
	    cmocka_unit_test(agreements_are_found_by_kind_and_activity),
	    cmocka_unit_test(the_plan_of_sto19061_is_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
