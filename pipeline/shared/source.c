#include "source.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#include "date.h"
#include "decoder.h"
#include "digest.h"
#include "fd.h"

/* Enough bytes to see a BOM in, in any encoding. */
enum { BOM_ROOM = 4 };

static const struct text bom = {"\xEF\xBB\xBF", 3};

struct source_state {
	int fd;
	size_t block;        /* how much is read at a time */
	unsigned long taken; /* bytes read in this pass */
	bool decodes;        /* else it is UTF-8, but for lines of `mixed` */
	bool mixed;          /* each line may be in another encoding */
	struct decoder decoder;
	struct buffer line; /* one of those, converted */
	struct buffer raw;  /* read, not yet converted */
	struct buffer text; /* UTF-8; before `at` it has been given */
	size_t at;
	size_t lf, cr; /* in text: there is none between `at` and this */
	bool ended;
	bool after_cr; /* an LF that comes now is half of a CR LF */
	bool after_cut;
};

/* As read(), but for interruptions. */
static ssize_t read_some(int fd, void *at, size_t room)
{
	ssize_t got;

	do
		got = read(fd, at, room);
	while (got < 0 && errno == EINTR);
	return got;
}

/* A file without a name. */
static int open_temporary(void)
{
	const char *folder = getenv("TMPDIR");
	struct buffer path = {0};
	int fd;

	if (!folder || !*folder)
		folder = "/tmp";
	buffer_format(&path, "%s/voortgang-XXXXXX", folder);
	buffer_string(&path);
	fd = mkostemp(path.at, O_CLOEXEC);
	if (fd >= 0)
		unlink(path.at);
	buffer_release(&path);
	return fd;
}

/* Standard input can be read once; it is read twice here. */
static int spool(struct source_state *state)
{
	char *block = buffer_room(&state->raw, state->block);
	int error = 0;
	ssize_t got;

	state->fd = open_temporary();
	if (state->fd < 0)
		return errno;
	while (!error && (got = read_some(0, block, state->block)) != 0)
		error =
		    got < 0 ? errno : fd_write(state->fd, block, (size_t)got);
	return error;
}

static int open_regular(struct source *source, const char *path)
{
	struct source_state *state = source->state;
	struct stat about;

	/* O_NONBLOCK: a pipe without a writer must not hold us up. */
	state->fd = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
	if (state->fd < 0 || fstat(state->fd, &about))
		return errno;
	source->date = date_of_time(about.st_mtime);
	if (S_ISDIR(about.st_mode))
		return EISDIR;
	return S_ISREG(about.st_mode) ? 0 : ENOTSUP;
}

/* What other files start with. */
static const struct {
	struct text start;
	const char *name;
} foreign[] = {
    {{"PK\x03\x04", 4}, "een Excel-bestand (xlsx) of een zip-bestand"},
    {{"\xD0\xCF\x11\xE0", 4}, "een oud Excel-bestand (xls)"},
    {{"%PDF", 4}, "een pdf-bestand"},
    {{"PK\x05\x06", 4}, "een leeg zip-bestand"},
    {{"\x1F\x8B", 2}, "een gzip-bestand"},
    {{"7z\xBC\xAF\x27\x1C", 6}, "een 7z-bestand"},
    {{"Rar!", 4}, "een rar-bestand"},
    {{"\x89PNG", 4}, "een plaatje"},
    {{"\xFF\xD8\xFF", 3}, "een plaatje"},
    {{"GIF8", 4}, "een plaatje"},
    {{"{\\rtf", 5}, "een Word-document (rtf)"},
    {{"<!DOCTYPE", 9}, "een webpagina (html)"},
    {{"<html", 5}, "een webpagina (html)"},
    {{"<table", 6}, "een webpagina (html)"},
    {{"<?xml", 5}, "een xml-bestand"},
};

