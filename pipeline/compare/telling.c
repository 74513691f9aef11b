#include "compare/telling.h"

#include "date.h"

bool telling_is_off(const struct telling *t, enum finding_code code)
{
	return plan_rule_standing(t->plan, finding_name(code)) == RULE_OFF;
}

static struct text say_reason(struct buffer *out,
			      const struct plan_deviation *deviation)
{
	char day[DATE_ROOM];

	out->len = 0;
	buffer_format(out, "%.*s (tot en met %s)", TEXT_ARG(deviation->reason),
		      date_dutch(deviation->until, day));
	return text_of_buffer(out);
}

void telling_tell(struct telling *t, const struct finding *finding)
{
	const struct plan_deviation *deviation =
	    plan_deviation_of(t->plan, text_of(finding_name(finding->code)),
			      finding->school, t->date);
	struct finding told = *finding;
	struct buffer reason = {0};

	if (telling_is_off(t, finding->code))
		return;
	if (deviation)
		told.accepted = say_reason(&reason, deviation);
	else
		boards_told(t->boards, finding);
	t->findings |=
	    !deviation && finding_level(finding->code) != LEVEL_SIGNAAL;
	finding_write(t->out, &told);
	buffer_release(&reason);
}

void telling_pass(struct telling *t, const struct record *record)
{
	const struct text *field = record->field;
	const struct plan_deviation *deviation = plan_deviation_of(
	    t->plan, field[FINDING_CODE], field[FINDING_SCHOOL], t->date);
	struct buffer reason = {0};

	if (deviation &&
	    !text_is(field[FINDING_LEVEL], finding_level_name(LEVEL_FOUT)))
		finding_accept(t->out, record, say_reason(&reason, deviation));
	else
		record_pass(t->out, record);
	buffer_release(&reason);
}
