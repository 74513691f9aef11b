#include "options.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>

enum { MOST_OPTIONS = 24, LONG_ONLY = 256 };

static size_t count(const struct option_row *rows)
{
	size_t n = 0;

	while (rows[n].letter || rows[n].name)
		n++;
	return n < MOST_OPTIONS ? n : MOST_OPTIONS;
}

static void print_spelling(FILE *out, const struct option_row *row)
{
	if (row->letter)
		fprintf(out, "-%c", row->letter);
	if (row->letter && row->name)
		fputs(", ", out);
	if (row->name)
		fprintf(out, "--%s", row->name);
	if (row->argument)
		fprintf(out, " %s", row->argument);
}

static void print_synopsis(FILE *out, const struct program *program)
{
	fprintf(out, "usage: %s", program->name);
	for (size_t i = 0; i < count(program->options); i++) {
		const struct option_row *row = &program->options[i];

		if (row->letter)
			fprintf(out, " [-%c", row->letter);
		else
			fprintf(out, " [--%s", row->name);
		fprintf(out, row->argument ? " %s]" : "]%s",
			row->argument ? row->argument : "");
	}
	fprintf(out, "%s%s\n", *program->operands ? " " : "",
		program->operands);
}

static void print_help(const struct program *program)
{
	print_synopsis(stdout, program);
	printf("\n%s\n\n", program->purpose);
	for (size_t i = 0; i < count(program->options); i++) {
		fputs("  ", stdout);
		print_spelling(stdout, &program->options[i]);
		printf("\n        %s\n", program->options[i].help);
	}
	puts("  -h, --help\n        Show this help.");
	printf("\nExit status: %s.\n",
	       program->status ? program->status
			       : "0 clean, 1 there are findings, 2 trouble");
}

static void store(const struct option_row *row)
{
	if (row->argument)
		*row->value = optarg;
	else
		*row->flag = true;
}

/* getopt's own two tables, made from ours. */
static void describe(const struct option_row *rows, char *letters,
		     struct option *names)
{
	for (size_t i = 0; i < count(rows); i++) {
		if (rows[i].letter) {
			*letters++ = rows[i].letter;
			if (rows[i].argument)
				*letters++ = ':';
		}
		if (rows[i].name)
			*names++ = (struct option){rows[i].name,
						   rows[i].argument != NULL,
						   NULL, LONG_ONLY + (int)i};
	}
	*letters++ = 'h';
	*names = (struct option){"help", no_argument, NULL, 'h'};
}

static const struct option_row *row_of(const struct option_row *rows, int code)
{
	if (code >= LONG_ONLY)
		return &rows[code - LONG_ONLY];
	for (size_t i = 0; i < count(rows); i++)
		if (rows[i].letter == code)
			return &rows[i];
	return NULL;
}

int options_parse(const struct program *program, int argc, char **argv)
{
	char letters[2 * MOST_OPTIONS + 2] = {0};
	struct option names[MOST_OPTIONS + 2] = {{0}};
	int code;

	describe(program->options, letters, names);
	while ((code = getopt_long(argc, argv, letters, names, NULL)) != -1) {
		const struct option_row *row = row_of(program->options, code);

		if (code == 'h') {
			print_help(program);
			exit(fflush(stdout) ? 2 : 0);
		}
		if (!row) {
			print_synopsis(stderr, program);
			exit(2);
		}
		store(row);
	}
	return optind;
}