/* Web pages are written with capitals or without. */
static const char *find_foreign(struct text start)
{
	start = text_trim(start);
	for (size_t i = 0; i < sizeof(foreign) / sizeof(foreign[0]); i++)
		if (start.len >= foreign[i].start.len &&
		    !strncasecmp(start.at, foreign[i].start.at,
				 foreign[i].start.len))
			return foreign[i].name;
	return NULL;
}

/* The first pass: everything that is known of the file as a whole. */
static int survey(struct source *source)
{
	struct source_state *state = source->state;
	char *block = buffer_room(&state->raw, state->block);
	struct encoding_scan scan = {0};
	struct digest digest;
	ssize_t got;
	int error;

	digest_init(&digest);
	while ((got = read_some(state->fd, block, state->block)) > 0) {
		if (!scan.bytes)
			source->foreign =
			    find_foreign((struct text){block, (size_t)got});
		encoding_add(&scan, block, (size_t)got);
		digest_add(&digest, block, (size_t)got);
	}
	if (got < 0)
		return errno;
	encoding_end(&scan);
	digest_hex(&digest, source->sha256);
	source->bytes = scan.bytes;
	source->encoding = encoding_decide(&scan);
	source->suspect = encoding_is_suspect(&scan);
	state->mixed = encoding_is_mixed(&scan);
	if (state->mixed ||
	    (!scan.broken && !encoding_is_utf16(source->encoding)))
		return 0;
	error = decoder_open(&state->decoder, source->encoding);
	state->decodes = !error;
	return error;
}

/* Bytes of the file behind those in `to`; 1, 0 at the end, -1. */
static int read_block(struct source *source, struct buffer *to)
{
	struct source_state *state = source->state;
	char *room = buffer_room(to, state->block);
	ssize_t got = read_some(state->fd, room, state->block);

	if (got < 0)
		return -1;
	to->len += (size_t)got;
	state->taken += (unsigned long)got;
	state->ended = got == 0;
	if (state->ended ? state->taken == source->bytes
			 : state->taken <= source->bytes)
		return got > 0;
	errno = EBUSY;
	return -1;
}

static void drop_given(struct source_state *state)
{
	size_t at = state->at;

	if (!at)
		return;
	memmove(state->text.at, state->text.at + at, state->text.len - at);
	state->text.len -= at;
	state->lf = state->lf > at ? state->lf - at : 0;
	state->cr = state->cr > at ? state->cr - at : 0;
	state->at = 0;
}

static void drop_bom(struct source_state *state)
{
	if (text_starts(text_of_buffer(&state->text), bom.at))
		state->at = bom.len;
}

/* More text behind what there is; 1, 0 at the end, -1. */
static int fill(struct source *source)
{
	struct source_state *state = source->state;
	bool first = state->taken == 0;
	size_t held;
	int got;

	drop_given(state);
	held = state->text.len;
	/* The first block is whole enough to see a BOM in. */
	do
		got = read_block(source,
				 state->decodes ? &state->raw : &state->text);
	while (first && got > 0 && state->taken < BOM_ROOM);
	if (got < 0)
		return -1;
	if (state->decodes)
		decoder_move(&state->decoder, &state->raw, &state->text,
			     state->ended);
	if (first)
		drop_bom(state);
	return got > 0 || state->text.len > held;
}

static size_t find(const struct source_state *state, char c, size_t known)
{
	size_t from = known > state->at ? known : state->at;
	size_t len = state->text.len;
	const char *hit =
	    len > from ? memchr(state->text.at + from, c, len - from) : NULL;

	return hit ? (size_t)(hit - state->text.at) : len;
}

/* Where the line at `at` ends; the end of the text if it does not yet. */
static size_t line_end(struct source_state *state)
{
	if (state->after_cr && state->at < state->text.len) {
		state->at += state->text.at[state->at] == '\n';
		state->after_cr = false;
	}
	state->lf = find(state, '\n', state->lf);
	state->cr = find(state, '\r', state->cr);
	return state->lf < state->cr ? state->lf : state->cr;
}

