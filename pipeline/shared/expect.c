#include "expect.h"

struct text expect_say(const struct plan *plan, enum record_kind kind,
		       const struct row_column *column, struct buffer *room)
{
	const char *name = record_column_name(kind, column->at);
	struct text rest, code;

	room->len = 0;
	switch (column->type) {
	case COLUMN_DATE:
		return TEXT("een datum, bijvoorbeeld 01-10-2020");
	case COLUMN_YEAR:
		return TEXT("een jaar, bijvoorbeeld 2021");
	case COLUMN_SCHOOL:
		return plan->schools ? plan->school[0].vestiging : TEXT("");
	case COLUMN_NUMBER:
		buffer_format(room, "een getal van %ld tot en met %ld",
			      column->low, column->high);
		return text_of_buffer(room);
	case COLUMN_COUNT:
		return TEXT("een aantal, zoals 17, 0 of <5");
	case COLUMN_CODE:
		rest = plan_codes(plan, text_of(name));
		while (text_cut(&rest, ' ', &code))
			buffer_format(room, "%s%.*s", room->len ? ", " : "",
				      TEXT_ARG(code));
		return text_of_buffer(room);
	case COLUMN_MILESTONE:
		return TEXT("de nummers van de mijlpalen van het plan, "
			    "zoals 1.1");
	case COLUMN_ACTIVITY:
		return TEXT("het nummer van een activiteit van het plan");
	case COLUMN_SUBJECT:
		return TEXT("een keuzevak van het plan: de naam, of de code "
			    "zoals 7-1");
	case COLUMN_KVK:
		return TEXT("een KvK-nummer van 8 cijfers");
	case COLUMN_AMOUNT:
		return TEXT("een bedrag, zoals 1.250,00");
	case COLUMN_TEXT:
	case COLUMN_PERSON:
		break;
	}
	return text_of(name);
}

/* A cell that must agree with others of its row has a row's example. */
static struct text example_of_activity(const struct plan *plan,
				       enum record_kind kind, long number,
				       struct buffer *room)
{
	if (kind == KIND_KEUZEVAK && plan->subjects)
		number = plan->subject[0].activity;
	buffer_format(room, "%ld", number);
	return text_of_buffer(room);
}

static long middle(const struct row_column *column)
{
	return column->high < 3 ? column->high : 3;
}

static struct text example_code(const struct plan *plan, const char *list)
{
	struct text codes = plan_codes(plan, text_of(list)), code = TEXT("");

	text_cut(&codes, ' ', &code);
	return code;
}

struct text expect_example(const struct plan *plan, enum record_kind kind,
			   const struct row_column *column, struct buffer *room)
{
	const char *name = record_column_name(kind, column->at);

	room->len = 0;
	switch (column->type) {
	case COLUMN_DATE:
		buffer_format(room, "01-10-%ld", plan->region.begin);
		break;
	case COLUMN_YEAR:
		buffer_format(room, "%ld", plan->region.begin);
		break;
	case COLUMN_SCHOOL:
		return plan->schools ? plan->school[0].vestiging : TEXT("");
	case COLUMN_CODE:
		return example_code(plan, name);
	case COLUMN_NUMBER:
		return example_of_activity(plan, kind, middle(column), room);
	case COLUMN_ACTIVITY:
		return example_of_activity(
		    plan, kind, plan->activities ? plan->activity[0].number : 1,
		    room);
	case COLUMN_COUNT:
		return TEXT("17");
	case COLUMN_MILESTONE:
		return plan->milestones ? plan->milestone[0].id : TEXT("");
	case COLUMN_SUBJECT:
		return plan->subjects ? plan->subject[0].code : TEXT("");
	case COLUMN_KVK:
		return TEXT("12345678");
	case COLUMN_AMOUNT:
		return column->required ? TEXT("1.250,00") : TEXT("100,00");
	case COLUMN_PERSON:
		return TEXT("D001");
	case COLUMN_TEXT:
		return column->required ? TEXT("Voorbeeld") : TEXT("");
	}
	return text_of_buffer(room);
}
