/*
 * readback: opens a workbook again, to see that it is whole.
 *
 * libxlsxwriter says that all went well when its temporary folder ran full;
 * so nothing is published that was not read back. Every entry of the zip is
 * inflated (its CRC is checked), and the rows of every sheet are counted, for
 * the caller to compare. How closely the XML is looked at is the caller's to
 * say: parsing costs as much as writing did.
 *
 * Ownership: names live until readback_release(), which is also due after a
 * failure.
 */
#ifndef READBACK_H
#define READBACK_H

#include "text.h"

enum readback_depth {
	/* Sheets are counted to their end tag, which is missing in what was
	 * cut short; parsed are the parts with names and notes, whose texts
	 * libxlsxwriter does not look at. */
	READBACK_COUNTED,
	READBACK_PARSED, /* every XML part is well-formed */
};

struct readback_sheet {
	const char *name;
	const char *part; /* its place in the zip */
	unsigned long rows;
	unsigned long cells; /* 0 unless parsed */
	bool found;
};

struct readback {
	struct arena arena;
	struct readback_sheet *sheet; /* in the order of the tabs */
	size_t sheets;
	char why[256]; /* what is wrong, in English */
};

/* 0, or -1 with `why`. */
int readback_check(const char *path, enum readback_depth, struct readback *out);
void readback_release(struct readback *);

#endif
