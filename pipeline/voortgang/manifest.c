#include "voortgang/manifest.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

int manifest_digest(int folder, struct manifest_file *file)
{
	int fd = openat(folder, file->path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
	struct stat stat;
	int error = 0;

	if (fd < 0)
		return errno;
	if (fstat(fd, &stat))
		error = errno;
	else
		error = digest_file(fd, file->sha256);
	file->bytes = (unsigned long)stat.st_size;
	close(fd);
	return error;
}

/* The kind of a line is the manifest's own, not one of record.h. */
static void begin(struct record_writer *w, const char *kind)
{
	record_pass_lines(w, text_of(kind));
}

void manifest_run(struct record_writer *w, const struct account *a)
{
	const struct text *about =
	    dossier_first(&a->dossier, KIND_REPORT)->field;

	begin(w, "@run\tregion\tmoment\ttitle\tversion\nrun");
	record_put_field(w, about[REPORT_REGION]);
	record_put_field(w, about[REPORT_MOMENT]);
	record_put_field(w, about[REPORT_TITLE]);
	record_put_field(w, about[REPORT_VERSION]);
	record_end(w);
	begin(w, "@input\tfile\tkind\tsource\tbytes\tsha256\tread\tused"
		 "\trejected\tignored\n");
}

void manifest_exports(struct record_writer *w, const struct account *a)
{
	for (size_t i = 0; i < a->files; i++) {
		const struct account_file *file = &a->file[i];

		begin(w, "input");
		record_put_field(w, file->delivery[DELIVERY_FILE]);
		record_put_field(w, file->delivery[DELIVERY_KIND]);
		record_put_field(w, file->delivery[DELIVERY_SOURCE]);
		record_put_field(w, file->delivery[DELIVERY_BYTES]);
		record_put_field(w, file->delivery[DELIVERY_SHA256]);
		record_put_long(w, file->whole.read);
		record_put_long(w, file->whole.used);
		record_put_long(w, file->whole.rejected);
		record_put_long(w, file->whole.ignored);
		record_end(w);
	}
}

static void put_file(struct record_writer *w, const struct manifest_file *file,
		     const char *between)
{
	record_put(w, text_of(file->path));
	record_pass_lines(w, text_of(between));
	record_put_long(w, (long)file->bytes);
	record_put(w, text_of(file->sha256));
}

void manifest_tables(struct record_writer *w, const struct manifest_file *file,
		     size_t files)
{
	for (size_t i = 0; i < files; i++) {
		begin(w, "input");
		put_file(w, &file[i], "\tplan\t\\N");
		for (int n = 0; n < 4; n++)
			record_put_unknown(w);
		record_end(w);
	}
}

void manifest_outputs(struct record_writer *w, const struct manifest_file *file,
		      size_t files)
{
	begin(w, "@output\tfile\tbytes\tsha256\n");
	for (size_t i = 0; i < files; i++) {
		begin(w, "output");
		put_file(w, &file[i], "");
		record_end(w);
	}
}
