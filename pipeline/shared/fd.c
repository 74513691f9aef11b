#include "fd.h"

#include <errno.h>
#include <unistd.h>

int fd_write(int fd, const char *at, size_t len)
{
	while (len) {
		ssize_t put = write(fd, at, len);

		if (put < 0 && errno == EINTR)
			continue;
		if (put < 0)
			return errno;
		at += put;
		len -= (size_t)put;
	}
	return 0;
}
