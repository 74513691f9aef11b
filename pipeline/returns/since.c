#include "returns/since.h"

#include "returns/words.h"

/* How many of the same there were that have not been met again. */
struct same {
	size_t left;
};

bool since_compares(const struct mail *now, const struct mail *before)
{
	return now->about && before->about &&
	       text_equal(now->about[REPORT_REGION],
			  before->about[REPORT_REGION]) &&
	       text_equal(now->about[REPORT_MOMENT],
			  before->about[REPORT_MOMENT]);
}

static struct same *same_of(struct map *map, const struct remark *remark)
{
	static const int columns[] = {FINDING_CODE, FINDING_COLUMN,
				      FINDING_FOUND, FINDING_EXPECTED};
	const struct text *field = remark->field;
	struct buffer key = {0};
	struct same **slot;

	buffer_add(&key, mail_file(field[FINDING_FILE]));
	for (size_t i = 0; i < sizeof(columns) / sizeof(columns[0]); i++) {
		buffer_char(&key, '\t');
		buffer_add(&key, field[columns[i]]);
	}
	slot = (struct same **)map_slot(map, text_of_buffer(&key));
	if (!*slot)
		*slot = arena_new(map->arena, sizeof(**slot));
	buffer_release(&key);
	return *slot;
}

static void meet_again(struct letter *letter, struct map *map)
{
	for (size_t i = 0; i < letter->findings; i++) {
		struct remark *remark = letter->finding[i];
		struct same *same = same_of(map, remark);

		remark->open = same->left > 0;
		same->left -= remark->open;
		if (words_to_mend(remark))
			++*(remark->open ? &letter->standing : &letter->fresh);
	}
}

/* What is left was solved; it is called as its file is called now. */
static void note_solved(struct letter *letter, const struct letter *before,
			struct map *map)
{
	for (size_t i = 0; i < before->findings; i++) {
		struct remark *remark = before->finding[i];
		struct same *same = same_of(map, remark);

		if (!same->left)
			continue;
		same->left--;
		remark->paper = map_find(&letter->mail->papers,
					 remark->field[FINDING_FILE]);
		if (words_to_mend(remark))
			letter->solved[letter->solveds++] = remark;
	}
}

void since_compare(struct letter *letter, struct mail *before)
{
	const struct letter *then =
	    map_find(&before->mailbox, letter->school[SCHOOL_VESTIGING]);
	struct map map = {.arena = &before->dossier.arena};

	letter->compared = true;
	if (then)
		letter->solved =
		    arena_new(&before->dossier.arena,
			      then->findings * sizeof(*letter->solved));
	for (size_t i = 0; then && i < then->findings; i++)
		same_of(&map, then->finding[i])->left++;
	meet_again(letter, &map);
	if (then)
		note_solved(letter, then, &map);
	map_release(&map);
}
