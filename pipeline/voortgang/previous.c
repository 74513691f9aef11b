#include "voortgang/previous.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>

#include "voortgang/verify.h"

bool previous_is_there(int region, const char *path)
{
	struct stat stat;

	return !fstatat(region, path + sizeof("../") - 1, &stat,
			AT_SYMLINK_NOFOLLOW) &&
	       S_ISREG(stat.st_mode);
}

static const char *path_of(struct arena *arena, const char *folder,
			   const char *inside)
{
	struct buffer path = {0};
	const char *copy;

	buffer_format(&path, "../%s/%s" SET_SHOWN, folder, inside);
	copy = arena_copy(arena, path.at, path.len);
	buffer_release(&path);
	return copy;
}

const char **previous_shown(struct arena *arena, const struct set *s,
			    const struct run *r, const char *const *command)
{
	const char **argv;
	size_t words = 0, most = r->plan.moments + 1;

	while (command[words])
		words++;
	for (const struct set *e = s->before; e; e = e->before)
		most++;
	argv = arena_new(arena, (words + most) * sizeof(*argv));
	memcpy(argv, command, words * sizeof(*argv));
	for (size_t i = 0; i < r->plan.moments; i++) {
		char name[DATE_ROOM];

		if (r->plan.moment[i].moment > s->moment->moment)
			continue;
		date_iso(r->plan.moment[i].moment, name);
		argv[words] = path_of(arena, name, "");
		words += previous_is_there(s->work.region, argv[words]);
	}
	for (const struct set *e = s->before; e; e = e->before)
		if (e->moment->moment < s->moment->moment)
			argv[words++] = path_of(arena, e->work.name, "set/");
	argv[words] = NULL;
	return argv;
}
