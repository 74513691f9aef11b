/* The reader when the system fails it: each call that can go wrong does. */
#include "cmocka_all.h"

#include <errno.h>
#include <fcntl.h>
#include <iconv.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "intake/recognise.h"
#include "scratch.h"
#include "table.h"

/* The call that fails, counted down from now on; 0: none. */
struct fault {
	int countdown, error;
};

static struct fault reading, writing, seeking, asking, opening;

static bool strikes(struct fault *fault)
{
	if (!fault->countdown || --fault->countdown)
		return false;
	errno = fault->error;
	return true;
}

/* In the place of the C library's, for the modules under test. */
ssize_t read(int fd, void *at, size_t room)
{
	return strikes(&reading) ? -1 : syscall(SYS_read, fd, at, room);
}

ssize_t write(int fd, const void *at, size_t len)
{
	return strikes(&writing) ? -1 : syscall(SYS_write, fd, at, len);
}

off_t lseek(int fd, off_t offset, int whence)
{
	return strikes(&seeking) ? -1 : syscall(SYS_lseek, fd, offset, whence);
}

int fstat(int fd, struct stat *about)
{
	return strikes(&asking) ? -1 : fstatat(fd, "", about, AT_EMPTY_PATH);
}

int mkostemp(char *path, int flags)
{
	return strikes(&opening) ? -1 : mkostemps(path, 0, flags);
}

/* No page can be had here. */
iconv_t iconv_open(const char *to, const char *from)
{
	(void)to;
	(void)from;
	errno = ENOMEM;
	return (iconv_t)-1;
}

/*
 * Runs something with the first call failing, then with only the second, and
 * so on until it needs no more of them. Each time it must say that error, and
 * in the end none.
 */
static void assert_told(struct fault *fault, int error, int (*run)(void))
{
	int calls = 0;

	for (int nth = 1; nth; nth++) {
		int said;

		*fault = (struct fault){nth, error};
		said = run();
		if (fault->countdown) {
			assert_int_equal(said, 0);
			break;
		}
		assert_int_equal(said, error);
		calls++;
	}
	*fault = (struct fault){0, 0};
	assert_true(calls > 0);
}

static const char *path;

/* Reads all lines, in small blocks; 0, or an errno. */
static int read_lines(void)
{
	struct source source;
	struct text line;
	int got, error = source_open_blocks(&source, path, 4);

	if (error)
		return error;
	while ((got = source_line(&source, &line)) > 0)
		;
	error = got < 0 ? errno : 0;
	source_close(&source);
	return error;
}

static int read_rows(void)
{
	struct row *row = memory_new(sizeof(*row));
	struct source source;
	struct rows rows;
	int got, error = source_open_blocks(&source, path, 4);

	if (!error) {
		rows_open(&rows, &source, ';');
		while ((got = rows_read(&rows, row)) > 0)
			;
		error = got < 0 ? errno : 0;
		rows_close(&rows);
		source_close(&source);
	}
	free(row);
	return error;
}

static int recognise_file(void)
{
	struct recognition *found = memory_new(sizeof(*found));
	struct layouts none = {NULL, 0};
	struct source source;
	int error = source_open_blocks(&source, path, 4);

	if (!error) {
		error = recognise(found, &source, &none, path);
		recognition_release(found);
		source_close(&source);
	}
	free(found);
	return error;
}

static void every_failure_to_read_a_file_is_told(void **state)
{
	(void)state;
	path = scratch(TEXT("a\nb\nc;\"d\ne\";f\n\xC3\xA9\xC3\xA9\xC3\n"));
	assert_told(&reading, EIO, read_lines);
	assert_told(&reading, EIO, read_rows);
	assert_told(&reading, EIO, recognise_file);
	assert_told(&seeking, EIO, read_lines);
	assert_told(&seeking, EIO, recognise_file);
	assert_told(&asking, EIO, read_lines);
}

static void an_encoding_that_cannot_be_converted_is_told(void **state)
{
	(void)state;
	path = scratch(TEXT("caf\xE9\n"));
	assert_int_equal(read_lines(), ENOMEM);
	path = scratch(TEXT("caf\xC3\xA9\ncaf\xE9\n"));
	assert_int_equal(read_lines(), ENOMEM);
}

static void an_interruption_is_no_failure(void **state)
{
	(void)state;
	path = scratch(TEXT("a\nb\nc\n"));
	for (int nth = 1; nth < 10; nth++) {
		reading = (struct fault){nth, EINTR};
		assert_int_equal(read_lines(), 0);
	}
	reading = (struct fault){0, 0};
}

/* Standard input is spooled; it is given anew for each run. */
static int read_standard_input(void)
{
	int input = dup(0), bytes = open(scratch_path, O_RDONLY), error;

	dup2(bytes, 0);
	path = "-";
	error = read_lines();
	dup2(input, 0);
	close(input);
	close(bytes);
	return error;
}

static void every_failure_to_keep_standard_input_is_told(void **state)
{
	(void)state;
	scratch(TEXT("a\nb\nc\n"));
	assert_told(&opening, ENOENT, read_standard_input);
	assert_told(&reading, EIO, read_standard_input);
	assert_told(&writing, ENOSPC, read_standard_input);
	writing = (struct fault){1, EINTR};
	assert_int_equal(read_standard_input(), 0);
}

static void standard_input_is_kept_where_tmpdir_says(void **state)
{
	static const struct {
		const char *folder;
		int error;
	} cases[] = {{"/tmp", 0}, {"", 0}, {"/tmp/there/is/none", ENOENT}};

	(void)state;
	scratch(TEXT("a\n"));
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		setenv("TMPDIR", cases[i].folder, 1);
		assert_int_equal(read_standard_input(), cases[i].error);
	}
	unsetenv("TMPDIR");
	assert_int_equal(read_standard_input(), 0);
}

static int read_table(void)
{
	static const struct table_column column = {"naam", TABLE_TEXT, true, 0,
						   0};
	struct arena arena = {0};
	struct table table;

	table_read(&table, &arena, "/tmp", scratch_path + strlen("/tmp/"),
		   &column, 1, sizeof(struct text));
	arena_release(&arena);
	return table.errors ? EIO : 0;
}

static void every_failure_to_read_a_table_is_told(void **state)
{
	(void)state;
	scratch(TEXT("naam\na\nb\n"));
	assert_told(&reading, EIO, read_table);
	assert_told(&seeking, EIO, read_table);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_failure_to_read_a_file_is_told),
	    cmocka_unit_test(an_encoding_that_cannot_be_converted_is_told),
	    cmocka_unit_test(an_interruption_is_no_failure),
	    cmocka_unit_test(every_failure_to_keep_standard_input_is_told),
	    cmocka_unit_test(standard_input_is_kept_where_tmpdir_says),
	    cmocka_unit_test(every_failure_to_read_a_table_is_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
