#include "contradiction.h"

#include <stdarg.h>
#include <stdio.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

struct search {
	const struct plan *plan;
	struct arena *arena;
	contradiction_fn *tell;
	void *context;
};

__attribute__((format(printf, 2, 3))) static struct text
write_text(const struct search *s, const char *format, ...)
{
	struct text made;
	va_list values;
	char *room;
	int len;

	va_start(values, format);
	len = vsnprintf(NULL, 0, format, values);
	va_end(values);
	room = arena_new(s->arena, (size_t)len + 1);
	va_start(values, format);
	vsnprintf(room, (size_t)len + 1, format, values);
	va_end(values);
	made = (struct text){room, (size_t)len};
	return made;
}

static void tell(const struct search *s, struct contradiction c)
{
	c.by_rule = true;
	s->tell(s->context, &c);
}

static const struct plan_target *target_of(const struct plan *plan,
					   const struct plan_agreement *a)
{
	const struct plan_indicator *i = plan_indicator_of(plan, a->indicator);

	return i ? plan_target_of(plan, i, a->year) : NULL;
}

static void find_targets(const struct search *s)
{
	for (size_t n = 0; n < s->plan->agreements; n++) {
		const struct plan_agreement *a = &s->plan->agreement[n];
		const struct plan_target *target =
		    a->indicator.len ? target_of(s->plan, a) : NULL;

		if (!target || target->value * 10 == a->tenths)
			continue;
		tell(s,
		     (struct contradiction){
			 .code = TEXT("STREEFWAARDE"),
			 .subject = write_text(s, "Streefwaarde %.*s %ld",
					       TEXT_ARG(a->indicator), a->year),
			 .first = write_text(s,
					     "Tabel van de doelstelling: "
					     "%ld",
					     target->value),
			 .first_line = target->line,
			 .second = write_text(s, "Activiteit %ld: %ld",
					      a->activity, a->tenths / 10),
			 .second_line = a->line,
			 .consequence = TEXT("Het rapport houdt de tabel van "
					     "de doelstelling aan en laat het "
					     "oordeel bij het andere getal "
					     "ook zien."),
			 .target = target,
			 .other = a->tenths / 10,
		     });
	}
}

static void find_order(const struct search *s)
{
	for (size_t n = 0; n < s->plan->milestones; n++) {
		const struct plan_milestone *m = &s->plan->milestone[n];
		const struct plan_milestone *first =
		    m->after.len ? plan_milestone_of(s->plan, m->after) : NULL;

		if (!first || !m->from || m->from > first->to)
			continue;
		tell(s,
		     (struct contradiction){
			 .code = TEXT("VOLGORDE"),
			 .subject = write_text(s, "Volgorde in activiteit %ld",
					       m->activity),
			 .first = write_text(s, "Mijlpaal %.*s, %.*s (%.*s)",
					     TEXT_ARG(first->id),
					     TEXT_ARG(first->result),
					     TEXT_ARG(first->when)),
			 .first_line = first->line,
			 .second = write_text(
			     s, "Mijlpaal %.*s, %.*s (%.*s)", TEXT_ARG(m->id),
			     TEXT_ARG(m->result), TEXT_ARG(m->when)),
			 .second_line = m->line,
			 .consequence = write_text(
			     s,
			     "%.*s begint voordat %.*s klaar is, maar "
			     "bouwt daarop voort. Een van beide data kan "
			     "niet kloppen.",
			     TEXT_ARG(m->id), TEXT_ARG(first->id)),
		     });
	}
}

static void find_goals(const struct search *s)
{
	for (size_t n = 0; n < s->plan->activities; n++) {
		const struct plan_activity *a = &s->plan->activity[n];

		if (text_equal(a->goals, a->overview_goals))
			continue;
		tell(s,
		     (struct contradiction){
			 .code = TEXT("DOELSTELLING"),
			 .subject = write_text(
			     s, "Doelstellingen van activiteit %ld", a->number),
			 .first = write_text(s, "Overzicht: doelstelling %.*s",
					     TEXT_ARG(a->overview_goals)),
			 .first_line = a->overview_line,
			 .second = write_text(
			     s, "De activiteit zelf: doelstelling %.*s",
			     TEXT_ARG(a->goals)),
			 .second_line = a->goals_line,
			 .consequence =
			     TEXT("Het rapport zet de activiteit bij de "
				  "doelstellingen die zij zelf noemt."),
		     });
	}
}

