#include "returns/letter.h"

#include <strings.h>

#include "entry.h"

/* Whose a file is; shared: it says something about several vestigingen. */
struct owner {
	struct text vestiging;
	bool shared;
};

void mail_init(struct mail *mail)
{
	*mail = (struct mail){.most = SHEET_ROWS};
	dossier_init(&mail->dossier);
	mail->owners.arena = mail->mailbox.arena = mail->papers.arena =
	    &mail->dossier.arena;
}

void mail_release(struct mail *mail)
{
	map_release(&mail->owners);
	map_release(&mail->mailbox);
	map_release(&mail->papers);
	dossier_release(&mail->dossier);
	*mail = (struct mail){0};
}

void mail_note(struct mail *mail, struct text file, struct text school)
{
	struct owner **slot;

	if (record_is_unknown(file) || record_is_unknown(school))
		return;
	slot = (struct owner **)map_slot(&mail->owners, file);
	if (!*slot) {
		*slot = arena_new(&mail->dossier.arena, sizeof(**slot));
		(*slot)->vestiging = text_copy(school, &mail->dossier.arena);
	}
	(*slot)->shared |= !text_equal((*slot)->vestiging, school);
}

static void note_owners(struct mail *mail, enum record_kind kind, int file,
			int school)
{
	const struct dossier_row *row = dossier_first(&mail->dossier, kind);

	for (; row; row = row->next)
		mail_note(mail, row->field[file], row->field[school]);
}

static void make_remarks(struct mail *mail)
{
	const struct dossier_row *row =
	    dossier_first(&mail->dossier, KIND_FINDING);

	mail->remark = arena_new(&mail->dossier.arena,
				 dossier_rows(&mail->dossier, KIND_FINDING) *
				     sizeof(*mail->remark));
	for (; row; row = row->next) {
		struct remark *remark = &mail->remark[mail->remarks++];

		remark->field = row->field;
		if (!record_long(row->field[FINDING_LINE], &remark->line))
			remark->line = 0;
	}
}

struct text mail_owner(const struct mail *mail, struct text file)
{
	const struct owner *owner = map_find(&mail->owners, file);

	return owner && !owner->shared ? owner->vestiging : record_unknown;
}

bool mail_owns(const struct mail *mail, struct text vestiging, struct text file)
{
	return text_equal(mail_owner(mail, file), vestiging);
}

struct text mail_file(struct text file)
{
	struct text rest = file;

	while (text_cut(&rest, '/', &file))
		;
	return file;
}

/* What is wrong in a file of DUO is not for the school to mend. */
static bool is_of_duo(const struct mail *mail, struct text file)
{
	return text_is(dossier_lookup(&mail->dossier, KIND_DELIVERY, file,
				      DELIVERY_SOURCE, TEXT("")),
		       "duo");
}

bool letter_may_tell(const struct letter *letter, const struct text *finding)
{
	struct text vestiging = letter->school[SCHOOL_VESTIGING];

	if (is_of_duo(letter->mail, finding[FINDING_FILE]))
		return false;
	if (!record_is_unknown(finding[FINDING_SCHOOL]))
		return text_equal(finding[FINDING_SCHOOL], vestiging);
	return mail_owns(letter->mail, vestiging, finding[FINDING_FILE]);
}

/* What the vestiging has in the file; NULL: nothing. */
static const struct text *portion_of(const struct letter *letter,
				     struct text file)
{
	const struct dossier_row *row =
	    dossier_first(&letter->mail->dossier, KIND_PORTION);

	while (row && !(text_equal(row->field[PORTION_FILE], file) &&
			text_equal(row->field[PORTION_SCHOOL],
				   letter->school[SCHOOL_VESTIGING])))
		row = row->next;
	return row ? row->field : NULL;
}

/* The vestiging's own rows of those that such a finding is about. */
static long own_rows(enum finding_code code, const struct text *portion)
{
	long rows, used, late;

	if (!portion || !record_long(portion[PORTION_ROWS], &rows) ||
	    !record_long(portion[PORTION_USED], &used) ||
	    !record_long(portion[PORTION_LATE], &late))
		return 0;
	return code == FINDING_AFTER_PERIOD  ? late
	       : code == FINDING_NOT_COUNTED ? rows - used - late
					     : 0;
}

/* A finding that counts rows of several vestigingen, with those of this one
 * only; NULL if it has none, or if the finding is of another sort. */
