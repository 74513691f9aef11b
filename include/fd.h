/*
 * fd: bytes to a file descriptor.
 */
#ifndef FD_H
#define FD_H

#include <stddef.h>

/* All of them, whatever a single write() takes; the errno, 0 if none. */
int fd_write(int fd, const char *at, size_t len);

#endif
