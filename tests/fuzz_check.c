/*
 * Any bytes as records: the reader and check() take them, and what they do not
 * understand passes.
 */
#include <fcntl.h>
#include <setjmp.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

#include "stage.h"

static jmp_buf trouble;

/* A stream that check refuses is no fault of check. */
#define stage_fail(...) longjmp(trouble, 1)
#define main            check_main
int main(int argc, char **argv);
#include "../pipeline/check.c"
#undef main

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static int stream_of(const uint8_t *data, size_t size)
{
	int fd = memfd_create("records", MFD_CLOEXEC);

	if (fd < 0 || pwrite(fd, data, size, 0) != (ssize_t)size)
		abort();
	return fd;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct check check;
	static struct record_reader in;
	static struct record record;
	int fd = stream_of(data, size);

	if (!check.plan.columns)
		plan_load(&check.plan, "tests/plan", PLAN_ALL);
	start(&check);
	check.out.fd = open("/dev/null", O_WRONLY | O_CLOEXEC);
	record_reader_init(&in, fd);
	in.lazy = true;
	if (!setjmp(trouble)) {
		while (record_read(&in, &record) > 0)
			take(&check, &record);
		settle_row(&check);
	}
	record_reader_release(&in);
	close(fd);
	close(check.out.fd);
	record_finish(&check.out);
	release(&check);
	check = (struct check){.plan = check.plan};
	return 0;
}
