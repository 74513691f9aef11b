#include "cmocka_all.h"

#include "mask/family.h"
#include "records.h"

/* Columns: code, goal, name, unit, kind, measure, counting, filter. */
static const char indicators[] =
    "@indicator;indicator;goal;name;unit;kind;measure;counting;filter\n"
    "indicator;uit;1;;;uitstroom;som;jaar;mbo=technisch\n"
    "indicator;leerlingen;1;;;leerling;som;jaar;leerjaar=3|4 vmbo=technisch\n"
    "indicator;bedrijven;2;;;bedrijf;uniek;jaar;\n"
    "indicator;diploma;1;;;uitstroom;som;jaar;mbo=technisch gediplomeerd=ja\n"
    "indicator;niveau;1;;;uitstroom;aandeel;jaar;niveau=3|4\n"
    "indicator;hoog;1;;;uitstroom;som;jaar;gediplomeerd=ja mbo=technisch "
    "niveau=4\n";

struct fixture {
	struct dossier dossier;
	struct arena arena;
	struct families families;
};

static void set_up(struct fixture *f, const char *measures)
{
	char lines[2048];

	snprintf(lines, sizeof(lines), "%s%s", indicators, measures);
	*f = (struct fixture){.arena = {0}};
	dossier_init(&f->dossier);
	read_records(&f->dossier, lines);
	families_find(&f->families, &f->dossier, &f->arena);
}

static void tear_down(struct fixture *f)
{
	dossier_release(&f->dossier);
	arena_release(&f->arena);
}

static const struct family_member *member(const struct fixture *f,
					  const char *code)
{
	size_t at = family_find(&f->families, text_of(code));

	assert_true(at < f->families.members);
	return &f->families.member[at];
}

static bool contains(const struct fixture *f, const char *outer,
		     const char *inner)
{
	return family_contains(member(f, outer), member(f, inner));
}

static void who_asks_for_all_that_another_asks_is_within_it(void **state)
{
	struct fixture f;

	(void)state;
	set_up(&f, "");
	assert_true(contains(&f, "uit", "diploma"));
	assert_false(contains(&f, "diploma", "uit"));
	assert_true(contains(&f, "diploma", "hoog")); /* in another order */
	tear_down(&f);
}

/* niveau=4 is one of niveau=3|4; gediplomeerd=ja is no niveau. */
static void who_asks_for_fewer_values_is_within_it(void **state)
{
	struct fixture f;

	(void)state;
	set_up(&f, "");
	assert_true(contains(&f, "niveau", "hoog"));
	assert_false(contains(&f, "niveau", "diploma"));
	assert_false(contains(&f, "hoog", "niveau"));
	tear_down(&f);
}

static void who_asks_for_something_else_is_not(void **state)
{
	struct fixture f;

	(void)state;
	set_up(&f, "");
	assert_false(contains(&f, "uit", "niveau"));
	assert_false(contains(&f, "uit", "leerlingen")); /* another kind */
	tear_down(&f);
}

/* uit > diploma > hoog < niveau are one; `leerlingen` is alone. */
static void a_family_is_all_that_are_connected(void **state)
{
	struct fixture f;

	(void)state;
	set_up(&f, "");
	assert_int_equal(member(&f, "uit")->family,
			 member(&f, "diploma")->family);
	assert_int_equal(member(&f, "uit")->family, member(&f, "hoog")->family);
	assert_int_equal(member(&f, "uit")->family,
			 member(&f, "niveau")->family);
	assert_int_not_equal(member(&f, "uit")->family,
			     member(&f, "leerlingen")->family);
	tear_down(&f);
}

static void what_counts_things_is_in_no_family(void **state)
{
	struct fixture f;

	(void)state;
	set_up(&f, "@measure;indicator;year;vestiging;low;high\n"
		   "measure;bedrijven;2020;;3;3\n");
	assert_int_equal(family_find(&f.families, TEXT("bedrijven")),
			 f.families.members);
	assert_int_equal(f.families.members, 5);
	tear_down(&f);
}

/* It may count persons: what is not known is protected. */
static void what_is_not_told_of_is_a_family_of_its_own(void **state)
{
	struct fixture f;

	(void)state;
	set_up(&f, "@measure;indicator;year;vestiging;low;high\n"
		   "measure;vreemd;2020;11AA00;3;3\n"
		   "measure;vreemd;2021;11AA00;3;3\n");
	assert_int_equal(f.families.members, 6);
	assert_null(member(&f, "vreemd")->indicator);
	assert_false(family_contains(member(&f, "vreemd"), member(&f, "uit")));
	tear_down(&f);
}

static void a_share_is_known_by_its_measures(void **state)
{
	struct fixture f;

	(void)state;
	set_up(&f, "@measure;indicator;year;vestiging;low;high;source;state;"
		   "part_low;part_high;of_low;of_high\n"
		   "measure;niveau;2020;11AA00;50.0;50.0;school;geleverd;"
		   "6;6;12;12\n"
		   "measure;uit;2020;11AA00;12;12;school;geleverd;"
		   "\\N;\\N;\\N;\\N\n");
	assert_true(member(&f, "niveau")->share);
	assert_false(member(&f, "uit")->share);
	tear_down(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(who_asks_for_all_that_another_asks_is_within_it),
	    cmocka_unit_test(who_asks_for_fewer_values_is_within_it),
	    cmocka_unit_test(who_asks_for_something_else_is_not),
	    cmocka_unit_test(a_family_is_all_that_are_connected),
	    cmocka_unit_test(what_counts_things_is_in_no_family),
	    cmocka_unit_test(what_is_not_told_of_is_a_family_of_its_own),
	    cmocka_unit_test(a_share_is_known_by_its_measures),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
