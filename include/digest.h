/*
 * digest: SHA-256 of files, and keyed pseudonyms of persons.
 *
 * Ownership: nothing is kept. A struct digest needs no release.
 */
#ifndef DIGEST_H
#define DIGEST_H

#include <nettle/sha2.h>

#include "text.h"

enum { DIGEST_HEX = 65, PSEUDONYM_KEY = 32, PSEUDONYM_HEX = 25 };

/* For bytes that come in pieces. */
struct digest {
	struct sha256_ctx sha256;
};

void digest_init(struct digest *);
void digest_add(struct digest *, const void *at, size_t len);

/* Lower-case hexadecimal with a NUL behind it; the digest starts anew. */
void digest_hex(struct digest *, char hex[DIGEST_HEX]);

/* Of all bytes of an open file from its start; 0, or an errno. */
int digest_file(int fd, char hex[DIGEST_HEX]);

/*
 * HMAC-SHA-256 of the person's number or address without regard to case and
 * blanks, cut to 96 bits. Without the key nobody can go back or try names.
 */
void digest_pseudonym(const unsigned char key[PSEUDONYM_KEY], struct text who,
		      char hex[PSEUDONYM_HEX]);

/* A new random key; 0, or an errno. */
int digest_key(unsigned char key[PSEUDONYM_KEY]);

#endif
