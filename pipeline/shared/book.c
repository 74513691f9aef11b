#include "book.h"

#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "fd.h"
#include "pack.h"
#include "page.h"
#include "readback.h"

enum { PROPERTY_UNITS = 255, HEADER_UNITS = 110 };

/* Sheets are short, and their rows much alike: a file is a tenth larger than at
 * zlib's own level, and packed in half the time. */
enum { PACKING = 3 };

void book_fail(struct book *book, const char *format, ...)
{
	va_list args;

	if (*book->why)
		return;
	va_start(args, format);
	vsnprintf(book->why, sizeof(book->why), format, args);
	va_end(args);
}

static const char *temporary_folder(void)
{
	const char *folder = getenv("TMPDIR");

	return folder && *folder ? folder : "/tmp";
}

/* A file without a name, which nobody can find and no signal can leave
 * behind; libxlsxwriter takes only names, so it gets the one in /proc. */
static void build_nameless(struct book *book)
{
	struct buffer path = {0};

	book->fd = open(temporary_folder(), O_TMPFILE | O_RDWR | O_CLOEXEC,
			S_IRUSR | S_IWUSR);
	if (book->fd < 0)
		book_fail(book, "%s: %s", temporary_folder(), strerror(errno));
	buffer_format(&path, "/proc/self/fd/%d", book->fd);
	book->building = text_string(text_of_buffer(&path), &book->arena);
	buffer_release(&path);
}

/* Beside its target, so that it can take its place in one step. */
static void build_beside(struct book *book)
{
	struct buffer path = {0};
	struct stat is;
	int fd;

	if (!lstat(book->target, &is) && !S_ISREG(is.st_mode)) {
		book_fail(book, "is no regular file");
		return;
	}
	buffer_format(&path, "%s.XXXXXX", book->target);
	book->building = text_string(text_of_buffer(&path), &book->arena);
	buffer_release(&path);
	fd = mkstemp(book->building);
	if (fd < 0) {
		book_fail(book, "%s", strerror(errno));
		return;
	}
	book->named = true;
	close(fd);
}

static char *property(struct book *book, struct text text)
{
	struct buffer clean = {0};
	char *kept;

	kept =
	    text_string(cell_clean(&clean, text, PROPERTY_UNITS), &book->arena);
	buffer_release(&clean);
	return kept;
}

/* UTC midnight: gmtime() gives the day back, wherever this runs. */
static time_t time_of(long date)
{
	struct tm day = {.tm_year = (int)(date / 10000) - 1900,
			 .tm_mon = (int)(date / 100 % 100) - 1,
			 .tm_mday = (int)(date % 100)};

	return timegm(&day);
}

static void set_properties(struct book *book, const struct book_about *about)
{
	lxw_doc_properties properties = {
	    .title = property(book, about->title),
	    .subject = property(book, about->subject),
	    .author = book->maker,
	    .created = time_of(about->created),
	};

	if (workbook_set_properties(book->workbook, &properties))
		book_fail(book, "the properties are not taken");
}

/* A & would start a code. */
static void add_header(struct buffer *header, const char *code, struct text t)
{
	struct buffer clean = {0};

	t = cell_clean(&clean, t, HEADER_UNITS);
	buffer_add(header, text_of(code));
	for (size_t i = 0; i < t.len; i++) {
		if (t.at[i] == '&')
			buffer_char(header, '&');
		buffer_char(header, t.at[i] == '\n' ? ' ' : t.at[i]);
	}
	buffer_release(&clean);
}

static void make_header(struct book *book, const struct book_about *about)
{
	struct buffer header = {0};

	add_header(&header, "&L", about->left);
	add_header(&header, "&R", about->right);
	book->header = text_string(text_of_buffer(&header), &book->arena);
	buffer_release(&header);
}