static bool has_team(const struct plan *plan, long activity)
{
	for (size_t i = 0; i < plan->teams; i++)
		if (plan->team[i].activity == activity)
			return true;
	return false;
}

/* A lijn may do without teams; one that has some has them for all its
 * activities. The line of a team of one of its lijnen, or 0. */
static long line_of_teams(const struct plan *plan,
			  const struct plan_activity *a)
{
	struct text list = a->lijnen, word;
	long lijn;

	while (text_cut(&list, ' ', &word))
		for (size_t i = 0; text_long(word, &lijn) && i < plan->teams;
		     i++)
			if (plan->team[i].lijn == lijn)
				return plan->team[i].line;
	return 0;
}

static void find_teams(const struct search *s)
{
	const struct plan *plan = s->plan;

	for (size_t n = 0; n < plan->activities; n++) {
		const struct plan_activity *a = &plan->activity[n];
		long line = line_of_teams(plan, a);

		if (!line || has_team(plan, a->number))
			continue;
		tell(s, (struct contradiction){
			    .code = TEXT("TEAM"),
			    .subject = write_text(s, "Team van activiteit %ld",
						  a->number),
			    .first = write_text(s, "Activiteit %ld: %.*s",
						a->number, TEXT_ARG(a->title)),
			    .first_line = a->line,
			    .second = TEXT("De lijst van teams heeft voor deze "
					   "activiteit geen team"),
			    .second_line = line,
			    .consequence = TEXT("Het is niet duidelijk wie de "
						"activiteit uitvoert."),
			});
	}
	for (size_t n = 0; n < plan->teams; n++)
		if (!plan_activity_of(plan, plan->team[n].activity))
			tell(s, (struct contradiction){
				    .code = TEXT("TEAM"),
				    .subject =
					write_text(s, "Activiteit van team %ld",
						   plan->team[n].number),
				    .first = write_text(
					s, "Team %ld werkt aan activiteit %ld",
					plan->team[n].number,
					plan->team[n].activity),
				    .first_line = plan->team[n].line,
				    .second = TEXT("Die activiteit is er niet"),
				    .consequence =
					TEXT("Het is niet duidelijk wat het "
					     "team doet."),
				});
}

/* The first milestone of an activity outside the years of the plan. */
static const struct plan_milestone *outside(const struct plan *plan,
					    long activity)
{
	for (size_t i = 0; i < plan->milestones; i++) {
		const struct plan_milestone *m = &plan->milestone[i];

		if (m->activity == activity && m->from &&
		    (m->from / 4 < plan->region.begin ||
		     m->to / 4 > plan->region.end))
			return m;
	}
	return NULL;
}

static void find_periods(const struct search *s)
{
	const struct plan *plan = s->plan;

	for (size_t n = 0; n < plan->activities; n++) {
		const struct plan_milestone *m =
		    outside(plan, plan->activity[n].number);

		if (!m)
			continue;
		tell(s, (struct contradiction){
			    .code = TEXT("PERIODE"),
			    .subject = write_text(
				s, "Planning van activiteit %ld", m->activity),
			    .first =
				write_text(s, "Mijlpaal %.*s: %.*s",
					   TEXT_ARG(m->id), TEXT_ARG(m->when)),
			    .first_line = m->line,
			    .second = write_text(
				s, "Het plan loopt van %ld tot en met %ld",
				plan->region.begin, plan->region.end),
			    .consequence = TEXT("De mijlpaal valt buiten de "
						"jaren van het plan."),
			});
	}
}

static void find_readers(const struct search *s)
{
	for (size_t n = 0; n < s->plan->contradictions; n++) {
		const struct plan_contradiction *c = &s->plan->contradiction[n];

		s->tell(s->context, &(struct contradiction){
					.code = c->code,
					.subject = c->subject,
					.first = c->first,
					.first_line = c->first_line,
					.second = c->second,
					.second_line = c->second_line,
					.consequence = c->consequence,
				    });
	}
}

void contradictions_find(const struct plan *plan, struct arena *arena,
			 contradiction_fn *fn, void *context)
{
	static void (*const rules[])(const struct search *) = {
	    find_targets, find_order,   find_goals,
	    find_teams,   find_periods, find_readers,
	};
	const struct search search = {plan, arena, fn, context};

	for (size_t i = 0; i < COUNT(rules); i++)
		rules[i](&search);
}
