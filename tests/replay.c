/*
 * replay: gives files to what otherwise libFuzzer feeds, one after another.
 * Usage: fuzz_TARGET FILE...
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static uint8_t bytes[1024 * 1024];

int main(int argc, char **argv)
{
	for (int i = 1; i < argc; i++) {
		FILE *file = fopen(argv[i], "r");
		size_t size;

		if (!file) {
			perror(argv[i]);
			return 2;
		}
		size = fread(bytes, 1, sizeof(bytes), file);
		fclose(file);
		/* So that it is known which one did harm. */
		fprintf(stderr, "%s\n", argv[i]);
		LLVMFuzzerTestOneInput(bytes, size);
	}
	printf("%d inputs\n", argc - 1);
	return 0;
}
