/* voortgang plan: is a region's plan whole, and does it agree with itself? */
#include "voortgang/command.h"

#include <string.h>

#include "contradiction.h"
#include "options.h"
#include "stage.h"
#include "voortgang/say.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

struct listing {
	struct buffer out;
	long found;
};

static void list_tables(struct buffer *out, const struct plan *plan)
{
	const struct {
		const char *name;
		size_t rows;
	} tables[] = {
	    {"scholen", plan->schools},
	    {"indicatoren", plan->indicators},
	    {"streefwaarden", plan->targets},
	    {"rapportages", plan->moments},
	    {"doelstellingen", plan->goals},
	    {"lijnen", plan->lijnen},
	    {"activiteiten", plan->activities},
	    {"mijlpalen", plan->milestones},
	    {"keuzevakken", plan->subjects},
	    {"risicos", plan->risks},
	    {"teams", plan->teams},
	    {"afspraken", plan->agreements},
	    {"tegenstrijdigheden", plan->contradictions},
	    {"regels", plan->rules},
	    {"afwijkingen", plan->deviations},
	};

	buffer_format(out, "Het plan van %.*s (%.*s), %ld tot en met %ld.\n\n",
		      TEXT_ARG(plan->region.name), TEXT_ARG(plan->region.code),
		      plan->region.begin, plan->region.end);
	for (size_t i = 0; i < COUNT(tables); i++)
		buffer_format(out, "%-20s %4zu\n", tables[i].name,
			      tables[i].rows);
}

static void list_milestones(struct buffer *out, const struct plan *plan)
{
	if (!plan->activities)
		return;
	buffer_add(out, TEXT("\nMijlpalen per activiteit:"));
	for (size_t i = 0; i < plan->activities; i++) {
		long number = plan->activity[i].number, count = 0;

		for (size_t m = 0; m < plan->milestones; m++)
			count += plan->milestone[m].activity == number;
		buffer_format(out, " %ld:%ld", number, count);
	}
	buffer_char(out, '\n');
}

static void list_one(void *context, const struct contradiction *c)
{
	struct listing *list = context;

	buffer_format(&list->out, "\n%.*s: %.*s\n  regel %ld: %.*s\n",
		      TEXT_ARG(c->code), TEXT_ARG(c->subject), c->first_line,
		      TEXT_ARG(c->first));
	if (c->second_line)
		buffer_format(&list->out, "  regel %ld: %.*s\n", c->second_line,
			      TEXT_ARG(c->second));
	else
		buffer_format(&list->out, "  %.*s\n", TEXT_ARG(c->second));
	buffer_format(&list->out, "  %.*s\n", TEXT_ARG(c->consequence));
	list->found++;
}

static int lint(const char *folder)
{
	struct listing list = {.found = 0};
	struct plan plan;
	int status = STAGE_TROUBLE;

	plan_load(&plan, folder, PLAN_ALL);
	if (plan.errors) {
		say_trouble("the plan's tables have %d errors", plan.errors);
	} else {
		list_tables(&list.out, &plan);
		list_milestones(&list.out, &plan);
		contradictions_find(&plan, &plan.arena, list_one, &list);
		buffer_format(&list.out, "\nTegenstrijdigheden: %ld\n",
			      list.found);
		if (!say_output(&list.out))
			status = list.found ? STAGE_FINDINGS : STAGE_CLEAN;
	}
	buffer_release(&list.out);
	plan_release(&plan);
	return status;
}

int command_plan(int argc, char **argv)
{
	const char *folder = NULL;
	const struct option_row options[] = {
	    {'p', "plan", "DIR", "The folder with the plan's tables.", &folder,
	     NULL},
	    {0}};
	const struct program program = {
	    "voortgang plan", "", "Checks a plan and shows where it disagrees.",
	    options,
	    "0 nothing; 1 it disagrees with itself; 2 its tables are broken"};

	if (options_parse(&program, argc, argv) != argc || !folder) {
		say_trouble("plan needs --plan and no more");
		return STAGE_TROUBLE;
	}
	return lint(folder);
}
