#include "voortgang/pdf.h"

#include <qpdf/qpdf-c.h>
#include <stdio.h>
#include <stdlib.h>

struct reading {
	qpdf_data qpdf;
	char *why;
	size_t room;
};

static int fail(const struct reading *r, const char *what)
{
	snprintf(r->why, r->room, "%s", what);
	return -1;
}

/* The first error or warning there is; 0: none. */
static int hear(const struct reading *r)
{
	qpdf_error error = NULL;

	if (qpdf_has_error(r->qpdf))
		error = qpdf_get_error(r->qpdf);
	else if (qpdf_more_warnings(r->qpdf))
		error = qpdf_next_warning(r->qpdf);
	return error ? fail(r, qpdf_get_error_full_text(r->qpdf, error)) : 0;
}

static void forget(const struct reading *r)
{
	qpdf_get_error(r->qpdf);
	while (qpdf_more_warnings(r->qpdf))
		qpdf_next_warning(r->qpdf);
}

static int check_object(const struct reading *r, int number)
{
	qpdf_oh object = qpdf_get_object_by_id(r->qpdf, number, 0);
	unsigned char *bytes = NULL;
	size_t len;

	if (!qpdf_oh_is_stream(r->qpdf, object)) {
		forget(r);
		qpdf_oh_release(r->qpdf, object);
		return 0;
	}
	qpdf_oh_get_stream_data(r->qpdf, object, qpdf_dl_generalized, NULL,
				&bytes, &len);
	free(bytes);
	qpdf_oh_release(r->qpdf, object);
	return hear(r);
}

static int check_objects(const struct reading *r)
{
	qpdf_oh trailer = qpdf_get_trailer(r->qpdf);
	qpdf_oh size = qpdf_oh_get_key(r->qpdf, trailer, "/Size");
	int objects = qpdf_oh_get_int_value_as_int(r->qpdf, size);
	int result = hear(r);

	for (int i = 1; i < objects && !result; i++)
		result = check_object(r, i);
	return result;
}

static int check_structure(const struct reading *r, struct text bytes)
{
	qpdf_silence_errors(r->qpdf);
	qpdf_set_suppress_warnings(r->qpdf, QPDF_TRUE);
	qpdf_set_attempt_recovery(r->qpdf, QPDF_FALSE);
	qpdf_read_memory(r->qpdf, "it", bytes.at, bytes.len, NULL);
	if (hear(r))
		return -1;
	if (qpdf_get_num_pages(r->qpdf) < 1)
		return fail(r, "there is no page in it");
	return hear(r) ? -1 : check_objects(r);
}

int pdf_check(struct text bytes, char *why, size_t room)
{
	struct reading r = {.why = why, .room = room};
	struct text end = bytes;
	int result;

	while (text_ends(end, "\n") || text_ends(end, "\r"))
		end.len--;
	if (!text_starts(bytes, "%PDF-") || !text_ends(end, "%%EOF"))
		return fail(&r, "not a whole PDF");
	r.qpdf = qpdf_init();
	result = check_structure(&r, bytes);
	qpdf_cleanup(&r.qpdf);
	return result;
}
