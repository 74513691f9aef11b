#include "intake/remark.h"

void remark(struct intake *in, const struct file *file, struct finding finding)
{
	if (in->delivered)
		return;
	finding.file = text_of(file->path);
	finding_write_listed(&in->writer, &in->quota, &finding);
	if (finding_level(finding.code) != LEVEL_SIGNAAL)
		in->findings = true;
}

static void say_repairs(struct intake *in, const struct file *file)
{
	const struct layout *layout = file->found.shape.layout;

	for (int slot = 0; slot < layout->slots; slot++) {
		const struct emit_repair *repair = &in->memory.repair[slot];

		if (repair->line)
			remark(in, file,
			       (struct finding){
				   .code = FINDING_CELL_REPAIRED,
				   .line = repair->line,
				   .column = text_of(
				       record_column_name(layout->kind, slot)),
				   .found = repair->written,
				   .expected = repair->read});
	}
}

void remark_years(struct intake *in, const struct file *file)
{
	const struct shape *shape = &file->found.shape;

	for (int slot = 0; slot < shape->layout->slots; slot++) {
		const struct shape_value *named = &shape->named[slot];

		if (named->len)
			remark(in, file,
			       (struct finding){
				   .code = FINDING_FILE_YEAR,
				   .column = text_of(record_column_name(
				       shape->layout->kind, slot)),
				   .found = {named->at, named->len}});
	}
}

void remark_refused(struct intake *in, const struct file *file)
{
	const char *foreign = file->source.foreign;

	if (foreign)
		remark(in, file,
		       (struct finding){.code = FINDING_FILE_FORMAT,
					.found = text_of(foreign)});
	else
		remark(in, file,
		       (struct finding){.code = FINDING_FILE_LARGE,
					.expected = TEXT("256 MB")});
}

/* Of a file that has so many of something, instead of so many. */
static void say_count(struct intake *in, const struct file *file,
		      enum finding_code code, size_t many, size_t wanted)
{
	struct buffer found = {0}, expected = {0};

	buffer_format(&found, "%zu", many);
	buffer_format(&expected, "%zu", wanted);
	remark(in, file,
	       (struct finding){.code = code,
				.found = text_of_buffer(&found),
				.expected = text_of_buffer(&expected),
				.rows = file->balance.read});
	buffer_release(&found);
	buffer_release(&expected);
}

static void say_unknown(struct intake *in, const struct file *file)
{
	struct buffer expected = {0};

	if (file->found.nearest)
		layout_describe(file->found.nearest, &expected);
	else
		buffer_format(&expected,
			      "een kopregel zoals in een van de sjablonen, "
			      "binnen de eerste %d regels",
			      RECOGNISE_ROWS);
	remark(in, file,
	       (struct finding){.code = FINDING_FILE_UNKNOWN,
				.expected = text_of_buffer(&expected),
				.rows = file->balance.read});
	buffer_release(&expected);
}

/* Lines that were read in another encoding than most. */
static void say_strange(struct intake *in, const struct file *file)
{
	const struct source *source = &file->source;

	if (source->strange)
		remark(in, file,
		       (struct finding){.code = FINDING_FILE_ENCODING,
					.line = source->first_strange,
					.found = text_of(encoding_name(
					    source->strange_encoding)),
					.rows = source->strange});
}

static void say_trailing(struct intake *in, const struct file *file)
{
	const struct recognition *found = &file->found;
	size_t last = found->named - 1;
	struct text column = shape_column(&found->shape, last);

	if (file->sift.trailing)
		remark(in, file,
		       (struct finding){.code = FINDING_ROW_TRAILING,
					.line = file->sift.trailing_line,
					.column = column.at ? column
							    : found->cell[last],
					.rows = file->sift.trailing});
}

/* What was read otherwise than it is written. */
static void say_readings(struct intake *in, const struct file *file)
{
	say_strange(in, file);
	say_trailing(in, file);
	say_repairs(in, file);
}

void remark_whole(struct intake *in, const struct file *file)
{
	if (file->twin)
		remark(in, file,
		       (struct finding){.code = FINDING_FILE_DOUBLE,
					.found = text_of(file->twin),
					.rows = file->balance.read});
	else if (!file->balance.read)
		remark(in, file, (struct finding){.code = FINDING_FILE_EMPTY});
	else if (file->found.columns > ROWS_COLUMNS)
		say_count(in, file, FINDING_FILE_COLUMNS, file->found.columns,
			  ROWS_COLUMNS);
	else if (file->found.overfull)
		say_count(in, file, FINDING_FILE_COMMA, file->found.overfull,
			  file->found.fields);
	else if (file_is_readable(file))
		say_readings(in, file);
	else if (!file->found.known)
		say_unknown(in, file);
}
