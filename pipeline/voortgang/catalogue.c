/* voortgang catalogue: what the findings mean, for the people who get them. */
#include "voortgang/command.h"

#include <ctype.h>

#include "finding.h"
#include "options.h"
#include "stage.h"
#include "voortgang/say.h"

static void list(struct buffer *out)
{
	struct buffer title = {0};

	for (enum finding_code code = 0; code < FINDING_CODES; code++) {
		const char *name = finding_name(code);

		title.len = 0;
		finding_title(&title, text_of(name));
		buffer_format(out, "%-16s %-13s %.*s\n", name,
			      finding_level_name(finding_level(code)),
			      TEXT_ARG(text_of_buffer(&title)));
	}
	buffer_release(&title);
}

/* As Markdown shows lines as they are. */
static void add_example(struct buffer *out, const char *caption,
			const char *lines)
{
	struct text rest = text_of(lines), line;

	buffer_format(out, "\n%s\n\n", caption);
	while (text_cut(&rest, '\n', &line))
		buffer_format(out, "    %.*s\n", TEXT_ARG(line));
}

static void add_head(struct buffer *out, enum finding_code code)
{
	enum finding_level level = finding_level(code);

	buffer_format(out, "# %s: ", finding_name(code));
	finding_title(out, text_of(finding_name(code)));
	buffer_format(out, "\n\nNiveau: %s. %s\n", finding_level_name(level),
		      finding_level_meaning(level));
}

static void add_page(struct buffer *out, enum finding_code code)
{
	add_head(out, code);
	buffer_add(out, TEXT("\n## Wat er aan de hand is\n\n"));
	finding_what_of(out, code);
	buffer_format(out, "\n\n## Waarom dat uitmaakt\n\n%s\n",
		      finding_why(code));
	buffer_add(out, TEXT("\n## Wat u doet\n\n"));
	finding_fix_of(out, code);
	buffer_add(out, TEXT("\n\n## Voorbeeld\n"));
	add_example(out, "Dit geeft de melding:", finding_bad(code));
	add_example(out, "Dit niet:", finding_good(code));
}

/* The code that somebody typed, in whatever case. */
static enum finding_code code_of(const char *typed)
{
	struct buffer name = {0};
	enum finding_code code;

	for (; *typed; typed++)
		buffer_char(&name, (char)toupper((unsigned char)*typed));
	code = finding_of(text_of_buffer(&name));
	buffer_release(&name);
	return code;
}

static int add_pages(struct buffer *out, int names, char **name)
{
	for (int i = 0; i < names; i++) {
		enum finding_code code = code_of(name[i]);

		if (code == FINDING_CODES)
			return say_trouble("%s is no code of a finding; "
					   "see voortgang catalogue",
					   name[i]);
		if (out->len)
			buffer_char(out, '\n');
		add_page(out, code);
	}
	return 0;
}

static void add_all(struct buffer *out)
{
	for (enum finding_code code = 0; code < FINDING_CODES; code++) {
		if (code)
			buffer_char(out, '\n');
		add_page(out, code);
	}
}

int command_catalogue(int argc, char **argv)
{
	bool all = false;
	const struct option_row options[] = {
	    {'a', "all", NULL, "The pages of all codes.", NULL, &all}, {0}};
	const struct program program = {
	    "voortgang catalogue", "[CODE...]",
	    "Lists what can be found in a delivery; with CODE, the page of it.",
	    options, COMMAND_STATUS};
	int first = options_parse(&program, argc, argv), result = 0;
	struct buffer out = {0};

	if (all && first == argc)
		add_all(&out);
	else if (!all && first == argc)
		list(&out);
	else
		result = add_pages(&out, argc - first, argv + first);
	if (!result)
		result = say_output(&out);
	buffer_release(&out);
	return result ? STAGE_TROUBLE : STAGE_CLEAN;
}
