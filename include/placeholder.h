/*
 * placeholder: what stands in a cell instead of a value. It is not zero, and
 * it is not what the cell should say.
 *
 * Ownership: nothing is kept.
 */
#ifndef PLACEHOLDER_H
#define PLACEHOLDER_H

#include "text.h"

/* A dash, a point, an x, `n.v.t.`: there is nothing, or it is not known. */
bool text_is_placeholder(struct text);

/* What a spreadsheet puts there when a formula fails (#N/B, #REF!), or when
 * the column is too narrow (####). */
bool text_is_formula_error(struct text);

#endif
