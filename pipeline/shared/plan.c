#include "plan.h"

#include "date.h"
#include "plan_tables.h"
#include "rowkind.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

enum { FOLDED = 256 };

/* A key for a map: a list and a spelling in folded form. */
static struct text fold_key(char *room, struct text list, struct text spelling)
{
	size_t len = list.len < FOLDED / 2 ? list.len : FOLDED / 2;

	if (len)
		memcpy(room, list.at, len);
	room[len++] = '\t';
	len += text_fold(spelling, room + len, FOLDED - len);
	return (struct text){room, len < FOLDED ? len : FOLDED};
}

struct plan_school *plan_name_school(struct plan *plan, struct text name,
				     struct plan_school *school)
{
	char room[FOLDED];
	void **slot =
	    map_slot(&plan->school_of, fold_key(room, TEXT(""), name));

	if (!*slot)
		*slot = school;
	return *slot;
}

static void add_code(struct plan *plan, struct text list, struct text code)
{
	struct text **slot = (struct text **)map_slot(&plan->codes_of, list);
	struct buffer codes = {0};

	if (!*slot)
		*slot = arena_new(&plan->arena, sizeof(**slot));
	if (!code.len || text_lists(**slot, ' ', code))
		return;
	buffer_format(&codes, "%.*s%s%.*s", TEXT_ARG(**slot),
		      (*slot)->len ? " " : "", TEXT_ARG(code));
	**slot = text_copy(text_of_buffer(&codes), &plan->arena);
	buffer_release(&codes);
}

static bool add_word(struct plan *plan, struct text list, struct text spelling,
		     const struct text *code)
{
	char room[FOLDED];
	struct text key = fold_key(room, list, spelling);
	struct text **slot = (struct text **)map_slot(&plan->word_of, key);

	if (*slot)
		return text_equal(**slot, *code);
	*slot = arena_new(&plan->arena, sizeof(**slot));
	**slot = *code;
	return true;
}

bool plan_name_word(struct plan *plan, struct text list, struct text spelling,
		    const struct text *code)
{
	add_code(plan, list, *code);
	return add_word(plan, list, spelling, code) &&
	       (!code->len || add_word(plan, list, *code, code));
}

void plan_load(struct plan *plan, const char *folder, unsigned parts)
{
	static const struct {
		unsigned part;
		void (*load)(struct plan *, const char *folder);
	} tables[] = {
	    {PLAN_REGION, plan_read_region},
	    {PLAN_SCHOOLS, plan_read_schools},
	    {PLAN_INDICATORS, plan_read_indicators},
	    {PLAN_TARGETS, plan_read_targets},
	    {PLAN_TECHNICAL, plan_read_technicals},
	    {PLAN_MOMENTS, plan_read_moments},
	    {PLAN_COLUMNS, plan_read_columns},
	    {PLAN_WORDS, plan_read_words},
	    {PLAN_ACTIVITIES, plan_read_activities},
	    {PLAN_ACTIVITIES, plan_read_milestones},
	    {PLAN_RULES, plan_read_rules},
	};

	*plan = (struct plan){0};
	plan->school_of.arena = &plan->arena;
	plan->word_of.arena = &plan->arena;
	plan->codes_of.arena = &plan->arena;
	for (size_t i = 0; i < COUNT(tables); i++)
		if (parts & tables[i].part)
			tables[i].load(plan, folder);
}

void plan_release(struct plan *plan)
{
	map_release(&plan->school_of);
	map_release(&plan->word_of);
	map_release(&plan->codes_of);
	arena_release(&plan->arena);
}

const struct plan_school *plan_school_of(const struct plan *plan,
					 struct text name)
{
	char room[FOLDED];

	return map_find(&plan->school_of, fold_key(room, TEXT(""), name));
}

const struct plan_school *plan_vestiging(const struct plan *plan,
					 struct text key)
{
	const struct plan_school *school = plan_school_of(plan, key);

	return school && text_equal(school->vestiging, key) ? school : NULL;
}

