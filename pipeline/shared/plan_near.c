/* plan: what somebody meant who made a slip of the pen. */
#include "nearest.h"
#include "plan.h"

enum { FOLDED = 256 };

static struct text fold(struct text t, char *room)
{
	size_t len = text_fold(t, room, FOLDED);

	return (struct text){room, len < FOLDED ? len : FOLDED};
}

/* Behind the list in a key of the plan's maps; see fold_key() in plan.c. */
static bool word_of_key(struct text key, struct text list, struct text *word)
{
	struct text of;

	*word = key;
	return text_cut(word, '\t', &of) && text_equal(of, list);
}

const struct plan_school *plan_school_near(const struct plan *plan,
					   struct text name)
{
	char room[FOLDED], key_room[FOLDED];
	struct nearest near = {.written = fold(name, room)};
	struct plan_school *school;
	struct text word;
	void *at = NULL;

	while ((school = map_next(&plan->school_of, &at)))
		if (word_of_key(map_key(at), TEXT(""), &word))
			nearest_try(&near, word, school);
	for (size_t i = 0; i < plan->schools; i++)
		nearest_try(&near, fold(plan->school[i].vestiging, key_room),
			    &plan->school[i]);
	return nearest_meaning(&near);
}

/* Where it stands among the codes of its list: the same for all spellings. */
static const char *place_of(struct text codes, struct text code)
{
	struct text one;

	while (text_cut(&codes, ' ', &one))
		if (text_equal(one, code))
			return one.at;
	return "";
}

struct text plan_code_near(const struct plan *plan, struct text list,
			   struct text spelling)
{
	struct text codes = plan_codes(plan, list), word, code;
	char room[FOLDED];
	struct nearest near = {.written = fold(spelling, room)};
	const char *place;
	const struct text *known;
	void *at = NULL;

	while ((known = map_next(&plan->word_of, &at)))
		if (word_of_key(map_key(at), list, &word))
			nearest_try(&near, word, place_of(codes, *known));
	place = nearest_meaning(&near);
	while (place && text_cut(&codes, ' ', &code))
		if (code.at == place)
			return code;
	return (struct text){NULL, 0};
}
