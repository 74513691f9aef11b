/*
 * voortgang: the conductor. Starts the stages, watches them, and publishes
 * what they make in one step; or shows what a figure is made of.
 */
#include <stdio.h>
#include <string.h>

#include "options.h"
#include "stage.h"
#include "text.h"
#include "version.h"
#include "voortgang/command.h"
#include "voortgang/say.h"

static const struct command {
	const char *name, *purpose;
	int (*run)(int argc, char **argv);
} commands[] = {
    {"report", "makes the reports of a region, and publishes them whole",
     command_report},
    {"explain", "shows what a figure is made of", command_explain},
    {"board", "shows who delivered what, and what is missing", command_board},
    {"plan", "checks the tables of a plan", command_plan},
    {"catalogue", "tells what the findings mean", command_catalogue},
    {"template", "gives schools an export to fill in", command_template},
};

enum { COMMANDS = sizeof(commands) / sizeof(commands[0]) };

static const struct command *command_of(const char *name)
{
	for (size_t i = 0; i < COMMANDS; i++)
		if (!strcmp(commands[i].name, name))
			return &commands[i];
	return NULL;
}

static void describe(struct buffer *out)
{
	buffer_add(out, TEXT("From the exports of schools to the "
			     "voortgangsrapportages.\n"));
	for (size_t i = 0; i < COMMANDS; i++)
		buffer_format(out, "\n  %-9s %s", commands[i].name,
			      commands[i].purpose);
	buffer_add(out, TEXT("\n\nEach has its own -h."));
	buffer_char(out, '\0');
}

/* The options of no command. */
static int run_alone(int argc, char **argv)
{
	struct buffer purpose = {0};
	bool version = false;
	const struct option_row options[] = {
	    {0, "version", NULL, "Show the version.", NULL, &version}, {0}};
	struct program program = {"voortgang", "COMMAND ...", NULL, options,
				  COMMAND_STATUS};
	int first;

	describe(&purpose);
	program.purpose = purpose.at;
	first = options_parse(&program, argc, argv);
	buffer_release(&purpose);
	if (version && first == argc) {
		puts("voortgang " VOORTGANG_VERSION);
		return fflush(stdout) ? STAGE_TROUBLE : STAGE_CLEAN;
	}
	say_trouble("a command is needed; see voortgang -h");
	return STAGE_TROUBLE;
}

int main(int argc, char **argv)
{
	const struct command *command;

	stage_start("voortgang");
	if (argc < 2 || argv[1][0] == '-')
		return run_alone(argc, argv);
	command = command_of(argv[1]);
	if (command)
		return command->run(argc - 1, argv + 1);
	say_trouble("%s is no command; see voortgang -h", argv[1]);
	return STAGE_TROUBLE;
}
