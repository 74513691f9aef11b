/* A folder for tests, empty at first and gone at the end. */
#ifndef SCRATCH_FOLDER_H
#define SCRATCH_FOLDER_H

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cmocka_all.h"
#include "voortgang/folder.h"

static char scratch_folder[] = "/tmp/voortgang-test-XXXXXX";

static inline int scratch_setup(void **state)
{
	memcpy(strrchr(scratch_folder, '-') + 1, "XXXXXX", 6);
	if (!mkdtemp(scratch_folder))
		return -1;
	*state = memory_new(sizeof(int));
	*(int *)*state = open(scratch_folder, O_RDONLY | O_DIRECTORY);
	return 0;
}

static inline int scratch_teardown(void **state)
{
	close(*(int *)*state);
	free(*state);
	return folder_remove(AT_FDCWD, scratch_folder);
}

static inline void put_file(int at, const char *path, const char *contents)
{
	int fd = openat(at, path, O_WRONLY | O_CREAT | O_TRUNC, 0600);

	assert_true(write(fd, contents, strlen(contents)) >= 0);
	close(fd);
}

static inline void put_folder(int at, const char *path)
{
	assert_int_equal(mkdirat(at, path, 0700), 0);
}

/* The first line of a file; "" if it is not there. */
static inline const char *get_file(int at, const char *path)
{
	static char line[256];
	int fd = openat(at, path, O_RDONLY);
	ssize_t got = fd < 0 ? 0 : read(fd, line, sizeof(line) - 1);

	line[got > 0 ? got : 0] = '\0';
	if (fd >= 0)
		close(fd);
	return line;
}

#endif