static void start(struct book *book, const struct book_about *about)
{
	lxw_workbook_options options = {
	    .constant_memory = LXW_TRUE,
	    .tmpdir = text_string(text_of(temporary_folder()), &book->arena),
	};

	if (strcmp(localeconv()->decimal_point, ".") != 0) {
		book_fail(book, "LC_NUMERIC has no decimal point");
		return;
	}
	pack_level(PACKING);
	book->workbook = workbook_new_opt(book->building, &options);
	if (!book->workbook) {
		book_fail(book, "libxlsxwriter: out of memory");
		return;
	}
	book->maker = property(book, about->maker);
	set_properties(book, about);
	make_header(book, about);
}

void book_open(struct book *book, const char *path,
	       const struct book_about *about)
{
	*book = (struct book){.fd = -1, .target = path, .locks = about->locks};
	if (path)
		build_beside(book);
	else
		build_nameless(book);
	if (!*book->why)
		start(book, about);
}

static bool name_taken(const struct book *book, const char *name)
{
	for (const struct sheet *s = book->first; s; s = s->next)
		if (!strcasecmp(s->name, name))
			return true;
	return false;
}

void book_nth_name(struct buffer *out, struct text wish, size_t nth)
{
	cell_name(out, wish, nth > 1 ? CELL_NAME - 6 : CELL_NAME);
	if (nth > 1)
		buffer_format(out, " (%zu)", nth);
}

const char *book_name(struct book *book, struct text wish)
{
	struct buffer room = {0};
	const char *name;
	size_t nth = 1;

	do {
		book_nth_name(&room, wish, nth++);
		name = text_string(text_of_buffer(&room), &book->arena);
	} while (name_taken(book, name));
	buffer_release(&room);
	return name;
}

static void compare_sheet(struct book *book, const struct sheet *sheet,
			  const struct readback_sheet *found)
{
	if (strcmp(sheet->name, found->name) != 0)
		book_fail(book, "read back sheet %s, not %s", found->name,
			  sheet->name);
	if (sheet->rows != found->rows)
		book_fail(book, "sheet %s: %lu rows; read back %lu",
			  sheet->name, sheet->rows, found->rows);
}

static void verify(struct book *book)
{
	struct readback found;
	size_t i = 0;

	if (readback_check(book->building, &found))
		book_fail(book, "reading back: %s", found.why);
	for (struct sheet *s = book->first; s && !*book->why; s = s->next)
		if (i < found.sheets)
			compare_sheet(book, s, &found.sheet[i++]);
		else
			book_fail(book, "sheet %s is missing", s->name);
	readback_release(&found);
}

/* What was found whole is to stay so. */
static void secure(struct book *book)
{
	int fd = open(book->building, O_RDONLY | O_CLOEXEC);
	int error = fd < 0 ? errno : digest_file(fd, book->sha256);

	if (!error && book->named && fsync(fd))
		error = errno;
	if (fd >= 0)
		close(fd);
	if (error)
		book_fail(book, "%s", strerror(error));
}

static void write_out(struct book *book)
{
	lxw_error error;

	for (struct sheet *s = book->first; s; s = s->next)
		page_finish(s);
	error = workbook_close(book->workbook);
	book->workbook = NULL;
	if (error)
		book_fail(book, "%s", lxw_strerror(error));
}

int book_close(struct book *book)
{
	if (!*book->why)
		write_out(book);
	if (!*book->why)
		verify(book);
	if (!*book->why)
		secure(book);
	if (!*book->why && book->named) {
		if (rename(book->building, book->target))
			book_fail(book, "%s", strerror(errno));
		else
			book->named = false;
	}
	return *book->why ? -1 : 0;
}

int book_copy(const struct book *book, int fd)
{
	char block[16 * 1024];
	off_t at = 0;
	ssize_t got;
	int error = 0;

	while (!error &&
	       (got = pread(book->fd, block, sizeof(block), at)) != 0) {
		if (got < 0)
			return errno;
		error = fd_write(fd, block, (size_t)got);
		at += got;
	}
	return error;
}

void book_release(struct book *book)
{
	if (book->workbook)
		lxw_workbook_free(book->workbook);
	if (book->named)
		unlink(book->building);
	if (book->fd >= 0)
		close(book->fd);
	buffer_release(&book->room);
	arena_release(&book->arena);
	book->workbook = NULL;
	book->named = false;
	book->fd = -1;
}
