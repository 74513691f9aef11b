#include "cmocka_all.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "digest.h"
#include "scratch.h"

/* 00 01 02 ... 1F; what is expected was computed with Python's hmac. */
static void assert_pseudonym(struct text who, const char *expected)
{
	unsigned char key[PSEUDONYM_KEY];
	char hex[PSEUDONYM_HEX];

	for (size_t i = 0; i < sizeof(key); i++)
		key[i] = (unsigned char)i;
	digest_pseudonym(key, who, hex);
	assert_string_equal(hex, expected);
}

static void a_digest_does_not_depend_on_the_pieces(void **state)
{
	char hex[DIGEST_HEX], a[1000];
	struct digest digest;

	(void)state;
	memset(a, 'a', sizeof(a));
	digest_init(&digest);
	for (int i = 0; i < 1000; i++)
		digest_add(&digest, a, sizeof(a));
	digest_hex(&digest, hex);
	assert_string_equal(hex, "cdc76e5c9914fb9281a1c7e284d73e67"
				 "f1809a48a497200e046d39ccc7112cd0");
	digest_hex(&digest, hex);
	assert_string_equal(hex, "e3b0c44298fc1c149afbf4c8996fb924"
				 "27ae41e4649b934ca495991b7852b855");
}

static void a_file_is_digested_from_its_start(void **state)
{
	char hex[DIGEST_HEX], byte;
	int fd = open(scratch(TEXT("abc")), O_RDONLY);

	(void)state;
	assert_int_equal(read(fd, &byte, 1), 1);
	assert_int_equal(digest_file(fd, hex), 0);
	assert_string_equal(hex, "ba7816bf8f01cfea414140de5dae2223"
				 "b00361a396177a9cb410ff61f20015ad");
	close(fd);
	assert_int_equal(digest_file(fd, hex), EBADF);
}

static void a_pseudonym_is_a_keyed_hash(void **state)
{
	(void)state;
	assert_pseudonym(TEXT("40936"), "8adabdf7a79efd8028c02993");
	assert_pseudonym(TEXT("docent011@example.org"),
			 "53c02261503cafe3500e6e1a");
}

static void case_and_blanks_make_no_other_person(void **state)
{
	(void)state;
	assert_pseudonym(TEXT(" Docent011 @EXAMPLE.org\xC2\xA0"),
			 "53c02261503cafe3500e6e1a");
}

static void points_and_underscores_do(void **state)
{
	(void)state;
	assert_pseudonym(TEXT("jan.jansen"), "a960d51216cba374627d0ae8");
	assert_pseudonym(TEXT("jan_jansen"), "e9bceab5cc1d10a44855e65d");
}

static void another_key_makes_other_pseudonyms(void **state)
{
	unsigned char one[PSEUDONYM_KEY] = {0}, two[PSEUDONYM_KEY] = {0};
	char hex_one[PSEUDONYM_HEX], hex_two[PSEUDONYM_HEX];

	(void)state;
	assert_int_equal(digest_key(one), 0);
	assert_int_equal(digest_key(two), 0);
	digest_pseudonym(one, TEXT("40936"), hex_one);
	digest_pseudonym(two, TEXT("40936"), hex_two);
	assert_string_not_equal(hex_one, hex_two);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_digest_does_not_depend_on_the_pieces),
	    cmocka_unit_test(a_file_is_digested_from_its_start),
	    cmocka_unit_test(a_pseudonym_is_a_keyed_hash),
	    cmocka_unit_test(case_and_blanks_make_no_other_person),
	    cmocka_unit_test(points_and_underscores_do),
	    cmocka_unit_test(another_key_makes_other_pseudonyms),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
