#include "pack.h"

#include <dlfcn.h>
#include <zlib.h>

typedef int stream_init(z_streamp, int, int, int, int, int, const char *, int);

static int default_level = Z_DEFAULT_COMPRESSION;

void pack_level(int level)
{
	default_level = level;
}

static stream_init *zlib_init(void)
{
	static stream_init *init;

	if (!init) /* POSIX has a function fit in a void * */
		*(void **)&init = dlsym(RTLD_NEXT, "deflateInit2_");
	return init;
}

/* Found by minizip before zlib's. */
int deflateInit2_(z_streamp stream, int level, int method, int bits, int memory,
		  int strategy, const char *version, int size)
{
	stream_init *init = zlib_init();

	if (!init)
		return Z_STREAM_ERROR;
	if (level == Z_DEFAULT_COMPRESSION)
		level = default_level;
	return init(stream, level, method, bits, memory, strategy, version,
		    size);
}