bool plan_word(const struct plan *plan, struct text list, struct text spelling,
	       struct text *code)
{
	char room[FOLDED];
	const struct text *word =
	    map_find(&plan->word_of, fold_key(room, list, spelling));

	if (!word)
		return false;
	*code = *word;
	return true;
}

struct text plan_codes(const struct plan *plan, struct text list)
{
	const struct text *codes = map_find(&plan->codes_of, list);

	return codes ? *codes : (struct text){NULL, 0};
}

bool plan_code(const struct plan *plan, struct text list, struct text code)
{
	return text_lists(plan_codes(plan, list), ' ', code);
}

const struct plan_indicator *plan_indicator_of(const struct plan *plan,
					       struct text code)
{
	for (size_t i = 0; i < plan->indicators; i++)
		if (text_equal(plan->indicator[i].code, code))
			return &plan->indicator[i];
	return NULL;
}

const struct plan_target *plan_target_of(const struct plan *plan,
					 const struct plan_indicator *indicator,
					 long year)
{
	for (size_t i = 0; i < plan->targets; i++)
		if (text_equal(plan->target[i].indicator, indicator->code) &&
		    plan->target[i].year == year)
			return &plan->target[i];
	return NULL;
}

const struct plan_moment *plan_moment_of(const struct plan *plan, long moment)
{
	for (size_t i = 0; i < plan->moments; i++)
		if (plan->moment[i].moment == moment)
			return &plan->moment[i];
	return NULL;
}

bool plan_carries_over(const struct plan_indicator *indicator)
{
	const struct row_kind *rows = row_kind_of(indicator->kind);

	return indicator->cumulative || (rows && rows->until != NO_COLUMN);
}

bool plan_expects(const struct plan_school *school, struct text kind, long year)
{
	if (school->from && date_year(school->from) > year)
		return false;
	if (school->to && date_year(school->to) < year)
		return false;
	return text_lists(school->delivers, ' ', kind);
}

bool plan_is_technical(const struct plan *plan, struct text definition,
		       bool mbo, struct text code, struct text leerweg)
{
	for (size_t i = 0; i < plan->technicals; i++) {
		const struct plan_technical *t = &plan->technical[i];

		if ((definition.len ? text_equal(t->definition, definition)
				    : t->standard) &&
		    t->mbo == mbo && text_equal(t->code, code))
			return mbo || text_lists(t->leerwegen, ' ', leerweg);
	}
	return false;
}

const struct plan_activity *plan_activity_of(const struct plan *plan,
					     long number)
{
	for (size_t i = 0; i < plan->activities; i++)
		if (plan->activity[i].number == number)
			return &plan->activity[i];
	return NULL;
}

const struct plan_milestone *plan_milestone_of(const struct plan *plan,
					       struct text id)
{
	for (size_t i = 0; i < plan->milestones; i++)
		if (text_equal(plan->milestone[i].id, id))
			return &plan->milestone[i];
	return NULL;
}

static bool folds_to(struct text t, struct text folded)
{
	char room[FOLDED];
	size_t len = text_fold(t, room, FOLDED);

	return text_equal(folded, (struct text){room, len});
}

static bool is_called(const struct plan_subject *s, struct text folded)
{
	struct text rest = s->aliases, alias;

	if (folds_to(s->code, folded) || folds_to(s->name, folded))
		return true;
	while (text_cut(&rest, '|', &alias))
		if (alias.len && folds_to(alias, folded))
			return true;
	return false;
}

const struct plan_subject *plan_subject_of(const struct plan *plan,
					   struct text name)
{
	char room[FOLDED];
	size_t len = text_fold(name, room, FOLDED);
	struct text folded = {room, len};

	for (size_t i = 0; i < plan->subjects; i++)
		if (is_called(&plan->subject[i], folded))
			return &plan->subject[i];
	return NULL;
}

const struct plan_agreement *plan_agreement_of(const struct plan *plan,
					       struct text kind, long activity)
{
	for (size_t i = 0; i < plan->agreements; i++)
		if (text_equal(plan->agreement[i].kind, kind) &&
		    (!activity || plan->agreement[i].activity == activity))
			return &plan->agreement[i];
	return NULL;
}
