/*
 * readback: opens a workbook again, to see that it is whole.
 *
 * libxlsxwriter says that all went well when its temporary folder ran full;
 * so nothing is published that was not read back. Every entry of the zip is
 * inflated (its CRC is checked), every XML part is parsed, and the rows and
 * cells of every sheet are counted, for the caller to compare.
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
	unsigned long rows, cells;
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
