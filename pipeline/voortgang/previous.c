#include "voortgang/previous.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "voortgang/folder.h"
#include "voortgang/say.h"
#include "voortgang/verify.h"

bool previous_is_there(int region, const char *path)
{
	struct stat stat;

	return !fstatat(region, path + sizeof("../") - 1, &stat,
			AT_SYMLINK_NOFOLLOW) &&
	       S_ISREG(stat.st_mode);
}

/* The folder of a set has the name of its moment. */
static bool is_wanted(const char *name)
{
	return date_parse_iso(text_of(name)) || !strcmp(name, SET_SHOWN);
}

static const char *path_of(struct arena *arena, const char *folder,
			   const char *inside)
{
	struct buffer path = {0};
	const char *copy;

	buffer_format(&path, "../%s%s", folder, inside);
	copy = arena_copy(arena, path.at, path.len);
	buffer_release(&path);
	return copy;
}

const char **previous_shown(struct arena *arena, const struct set *s,
			    const char *const *command)
{
	struct folder_list found;
	const char **argv;
	size_t words = 0, most = 1;

	if (folder_list(s->work.region, is_wanted, &found)) {
		say_trouble("sets made before: %s", strerror(errno));
		folder_list_release(&found);
		return NULL;
	}
	while (command[words])
		words++;
	for (const struct set *e = s->before; e; e = e->before)
		most++;
	argv = arena_new(arena, (words + found.entries + most) * sizeof(*argv));
	memcpy(argv, command, words * sizeof(*argv));
	for (size_t i = 0; i < found.entries; i++)
		if (S_ISREG(found.entry[i].stat.st_mode))
			argv[words++] = path_of(arena, found.entry[i].path, "");
	for (const struct set *e = s->before; e; e = e->before)
		argv[words++] = path_of(arena, e->work.name, "/set/" SET_SHOWN);
	argv[words] = NULL;
	folder_list_release(&found);
	return argv;
}
