/*
 * options: one table drives parsing, `-h` and the synopsis of the man page.
 *
 * Ownership: values point into argv.
 */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <stdbool.h>

struct option_row {
	char letter;          /* 0: no short form */
	const char *name;     /* long form; NULL: none */
	const char *argument; /* its name in -h; NULL: a flag */
	const char *help;
	const char **value; /* where the argument goes */
	bool *flag;         /* where a flag is set */
};

struct program {
	const char *name;
	const char *operands; /* for the synopsis: "FILE..." or "" */
	const char *purpose;  /* one line */
	const struct option_row *options; /* ends with an empty row */
	const char *status;               /* of exit; NULL: as all stages */
};

/*
 * Returns the index of the first operand. `-h` prints help and exits 0; a
 * wrong option prints the synopsis and exits 2.
 */
int options_parse(const struct program *, int argc, char **argv);

#endif
