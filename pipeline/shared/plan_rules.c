#include "finding.h"
#include "plan_tables.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define INTO(member) offsetof(struct plan_rule, member)

static const char *const standings[] = {
    [RULE_ON] = "aan", [RULE_TRIAL] = "proef", [RULE_OFF] = "uit", NULL};

static const struct table_column rule_columns[] = {
    {"code", TABLE_TEXT, true, INTO(code), 0},
    {"stand", TABLE_TEXT, true, INTO(standing_text), 0},
    {"grens", TABLE_NUMBER, false, INTO(limit), -1},
    {"toelichting", TABLE_NOTE, false, 0, 0},
};

#undef INTO

static const struct plan_rule *rule_of(const struct plan *plan,
				       struct text code)
{
	for (size_t i = 0; i < plan->rules; i++)
		if (text_equal(plan->rule[i].code, code))
			return &plan->rule[i];
	return NULL;
}

static void settle_rule(struct plan *plan, struct table *t, size_t row)
{
	struct plan_rule *rule = &plan->rule[row];

	rule->standing = (enum plan_standing)table_word(
	    t, row, "stand", rule->standing_text, standings);
	if (!finding_is_rule(finding_of(rule->code)))
		table_complain(t, row, "code",
			       "\"%.*s\" is geen regel die anders kan",
			       TEXT_ARG(rule->code));
	if (rule_of(plan, rule->code) != rule)
		table_complain(t, row, "code", "staat er al");
}

#define INTO(member) offsetof(struct plan_deviation, member)

static const struct table_column deviation_columns[] = {
    {"code", TABLE_TEXT, true, INTO(code), 0},
    {"vestiging", TABLE_TEXT, true, INTO(vestiging), 0},
    {"reden", TABLE_TEXT, true, INTO(reason), 0},
    {"tot", TABLE_DATE, true, INTO(until), 0},
};

#undef INTO

/* A fout is not accepted: its row would still not count. */
static void check_deviation(struct plan *plan, struct table *t, size_t row)
{
	const struct plan_deviation *d = &plan->deviation[row];
	enum finding_code code = finding_of(d->code);

	if (code == FINDING_CODES || finding_level(code) == LEVEL_FOUT)
		table_complain(t, row, "code", "\"%.*s\" is geen waarschuwing",
			       TEXT_ARG(d->code));
	if (!plan_vestiging(plan, d->vestiging))
		table_complain(t, row, "vestiging",
			       "\"%.*s\" staat niet in scholen.csv",
			       TEXT_ARG(d->vestiging));
}

void plan_read_rules(struct plan *plan, const char *folder)
{
	struct table t;

	table_read_if_there(&t, &plan->arena, folder, "regels.csv",
			    rule_columns, COUNT(rule_columns),
			    sizeof(*plan->rule));
	plan->rule = (void *)t.row;
	plan->rules = t.rows;
	plan_check_rows(plan, &t, settle_rule);
	table_read_if_there(&t, &plan->arena, folder, "afwijkingen.csv",
			    deviation_columns, COUNT(deviation_columns),
			    sizeof(*plan->deviation));
	plan->deviation = (void *)t.row;
	plan->deviations = t.rows;
	plan_check_rows(plan, &t, check_deviation);
}

enum plan_standing plan_rule_standing(const struct plan *plan, const char *code)
{
	const struct plan_rule *rule = rule_of(plan, text_of(code));

	return rule ? rule->standing : RULE_ON;
}

long plan_rule_limit(const struct plan *plan, const char *code, long otherwise)
{
	const struct plan_rule *rule = rule_of(plan, text_of(code));

	return rule && rule->limit >= 0 ? rule->limit : otherwise;
}

const struct plan_deviation *plan_deviation_of(const struct plan *plan,
					       struct text code,
					       struct text vestiging, long date)
{
	for (size_t i = 0; i < plan->deviations; i++) {
		const struct plan_deviation *d = &plan->deviation[i];

		if (text_equal(d->code, code) &&
		    text_equal(d->vestiging, vestiging) && date <= d->until)
			return d;
	}
	return NULL;
}
