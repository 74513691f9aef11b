/*
 * finding: what is wrong or worth knowing in what was delivered, and what was
 * done about it. Findings are data; they travel down the chain as records.
 *
 * Ownership: a struct finding borrows its texts.
 *
 * The codes and all their words are listed in findings.h.
 *
 * That a row does not count is not in the words: finding_what() adds it, for a
 * rule on trial takes no row out. A plan may put a rule on trial (regels.csv),
 * and accept what a school has explained (afwijkingen.csv).
 */
#ifndef FINDING_H
#define FINDING_H

#include "findings.h"
#include "record.h"

#define FINDING_ID(id, ...) FINDING_##id,
enum finding_code { FINDINGS(FINDING_ID) FINDING_CODES };

enum finding_level { LEVEL_FOUT, LEVEL_WAARSCHUWING, LEVEL_SIGNAAL, LEVELS };

/* An empty text (at NULL) is written as not known. Never put a person's name
 * or number in `found`. */
struct finding {
	enum finding_code code;
	struct text file;
	long line; /* 0: the file as a whole */
	struct text column;
	struct text school; /* key of a vestiging */
	struct text found, expected;
	long rows;  /* how many rows it stands for */
	bool trial; /* the rule is on trial: a fout is only a warning */
	struct text accepted; /* the school's reason: it is a signal only */
};

void finding_write(struct record_writer *, const struct finding *);

/* A finding that was read, as accepted for a reason. */
void finding_accept(struct record_writer *, const struct record *,
		    struct text reason);

/* Of each file a stage lists so many findings; the others are counted. */
enum { FINDINGS_LISTED = 1000 };

struct finding_quota {
	long listed, rest;
};

void finding_write_listed(struct record_writer *, struct finding_quota *,
			  const struct finding *);

/* Says how many were not listed, if any, and starts over. */
void finding_write_rest(struct record_writer *, struct finding_quota *,
			struct text file);

/* The code that is called so, or FINDING_CODES. */
enum finding_code finding_of(struct text code);
const char *finding_name(enum finding_code);
enum finding_level finding_level(enum finding_code);
const char *finding_level_name(enum finding_level);
const char *finding_level_meaning(enum finding_level); /* in Dutch */

/* Why it matters, and examples; see findings.h. */
const char *finding_why(enum finding_code);
const char *finding_bad(enum finding_code);
const char *finding_good(enum finding_code);

/* Is it a rule that a plan may put on trial or leave out? The others say that
 * something cannot be read, or what was done with rows. */
bool finding_is_rule(enum finding_code);

/* Adds what makes it the same as a finding of another time: its file, column,
 * code, school and values, but not its line, for files are sorted anew and get
 * rows. `finding` are the fields of its record. */
void finding_likeness(struct buffer *, const struct text *finding);

/* What it is about, in a few words without values. */
void finding_title(struct buffer *, struct text code);

/*
 * Adds the Dutch sentence, filled in from a finding record: what is wrong
 * (finding_what) or what to do (finding_fix). A code this program does not
 * know gives the code itself.
 */
void finding_what(struct buffer *, const struct record *finding);
void finding_fix(struct buffer *, const struct record *finding);

/* The same of any finding of the code: `[kolom]` where a value would stand. */
void finding_what_of(struct buffer *, enum finding_code);
void finding_fix_of(struct buffer *, enum finding_code);

#endif
