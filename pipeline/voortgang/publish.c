#include "voortgang/publish.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "voortgang/folder.h"
#include "voortgang/say.h"

/* 1 it is a folder, 0 it is not there, -1 with errno. */
static int look(int region, const char *name)
{
	struct stat stat;

	if (fstatat(region, name, &stat, AT_SYMLINK_NOFOLLOW))
		return errno == ENOENT ? 0 : -1;
	if (S_ISDIR(stat.st_mode))
		return 1;
	errno = S_ISLNK(stat.st_mode) ? ELOOP : ENOTDIR;
	return -1;
}

int publish_place(int region, const char *name)
{
	if (look(region, name) < 0)
		return say_trouble("%s: %s", name, strerror(errno));
	return 0;
}

/* Where there is nothing to replace; older file systems know no flags. */
static int put_first(int region, const char *name, int work, const char *set,
		     publish_rename *rename)
{
	if (!rename(work, set, region, name, RENAME_NOREPLACE))
		return 0;
	if (errno != EINVAL && errno != ENOSYS)
		return -1;
	return rename(work, set, region, name, 0);
}

int publish_set(int region, const char *name, int work, const char *set,
		publish_rename *rename)
{
	int before = look(region, name);

	if (before < 0)
		return say_trouble("%s: %s", name, strerror(errno));
	if (before && rename(work, set, region, name, RENAME_EXCHANGE)) {
		if (errno == EINVAL || errno == ENOSYS)
			return say_trouble(
			    "%s: this file system cannot put a new set in the "
			    "place of the old one in one step; the old set is "
			    "kept",
			    name);
		return say_trouble("%s: %s", name, strerror(errno));
	}
	if (!before && put_first(region, name, work, set, rename))
		return say_trouble("%s: %s", name, strerror(errno));
	if (fsync(region) || fsync(work))
		return say_trouble("%s: %s", name, strerror(errno));
	return 0;
}
