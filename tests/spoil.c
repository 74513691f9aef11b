/*
 * spoil: writes a clean file of 84 rows and 9 columns into a folder, and that
 * file spoilt at one place, for every place. Usage: spoil FOLDER [quoted]
 *
 * FAULT-ROW-COLUMN.csv has one fault: a quote in a cell, a quote before it, a
 * separator behind it that is too many, or none where there should be one.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROWS = 84, COLUMNS = 9 };

static const char *const headers[COLUMNS] = {
    "Diplomajaar", "Vestiging", "Leerweg",      "Profiel", "Mbo",
    "Domein",      "Niveau",    "Gediplomeerd", "Aantal"};

static const char *const words[COLUMNS][6] = {
    {"2020", "2021", "2022"},
    {"02VN01", "07PK05", "17IM02", "20TZ07", "25GL04"},
    {"bb", "kb", "gl"},
    {"BWI", "PIE", "M&T", "Z&W"},
    {"Rijn IJssel", "Astrum College", "Graafschap College"},
    {"79010", "79020", "79060", "79140"},
    {"2", "3", "4"},
    {"J", "N"},
    {"5", "17", "8", "31", "12"}};

/* What stands round and behind a cell, if not the usual. */
struct fault {
	const char *name;
	int row, column;
};

static const char *folder;
static bool quoted;

static const char *cell_of(int row, int column)
{
	int count = 0;

	while (count < 6 && words[column][count])
		count++;
	return words[column][(row * (column + 2) + row / 7) % count];
}

static void put_cell(FILE *out, const char *cell, const struct fault *f)
{
	const char *mark = quoted ? "\"" : "";
	int middle = (int)strlen(cell) / 2 + 1;

	if (f && !strcmp(f->name, "open"))
		fprintf(out, "%s\"%s%s", mark, cell, mark);
	else if (f && !strcmp(f->name, "quote"))
		fprintf(out, "%s%.*s\"%s%s", mark, middle, cell, cell + middle,
			mark);
	else
		fprintf(out, "%s%s%s", mark, cell, mark);
}

static void put_row(FILE *out, int row, const struct fault *f)
{
	for (int c = 0; c < COLUMNS; c++) {
		const struct fault *here =
		    f->row == row && f->column == c ? f : NULL;
		const char *end = c + 1 < COLUMNS ? ";" : "\r\n";

		put_cell(out, cell_of(row, c), here);
		if (here && !strcmp(f->name, "more"))
			fputc(';', out);
		if (!here || strcmp(f->name, "less"))
			fputs(end, out);
	}
}

static void write_file(const struct fault *f)
{
	char path[4096];
	FILE *out;

	snprintf(path, sizeof(path), "%s/%s-%d-%d.csv", folder, f->name,
		 f->row + 1, f->column + 1);
	out = fopen(path, "w");
	if (!out) {
		perror(path);
		exit(2);
	}
	for (int c = 0; c < COLUMNS; c++)
		fprintf(out, "%s%s", headers[c],
			c + 1 < COLUMNS ? ";" : "\r\n");
	for (int row = 0; row < ROWS; row++)
		put_row(out, row, f);
	if (fclose(out)) {
		perror(path);
		exit(2);
	}
}

int main(int argc, char **argv)
{
	static const char *const faults[] = {"quote", "open", "more", "less"};

	if (argc < 2) {
		fputs("usage: spoil FOLDER [quoted]\n", stderr);
		return 2;
	}
	folder = argv[1];
	quoted = argc > 2;
	write_file(&(struct fault){"clean", -1, -1});
	for (int row = 0; row < ROWS; row++)
		for (int c = 0; c < COLUMNS; c++)
			for (int f = 0; f < 4; f++)
				/* Between the last cell and the end of the line
				 * there is none that could lack. */
				if (f < 3 || c + 1 < COLUMNS)
					write_file(
					    &(struct fault){faults[f], row, c});
	return 0;
}
