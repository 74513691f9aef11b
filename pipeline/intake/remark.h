/*
 * remark: what intake has to say of a file, above all of one as a whole.
 *
 * Ownership: nothing is kept.
 */
#ifndef INTAKE_REMARK_H
#define INTAKE_REMARK_H

#include "intake/file.h"

/* Says it of this file; nothing where rows are wanted as they came. */
void remark(struct intake *, const struct file *, struct finding);

/* Years that the file does not hold, but its name does. */
void remark_years(struct intake *, const struct file *);

/* Why nothing of it is read. */
void remark_refused(struct intake *, const struct file *);

/* What is wrong with the file, now that its rows are counted. */
void remark_whole(struct intake *, const struct file *);

#endif
