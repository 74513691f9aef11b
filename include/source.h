/*
 * source: a delivered file as lines of UTF-8.
 *
 * source_open() looks at the whole file once: its encoding is one decision
 * over all bytes, its digest is of the bytes as delivered. A line that is not
 * in the UTF-8 of most of a file is read in the page that it is in. Reading
 * again gives lines; a line ends at LF, CR LF, or a CR on its own, and `line`
 * counts them as an editor does (1 = the first). A BOM is not part of the
 * first line.
 *
 * Memory does not grow with the file, nor with a line: a line of more than
 * SOURCE_LINE bytes is cut there, and says so.
 *
 * Ownership: a line is valid until the next source_line().
 */
#ifndef SOURCE_H
#define SOURCE_H

#include "encoding.h"
#include "text.h"

/* More than any export has. */
enum { SOURCE_BYTES = 256 * 1024 * 1024 };

enum { SOURCE_LINE = 1024 * 1024, SOURCE_BLOCK = 64 * 1024 };

struct source {
	enum encoding encoding;
	unsigned long bytes;
	char sha256[65]; /* hexadecimal */
	long date;       /* of the day it was last written, in UTC, see date.h;
			    0: not known, as of standard input */
	const char
	    *foreign; /* in Dutch, what it is if it is no text; or NULL */
	bool suspect; /* there may be controls or U+FFFD in it */
	bool cut;     /* the line read last went on; the rest is dropped */
	long line;    /* number of the line read last */
	long strange; /* lines read so far that were not in the file's encoding
		       */
	long first_strange;             /* the number of the first of them */
	enum encoding strange_encoding; /* of that one */
	struct source_state *state;
};

/* 0, or an errno; then there is nothing to close. "-" is standard input,
 * which is kept in an unlinked temporary file. Only regular files otherwise
 * (ENOTSUP); no symbolic link is followed (ELOOP), a folder is EISDIR. */
int source_open(struct source *, const char *path);

/* The same with blocks of another size, for tests: it makes no difference. */
int source_open_blocks(struct source *, const char *path, size_t block);

/* 1 with a line (without its end), 0 at the end, -1 with errno. Bytes that do
 * not fit the encoding come as U+FFFD. EBUSY: the file changed meanwhile. */
int source_line(struct source *, struct text *line);

/* Back to before the first line; 0, or an errno. */
int source_rewind(struct source *);

void source_close(struct source *);

#endif
