#include "compare/budget.h"

#include "amount.h"

void budgets_init(struct budgets *b, const struct plan *plan)
{
	*b = (struct budgets){.plan = plan};
	b->map.arena = &b->arena;
}

void budgets_release(struct budgets *b)
{
	map_release(&b->map);
	buffer_release(&b->key);
	arena_release(&b->arena);
}

static struct budget *budget_of(struct budgets *b, const struct record *row)
{
	struct budget **slot;

	b->key.len = 0;
	buffer_add(&b->key, row->field[FINANCIE_ACTIVITEIT]);
	buffer_char(&b->key, '\t');
	buffer_add(&b->key, row->field[FINANCIE_JAAR]);
	slot = (struct budget **)map_slot(&b->map, text_of_buffer(&b->key));
	if (!*slot) {
		*slot = arena_new(&b->arena, sizeof(**slot));
		record_long(row->field[FINANCIE_ACTIVITEIT],
			    &(*slot)->activity);
		record_long(row->field[FINANCIE_JAAR], &(*slot)->year);
	}
	return *slot;
}

/* An empty cell says nothing; it is not zero. */
static void add_amount(struct amount *sum, struct text field)
{
	long cents;

	if (!amount_parse(field, &cents))
		return;
	sum->cents += cents;
	sum->known = true;
}

void budgets_take(struct budgets *b, const struct record *row)
{
	struct budget *budget = budget_of(b, row);

	add_amount(&budget->budgeted, row->field[FINANCIE_BEGROOT]);
	add_amount(&budget->realised, row->field[FINANCIE_GEREALISEERD]);
	add_amount(&budget->money, row->field[FINANCIE_GELD]);
	add_amount(&budget->kind, row->field[FINANCIE_NATURA]);
}

static void add(struct amount *sum, const struct amount *more)
{
	sum->cents += more->cents;
	sum->known |= more->known;
}

/* The cofinancing in permille, rounded; -1: nothing is said of it, or there is
 * nothing that it could be a share of. */
static long share_of(const struct budget *b)
{
	long part = b->money.cents + b->kind.cents;
	long whole = b->realised.cents;

	if (whole <= 0 || (!b->money.known && !b->kind.known))
		return -1;
	return (part * 1000 + whole / 2) / whole;
}

long budgets_share(struct budgets *b, long activity)
{
	struct budget sum = {.activity = activity};
	const struct budget *budget;
	void *walk = NULL;

	while ((budget = map_next(&b->map, &walk))) {
		if (budget->activity != activity)
			continue;
		add(&sum.money, &budget->money);
		add(&sum.kind, &budget->kind);
		add(&sum.realised, &budget->realised);
	}
	return share_of(&sum);
}

static void put_amount(struct record_writer *w, const struct amount *amount)
{
	struct buffer room = {0};

	amount_write(&room, amount->cents);
	if (amount->known)
		record_put(w, text_of_buffer(&room));
	else
		record_put_unknown(w);
	buffer_release(&room);
}

/* As percents; -1: unknown. */
static void put_permille(struct record_writer *w, long permille)
{
	if (permille < 0)
		record_put_unknown(w);
	else
		record_put_tenths(w, permille);
}

static void write_budget(const struct budgets *b, const struct budget *budget,
			 struct record_writer *w)
{
	const struct plan_agreement *norm = plan_agreement_of(
	    b->plan, TEXT("cofinanciering"), budget->activity);

	record_begin(w, KIND_BUDGET);
	record_put_long(w, budget->activity);
	record_put_long(w, budget->year);
	put_amount(w, &budget->budgeted);
	put_amount(w, &budget->realised);
	put_amount(w, &budget->money);
	put_amount(w, &budget->kind);
	put_permille(w, share_of(budget));
	put_permille(w, norm ? norm->tenths : -1); /* of a percent */
	record_end(w);
}

void budgets_write(const struct budgets *b, struct record_writer *w)
{
	const struct budget *budget;
	void *walk = NULL;

	while ((budget = map_next(&b->map, &walk)))
		write_budget(b, budget, w);
}