static struct remark *own_share(const struct letter *letter,
				const struct remark *remark,
				struct arena *arena)
{
	const struct text *field = remark->field;
	enum finding_code code;
	struct buffer words = {0};
	struct remark *own;
	struct text *share;
	long rows;

	if (remark->line || !record_is_unknown(field[FINDING_SCHOOL]) ||
	    !record_is_unknown(mail_owner(letter->mail, field[FINDING_FILE])))
		return NULL;
	code = finding_of(field[FINDING_CODE]);
	rows = own_rows(code, portion_of(letter, field[FINDING_FILE]));
	if (!rows)
		return NULL;
	own = arena_new(arena, sizeof(*own));
	share = arena_new(arena, FINDING_COLUMNS * sizeof(*share));
	memcpy(share, field, FINDING_COLUMNS * sizeof(*share));
	buffer_format(&words, "%ld", rows);
	share[FINDING_ROWS] = text_copy(text_of_buffer(&words), arena);
	buffer_release(&words);
	*own = *remark;
	own->field = share;
	return own;
}

static void collect(struct letter *letter, enum finding_level level,
		    struct arena *arena)
{
	const struct mail *mail = letter->mail;

	for (size_t i = 0; i < mail->remarks; i++) {
		struct remark *remark = &mail->remark[i];

		if (entry_level_of(remark->field[FINDING_LEVEL]) != level)
			continue;
		if (!letter_may_tell(letter, remark->field))
			remark = own_share(letter, remark, arena);
		if (remark)
			letter->finding[letter->findings++] = remark;
	}
}

static void letter_init(struct letter *letter, struct mail *mail,
			const struct text *school)
{
	*letter = (struct letter){.mail = mail, .school = school};
	letter->finding = arena_new(&mail->dossier.arena,
				    mail->remarks * sizeof(*letter->finding));
	for (enum finding_level level = 0; level <= LEVELS; level++)
		collect(letter, level, &mail->dossier.arena);
}

static void make_letters(struct mail *mail)
{
	const struct dossier_row *row =
	    dossier_first(&mail->dossier, KIND_SCHOOL);

	mail->letter = arena_new(&mail->dossier.arena,
				 dossier_rows(&mail->dossier, KIND_SCHOOL) *
				     sizeof(*mail->letter));
	for (; row; row = row->next) {
		struct letter *letter = &mail->letter[mail->letters++];

		letter_init(letter, mail, row->field);
		*map_slot(&mail->mailbox, row->field[SCHOOL_VESTIGING]) =
		    letter;
	}
}

static bool is_in_name(struct text name, struct text key)
{
	for (size_t i = 0; i + key.len <= name.len; i++)
		if (!strncasecmp(name.at + i, key.at, key.len))
			return true;
	return false;
}

/* The vestiging whose key is in the name of a file; not known if it is not
 * just one. */
static struct text named_in(const struct mail *mail, struct text file)
{
	const struct dossier_row *row =
	    dossier_first(&mail->dossier, KIND_SCHOOL);
	struct text found = record_unknown, name = mail_file(file);

	for (; row; row = row->next) {
		struct text key = row->field[SCHOOL_VESTIGING];

		if (!is_in_name(name, key))
			continue;
		if (!record_is_unknown(found))
			return record_unknown;
		found = key;
	}
	return found;
}

/* A file in which no school could be read, such as a workbook, is of who put
 * his key in its name. */
static void note_names(struct mail *mail)
{
	const struct dossier_row *row =
	    dossier_first(&mail->dossier, KIND_DELIVERY);

	for (; row; row = row->next) {
		struct text file = row->field[DELIVERY_FILE];

		if (!map_find(&mail->owners, file))
			mail_note(mail, file, named_in(mail, file));
	}
}

bool mail_settle(struct mail *mail)
{
	const struct dossier_row *row =
	    dossier_first(&mail->dossier, KIND_REPORT);

	if (!row)
		return false;
	mail->about = row->field;
	note_owners(mail, KIND_GROUP, GROUP_FILE, GROUP_SCHOOL);
	note_owners(mail, KIND_FINDING, FINDING_FILE, FINDING_SCHOOL);
	note_names(mail);
	make_remarks(mail);
	make_letters(mail);
	return true;
}

bool letter_wanted(const struct letter *letter)
{
	struct text delivers = letter->school[SCHOOL_DELIVERS];

	return letter->findings || letter->page ||
	       (delivers.len && !record_is_unknown(delivers));
}
