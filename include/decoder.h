/*
 * decoder: bytes of an encoding become UTF-8, block by block.
 *
 * What does not fit the encoding becomes U+FFFD, one for each byte (UTF-16:
 * each half of a pair) that does not fit; what comes out is well-formed.
 *
 * Ownership: a decoder holds a conversion of iconv until decoder_close().
 */
#ifndef DECODER_H
#define DECODER_H

#include <iconv.h>

#include "encoding.h"
#include "text.h"

struct decoder {
	enum encoding encoding;
	iconv_t page; /* not used for UTF-8 */
};

/* 0, or an errno. */
int decoder_open(struct decoder *, enum encoding);

/* Moves what is whole from `raw` to the end of `text`; half a character stays
 * in `raw`, unless these are the `last` bytes, as those of UTF-8 always are. */
void decoder_move(struct decoder *, struct buffer *raw, struct buffer *text,
		  bool last);

/* The next bytes are the first of a file again; not for UTF-8. */
void decoder_restart(struct decoder *);

void decoder_close(struct decoder *);

#endif