/* The rest of a line that was cut; 1, 0 at the end, -1. */
static int skip_rest(struct source *source)
{
	struct source_state *state = source->state;
	int got = 1;

	while (got > 0) {
		size_t end = line_end(state);

		state->at = end;
		if (end < state->text.len) {
			state->after_cr = state->text.at[end] == '\r';
			state->at++;
			break;
		}
		got = fill(source);
	}
	state->after_cut = false;
	return got;
}

static enum encoding encoding_of_line(struct text line)
{
	struct encoding_scan scan = {0};

	encoding_add(&scan, line.at, line.len);
	encoding_end(&scan);
	return encoding_decide_line(&scan);
}

static void remember_strange(struct source *source, enum encoding encoding)
{
	if (!source->strange++) {
		source->first_strange = source->line;
		source->strange_encoding = encoding;
	}
}

/* A line of a mixed file that is not UTF-8 as it stands; 1, or -1. */
static int decode_line(struct source *source, struct text *line)
{
	struct source_state *state = source->state;
	enum encoding encoding = encoding_of_line(*line);
	struct decoder decoder;
	int error = decoder_open(&decoder, encoding);

	if (error) {
		errno = error;
		return -1;
	}
	state->raw.len = state->line.len = 0;
	buffer_add(&state->raw, *line);
	decoder_move(&decoder, &state->raw, &state->line, true);
	decoder_close(&decoder);
	*line = text_of_buffer(&state->line);
	if (encoding != ENCODING_UTF8)
		remember_strange(source, encoding);
	return 1;
}

/* `len` bytes from `at` on are a line. */
static int give(struct source *source, size_t len, struct text *line)
{
	struct source_state *state = source->state;

	*line = (struct text){state->text.at + state->at, len};
	state->at += len;
	if (source->cut)
		line->len = text_utf8_prefix(*line);
	source->line++;
	if (state->mixed && text_utf8_prefix(*line) < line->len)
		return decode_line(source, line);
	return 1;
}

int source_line(struct source *source, struct text *line)
{
	struct source_state *state = source->state;
	int got = state->after_cut ? skip_rest(source) : 1;

	source->cut = false;
	while (got > 0) {
		size_t end = line_end(state), len = end - state->at;

		source->cut = state->after_cut = len > SOURCE_LINE;
		if (source->cut)
			return give(source, SOURCE_LINE, line);
		if (end < state->text.len) {
			state->after_cr = state->text.at[end] == '\r';
			got = give(source, len, line);
			state->at++;
			return got;
		}
		got = fill(source);
	}
	if (got == 0 && state->at < state->text.len)
		return give(source, state->text.len - state->at, line);
	return got;
}

int source_rewind(struct source *source)
{
	struct source_state *state = source->state;

	if (lseek(state->fd, 0, SEEK_SET) < 0)
		return errno;
	if (state->decodes)
		decoder_restart(&state->decoder);
	state->taken = 0;
	state->raw.len = state->text.len = 0;
	state->at = state->lf = state->cr = 0;
	state->ended = state->after_cr = state->after_cut = false;
	source->line = source->strange = 0;
	return 0;
}

void source_close(struct source *source)
{
	struct source_state *state = source->state;

	if (state->decodes)
		decoder_close(&state->decoder);
	if (state->fd >= 0)
		close(state->fd);
	buffer_release(&state->raw);
	buffer_release(&state->line);
	buffer_release(&state->text);
	free(state);
	source->state = NULL;
}

int source_open_blocks(struct source *source, const char *path, size_t block)
{
	int error;

	*source = (struct source){.state = memory_new(sizeof(*source->state))};
	source->state->block = block;
	error = !strcmp(path, "-") ? spool(source->state)
				   : open_regular(source, path);
	if (!error)
		error = source_rewind(source);
	if (!error)
		error = survey(source);
	if (!error)
		error = source_rewind(source);
	if (error)
		source_close(source);
	return error;
}

int source_open(struct source *source, const char *path)
{
	return source_open_blocks(source, path, SOURCE_BLOCK);
}
