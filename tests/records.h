/* Records and workbooks for tests. */
#ifndef RECORDS_H
#define RECORDS_H

#include <fcntl.h>
#include <zip.h>

#include "dossier.h"
#include "scratch.h"

/* Keeps the lines; tabs between fields are written as `;` here. */
static inline void read_records(struct dossier *d, const char *lines)
{
	static struct record record;
	struct record_reader reader;
	char *copy = strdup(lines);
	int fd;

	for (char *c = copy; *c; c++)
		if (*c == ';')
			*c = '\t';
	fd = open(scratch(text_of(copy)), O_RDONLY);
	record_reader_init(&reader, fd);
	while (record_read(&reader, &record) > 0)
		dossier_add(d, &record);
	record_reader_release(&reader);
	close(fd);
	free(copy);
}

/* A part of a zip as a string, valid until the next; "" if it is not there. */
static inline const char *part_of(const char *path, const char *name)
{
	static char part[256 * 1024];
	struct zip *zip = zip_open(path, ZIP_RDONLY, NULL);
	struct zip_file *file = zip ? zip_fopen(zip, name, 0) : NULL;
	zip_int64_t got = file ? zip_fread(file, part, sizeof(part) - 1) : 0;

	part[got > 0 ? got : 0] = '\0';
	if (file)
		zip_fclose(file);
	if (zip)
		zip_discard(zip);
	return part;
}

#endif
