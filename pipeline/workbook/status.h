/*
 * status: what the report still lacks, in sentences.
 */
#ifndef WORKBOOK_STATUS_H
#define WORKBOOK_STATUS_H

#include "report.h"

/* Fills the sentences of a settled report. It is voorlopig as long as there
 * is one in `missing`. */
void status_settle(struct report *);

#endif
