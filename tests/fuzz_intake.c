/*
 * Any bytes as a delivered file: no crash, and every row accounted for (intake
 * itself ends with trouble if the balance does not hold).
 */
#include <stdint.h>
#include <sys/mman.h>

#define main intake_main
int main(int argc, char **argv);
#include "../pipeline/intake.c"
#undef main

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Standard input, as a file in memory. */
static void serve(const uint8_t *data, size_t size)
{
	static int file = -1;

	if (file < 0)
		file = memfd_create("delivery", MFD_CLOEXEC);
	if (file < 0 || ftruncate(file, 0) ||
	    pwrite(file, data, size, 0) != (ssize_t)size ||
	    lseek(file, 0, SEEK_SET) || dup2(file, STDIN_FILENO) < 0)
		abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct intake in;
	static struct arena seen;
	static char name[] = "-";

	if (!in.plan.columns) {
		plan_folder = "tests/plan";
		start(&in);
		in.writer.fd = open("/dev/null", O_WRONLY | O_CLOEXEC);
	}
	serve(data, size);
	read_file(&in, name);
	/* The same bytes again are not a second delivery here. */
	map_release(&in.seen);
	arena_release(&seen);
	in.seen = (struct map){.arena = &seen};
	return 0;
}
