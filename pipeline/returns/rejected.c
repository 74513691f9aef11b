#include "returns/rejected.h"

#include "entry.h"
#include "finding.h"
#include "label.h"

/* Was a row taken out that might have counted? One that is there already
 * might not. */
static bool takes_out(const struct remark *remark)
{
	return remark->line &&
	       entry_level_of(remark->field[FINDING_LEVEL]) == LEVEL_FOUT &&
	       finding_of(remark->field[FINDING_CODE]) != FINDING_ROW_DOUBLE;
}

/* Of a kind of export; a row can have several findings, one after the other. */
static long rejected_rows(const struct letter *letter, struct text kind)
{
	const struct remark *last = NULL;
	long rows = 0;

	for (size_t i = 0; i < letter->findings; i++) {
		const struct remark *r = letter->finding[i];
		struct text file = r->field[FINDING_FILE];

		if (!takes_out(r) ||
		    !text_equal(dossier_lookup(&letter->mail->dossier,
					       KIND_DELIVERY, file,
					       DELIVERY_KIND, TEXT("")),
				kind))
			continue;
		rows += !last || last->line != r->line ||
			!text_equal(last->field[FINDING_FILE], file);
		last = r;
	}
	return rows;
}

static struct text kind_of(const struct letter *letter, struct text indicator)
{
	return dossier_lookup(&letter->mail->dossier, KIND_INDICATOR, indicator,
			      INDICATOR_KIND, TEXT(""));
}

static void say_rows(struct buffer *out, struct text kind, long rows)
{
	buffer_format(out, rows == 1 ? "%ld rij" : "%ld rijen", rows);
	buffer_format(out, " met %.*s %s niet mee.", TEXT_ARG(label_kind(kind)),
		      rows == 1 ? "telt" : "tellen");
}

/* More left than there were pupils: pupils may be missing. */
static struct text suspect_kind(const struct letter *letter,
				const struct remark *remark)
{
	struct text year = remark->field[FINDING_COLUMN], indicator;

	switch (finding_of(remark->field[FINDING_CODE])) {
	case FINDING_OUTFLOW_LARGE:
		return text_of(record_kind_name(KIND_LEERLING));
	case FINDING_FIGURE_JUMP:
		text_cut(&year, ' ', &indicator);
		return kind_of(letter, indicator);
	default:
		return TEXT("");
	}
}

void rejected_say_cause(struct buffer *out, const struct letter *letter,
			const struct remark *remark)
{
	struct text kind = suspect_kind(letter, remark);
	long rows = kind.len ? rejected_rows(letter, kind) : 0;

	if (!rows)
		return;
	buffer_char(out, ' ');
	say_rows(out, kind, rows);
	buffer_add(out, TEXT(" Dat kan de oorzaak zijn."));
}

void rejected_say_figure(struct buffer *out, const struct letter *letter,
			 struct text indicator)
{
	struct text kind = kind_of(letter, indicator);
	long rows = kind.len ? rejected_rows(letter, kind) : 0;

	if (!rows)
		return;
	buffer_add(out, TEXT(" Let op: "));
	say_rows(out, kind, rows);
	buffer_format(out, " %s bij dit jaar, dan klopt dit cijfer nog niet.",
		      rows == 1 ? "Hoort die" : "Horen die");
}
