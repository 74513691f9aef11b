/*
 * readback: opens a workbook again, to see that it is whole.
 *
 * libxlsxwriter says that all went well when its temporary folder ran full;
 * so nothing is published that was not read back. Every entry of the zip is
 * inflated (its CRC is checked). Sheets are counted to their end tag, which is
 * missing in what was cut short; parsed are the parts with names and notes,
 * whose texts libxlsxwriter does not look at. To parse all of it would cost as
 * much as writing it did.
 *
 * Ownership: names live until readback_release(), which is also due after a
 * failure.
 */
#ifndef READBACK_H
#define READBACK_H

#include "text.h"

struct readback_sheet {
	const char *name;
	const char *part; /* its place in the zip */
	unsigned long rows;
	bool found;
};

struct readback {
	struct arena arena;
	struct readback_sheet *sheet; /* in the order of the tabs */
	size_t sheets;
	char why[256]; /* what is wrong, in English */
};

/* 0, or -1 with `why`. */
int readback_check(const char *path, struct readback *out);
void readback_release(struct readback *);

#endif
