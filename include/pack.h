/*
 * pack: how hard zlib packs for libraries that leave it no choice.
 *
 * libxlsxwriter has minizip ask zlib for its default level, and lets nobody
 * say otherwise. What a program defines goes before what its libraries have:
 * so the program defines deflateInit2_(), which hands on to zlib's own.
 */
#ifndef PACK_H
#define PACK_H

/* From now on `level` (1 fast to 9 small) is the default one, for this whole
 * process; streams that ask for a level of their own get that. */
void pack_level(int level);

#endif
