#include "letter.h"

#include "entry.h"

/* Whose a file is; shared: it says something about several vestigingen. */
struct owner {
	struct text vestiging;
	bool shared;
};

void mail_init(struct mail *mail)
{
	*mail = (struct mail){0};
	dossier_init(&mail->dossier);
	mail->owners.arena = &mail->dossier.arena;
}

void mail_release(struct mail *mail)
{
	map_release(&mail->owners);
	dossier_release(&mail->dossier);
}

/* `file` says something about `school`. */
static void note_owner(struct mail *mail, struct text file, struct text school)
{
	struct owner **slot;

	if (record_is_unknown(file) || record_is_unknown(school))
		return;
	slot = (struct owner **)map_slot(&mail->owners, file);
	if (!*slot) {
		*slot = arena_new(&mail->dossier.arena, sizeof(**slot));
		(*slot)->vestiging = school;
	}
	(*slot)->shared |= !text_equal((*slot)->vestiging, school);
}

static void note_owners(struct mail *mail, enum record_kind kind, int file,
			int school)
{
	const struct dossier_row *row = dossier_first(&mail->dossier, kind);

	for (; row; row = row->next)
		note_owner(mail, row->field[file], row->field[school]);
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
	return true;
}

bool mail_owns(const struct mail *mail, struct text vestiging, struct text file)
{
	const struct owner *owner = map_find(&mail->owners, file);

	return owner && !owner->shared &&
	       text_equal(owner->vestiging, vestiging);
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

static bool is_mine(const struct letter *letter, const struct text *finding)
{
	struct text vestiging = letter->school[SCHOOL_VESTIGING];

	if (is_of_duo(letter->mail, finding[FINDING_FILE]))
		return false;
	if (!record_is_unknown(finding[FINDING_SCHOOL]))
		return text_equal(finding[FINDING_SCHOOL], vestiging);
	return mail_owns(letter->mail, vestiging, finding[FINDING_FILE]);
}

static void collect(struct letter *letter, enum finding_level level)
{
	const struct dossier_row *row =
	    dossier_first(&letter->mail->dossier, KIND_FINDING);

	for (; row; row = row->next)
		if (entry_level_of(row->field[FINDING_LEVEL]) == level &&
		    is_mine(letter, row->field))
			letter->finding[letter->findings++] = row;
}

void letter_init(struct letter *letter, struct mail *mail,
		 const struct text *school)
{
	size_t all = dossier_rows(&mail->dossier, KIND_FINDING);

	*letter = (struct letter){.mail = mail, .school = school};
	letter->finding =
	    arena_new(&mail->dossier.arena, all * sizeof(*letter->finding));
	for (enum finding_level level = 0; level <= LEVELS; level++)
		collect(letter, level);
}

bool letter_wanted(const struct letter *letter)
{
	struct text delivers = letter->school[SCHOOL_DELIVERS];

	return letter->findings ||
	       (delivers.len && !record_is_unknown(delivers));
}
