/*
 * file: one file on its way through intake, and what intake has at hand.
 *
 * Ownership: everything is intake's; `path` lives as long as it runs.
 */
#ifndef INTAKE_FILE_H
#define INTAKE_FILE_H

#include "balance.h"
#include "finding.h"
#include "intake/emit.h"
#include "intake/recognise.h"
#include "intake/sift.h"

struct intake {
	struct plan plan;
	struct arena arena;
	struct layouts layouts;
	struct canon canon;
	struct emit_memory memory;
	struct map seen; /* digest -> the first file that has it */
	struct record_writer writer;
	struct finding_quota quota; /* of the file at hand */
	bool findings;              /* other than signals */
	bool delivered;             /* rows are wanted as they came */
};

/* One file on its way through. */
struct file {
	char *path;
	struct buffer name; /* as in records, with escapes */
	const char *twin;   /* an earlier file with the same bytes */
	struct source source;
	struct recognition found;
	struct rows rows;
	struct row row;
	struct sift sift;
	struct emit emit; /* if the file is known */
	struct balance balance;
};

/* Of such a file nothing is read. */
static inline bool file_is_refused(const struct file *file)
{
	return file->source.foreign || file->source.bytes > SOURCE_BYTES;
}

/* Are its rows read, one by one? */
static inline bool file_is_readable(const struct file *file)
{
	return file->found.known && !file->found.overfull &&
	       file->found.columns <= ROWS_COLUMNS;
}

#endif
