#include "voortgang/work.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/random.h>
#include <linux/magic.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <unistd.h>

#include "voortgang/folder.h"
#include "voortgang/say.h"

static const char prefix[] = ".work-", scratch_name[] = ".scratch";

/* What the system calls a descriptor. */
#define FD_LINK "/proc/self/fd/%d"

enum { TRIES = 100, LINK_ROOM = 40 };

/* Exports of so many bytes are small; temporary files are so many times as
 * large at most (a row of a few bytes becomes ten cells of XML). */
enum { SMALL = 2 * 1024 * 1024, GROWTH = 100 };

/* A name that nobody has. */
static int make_folder(struct work *w, const char *moment)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz012345";
	unsigned char random[6];

	for (int i = 0; i < TRIES; i++) {
		int len =
		    snprintf(w->name, sizeof(w->name), "%s%s-", prefix, moment);

		if (getrandom(random, sizeof(random), 0) != sizeof(random))
			return -1;
		for (size_t n = 0; n < sizeof(random); n++)
			w->name[len++] = letters[random[n] % 32];
		w->name[len] = '\0';
		if (!mkdirat(w->region, w->name, 0700))
			return 0;
		if (errno != EEXIST)
			break;
	}
	w->name[0] = '\0';
	return -1;
}

static int make_inside(struct work *w)
{
	char link[LINK_ROOM];
	ssize_t len;
	int tmp;

	w->fd = folder_open(w->region, w->name);
	if (w->fd < 0 || flock(w->fd, LOCK_EX | LOCK_NB))
		return -1;
	w->set = folder_make(w->fd, "set");
	tmp = folder_make(w->fd, "tmp");
	if (w->set < 0 || tmp < 0)
		return -1;
	snprintf(link, sizeof(link), FD_LINK, tmp);
	len = readlink(link, w->tmp, sizeof(w->tmp) - 1);
	close(tmp);
	if (len < 0)
		return -1;
	w->tmp[len] = '\0';
	return 0;
}

int work_make(struct work *w, int region, const char *moment)
{
	*w = (struct work){.region = region, .fd = -1, .set = -1};
	if (!make_folder(w, moment) && !make_inside(w))
		return 0;
	say_trouble("no work folder can be made: %s", strerror(errno));
	work_remove(w);
	return -1;
}

/* Is it a file system in memory, with so much room, that we may write to? */
static bool is_memory(const char *path, size_t room)
{
	struct statfs about;

	return !statfs(path, &about) && about.f_type == TMPFS_MAGIC &&
	       about.f_bavail > room / (size_t)about.f_bsize &&
	       !access(path, W_OK | X_OK);
}

const char *work_temporary(const struct work *w, size_t exports)
{
	static const char memory[] = "/dev/shm";

	return exports <= SMALL && is_memory(memory, exports * GROWTH) ? memory
								       : w->tmp;
}

/* Always a new one: what has the name may be something else. */
static int scratch_on_disk(int region)
{
	int fd;

	unlinkat(region, scratch_name, 0);
	fd = openat(region, scratch_name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC,
		    0600);
	if (fd >= 0)
		unlinkat(region, scratch_name, 0);
	return fd;
}

int work_scratch(int region, size_t exports)
{
	int fd = exports <= SMALL ? memfd_create(scratch_name, MFD_CLOEXEC)
				  : scratch_on_disk(region);

	return fd < 0 ? say_trouble("%s: %s", scratch_name, strerror(errno))
		      : fd;
}

int work_reopen(int scratch)
{
	char link[LINK_ROOM];
	int fd;

	snprintf(link, sizeof(link), FD_LINK, scratch);
	fd = open(link, O_RDONLY | O_CLOEXEC);
	return fd < 0 ? say_trouble("%s: %s", link, strerror(errno)) : fd;
}

void work_remove(struct work *w)
{
	/* First: if there are too few descriptors, these are needed. */
	if (w->set >= 0)
		close(w->set);
	if (w->fd >= 0)
		close(w->fd);
	w->set = w->fd = -1;
	if (*w->name && folder_remove(w->region, w->name))
		say_trouble("%s: cannot be removed: %s", w->name,
			    strerror(errno));
	w->name[0] = '\0';
}

/* Is it gone? Not if a run that lives has it. */
static bool sweep_one(int region, const char *name)
{
	int fd = folder_open(region, name);
	bool gone;

	if (fd < 0)
		return errno == ENOENT || errno == ENOTDIR || errno == ELOOP;
	gone = !flock(fd, LOCK_EX | LOCK_NB) && !folder_remove(region, name);
	close(fd);
	return gone;
}

static bool is_work(const char *name)
{
	return !strncmp(name, prefix, sizeof(prefix) - 1);
}

int work_sweep(int region)
{
	struct folder_list list;
	int left = folder_list(region, is_work, &list) ? 1 : 0;

	unlinkat(region, scratch_name, 0);
	for (size_t i = 0; i < list.entries; i++)
		left += is_work(list.entry[i].path) &&
			!strchr(list.entry[i].path, '/') &&
			!sweep_one(region, list.entry[i].path);
	folder_list_release(&list);
	return left;
}
