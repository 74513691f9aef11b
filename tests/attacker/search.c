#include "attacker/search.h"

#include <math.h>

/* In nodes of the tree, so that a busy machine finds the same: near the truth,
 * and everywhere. */
enum { NEAR = 1000, PATIENCE = 20000 };

static bool solve(glp_prob *p)
{
	glp_smcp simplex;

	glp_init_smcp(&simplex);
	simplex.msg_lev = GLP_MSG_OFF;
	if (glp_simplex(p, &simplex)) {
		glp_adv_basis(p, 0);
		if (glp_simplex(p, &simplex))
			return false;
	}
	return glp_get_status(p) == GLP_OPT || glp_get_status(p) == GLP_FEAS;
}

static bool is_whole(glp_prob *p, int columns)
{
	for (int i = 1; i <= columns; i++) {
		double x = glp_get_col_prim(p, i);

		if (fabs(x - round(x)) > 1e-6)
			return false;
	}
	return true;
}

/* One is enough. */
static void stop_at_first(glp_tree *tree, void *info)
{
	int *nodes = info;

	*nodes -= glp_ios_reason(tree) == GLP_ISELECT;
	if (glp_ios_reason(tree) == GLP_IBINGO || *nodes < 0)
		glp_ios_terminate(tree);
}

/* Sets `sure` if there is an answer within so many nodes. */
static bool find_whole(glp_prob *p, int nodes, bool *sure)
{
	glp_iocp whole;
	int error;

	glp_init_iocp(&whole);
	whole.msg_lev = GLP_MSG_OFF;
	whole.fp_heur = GLP_ON;
	whole.cb_func = stop_at_first;
	whole.cb_info = &nodes;
	error = glp_intopt(p, &whole);
	if (glp_mip_status(p) == GLP_OPT || glp_mip_status(p) == GLP_FEAS)
		return *sure = true;
	*sure = !error;
	return false;
}

/* The cost of a column is how far it is from the truth. */
static void add_distance(glp_prob *p, int column, double truth)
{
	const double factor[] = {0, 1, -1, 1};
	int away = glp_add_cols(p, 2), row = glp_add_rows(p, 1);
	int of[] = {0, column, away, away + 1};

	glp_set_mat_row(p, row, 3, of, factor);
	glp_set_row_bnds(p, row, GLP_FX, truth, truth);
	for (int i = 0; i < 2; i++) {
		glp_set_col_bnds(p, away + i, GLP_LO, 0, 0);
		glp_set_obj_coef(p, away + i, 1);
	}
}

static bool fits_near(const struct search *s, glp_prob *p)
{
	int columns = glp_get_num_cols(p);
	glp_prob *near = glp_create_prob();
	bool found, sure;

	glp_copy_prob(near, p, GLP_OFF);
	for (int i = 1; i <= columns; i++)
		if (glp_get_col_type(p, i) != GLP_FX)
			add_distance(near, i, s->truth[i]);
	glp_adv_basis(near, 0);
	found = solve(near) &&
		(is_whole(near, columns) || find_whole(near, NEAR, &sure));
	glp_delete_prob(near);
	return found;
}

bool search_fits(struct search *s, glp_prob *p)
{
	bool sure, found;

	if (!solve(p))
		return false;
	if (is_whole(p, glp_get_num_cols(p)) || fits_near(s, p))
		return true;
	found = find_whole(p, PATIENCE, &sure);
	s->unsure += !sure;
	return found || !sure;
}

long search_excluded(struct search *s, glp_prob *p, int column, long most)
{
	for (long v = 1; v <= most; v++) {
		glp_set_col_bnds(p, column, GLP_FX, (double)v, (double)v);
		if (!search_fits(s, p))
			return v;
	}
	return 0;
}
