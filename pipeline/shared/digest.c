#include "digest.h"

#include <errno.h>
#include <nettle/hmac.h>
#include <sys/random.h>
#include <unistd.h>

enum { BLOCK_SIZE = 64 * 1024 };

static void put_hex(const unsigned char *bytes, size_t len, char *hex)
{
	static const char digits[] = "0123456789abcdef";

	for (size_t i = 0; i < len; i++) {
		*hex++ = digits[bytes[i] >> 4];
		*hex++ = digits[bytes[i] & 15];
	}
	*hex = '\0';
}

void digest_init(struct digest *digest)
{
	sha256_init(&digest->sha256);
}

void digest_add(struct digest *digest, const void *at, size_t len)
{
	sha256_update(&digest->sha256, len, at);
}

void digest_hex(struct digest *digest, char hex[DIGEST_HEX])
{
	unsigned char bytes[SHA256_DIGEST_SIZE];

	sha256_digest(&digest->sha256, sizeof(bytes), bytes);
	put_hex(bytes, sizeof(bytes), hex);
}

int digest_file(int fd, char hex[DIGEST_HEX])
{
	char block[BLOCK_SIZE];
	struct digest digest;
	off_t at = 0;
	ssize_t got;

	digest_init(&digest);
	while ((got = pread(fd, block, sizeof(block), at)) != 0) {
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return errno;
		digest_add(&digest, block, (size_t)got);
		at += got;
	}
	digest_hex(&digest, hex);
	return 0;
}

static void add_folded(struct hmac_sha256_ctx *hmac, struct text part)
{
	char room[256];

	while (part.len) {
		size_t step = part.len < sizeof(room) ? part.len : sizeof(room);
		size_t len =
		    text_fold((struct text){part.at, step}, room, sizeof(room));

		hmac_sha256_update(hmac, len, (const unsigned char *)room);
		part.at += step;
		part.len -= step;
	}
}

/* The parts between `_`, `-` and `.`, which text_fold() would drop: two
 * addresses may differ in them only. */
static void add_person(struct hmac_sha256_ctx *hmac, struct text who)
{
	size_t start = 0;

	for (size_t i = 0; i < who.len; i++) {
		if (!who.at[i] || !strchr("_-.", who.at[i]))
			continue;
		add_folded(hmac, (struct text){who.at + start, i - start});
		hmac_sha256_update(hmac, 1, (const unsigned char *)who.at + i);
		start = i + 1;
	}
	add_folded(hmac, (struct text){who.at + start, who.len - start});
}

void digest_pseudonym(const unsigned char key[PSEUDONYM_KEY], struct text who,
		      char hex[PSEUDONYM_HEX])
{
	unsigned char bytes[(PSEUDONYM_HEX - 1) / 2];
	struct hmac_sha256_ctx hmac;

	hmac_sha256_set_key(&hmac, PSEUDONYM_KEY, key);
	add_person(&hmac, who);
	hmac_sha256_digest(&hmac, sizeof(bytes), bytes);
	put_hex(bytes, sizeof(bytes), hex);
}

int digest_key(unsigned char key[PSEUDONYM_KEY])
{
	ssize_t got;

	do
		got = getrandom(key, PSEUDONYM_KEY, 0);
	while (got < 0 && errno == EINTR);
	return got == PSEUDONYM_KEY ? 0 : got < 0 ? errno : EIO;
}
