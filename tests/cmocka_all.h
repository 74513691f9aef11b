/* What cmocka's header wants before it, and texts compared as strings. */
#ifndef CMOCKA_ALL_H
#define CMOCKA_ALL_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "text.h"

static inline void assert_text(struct text t, const char *expected)
{
	char *copy = strndup(t.at ? t.at : "", t.len);

	assert_string_equal(copy, expected);
	free(copy);
}

#endif
