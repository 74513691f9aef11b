#include "attacker/search.h"

enum { PATIENCE = 2 /* milliseconds */ };

static bool is_whole(glp_prob *p)
{
	for (int i = 1; i <= glp_get_num_cols(p); i++) {
		double x = glp_get_col_prim(p, i);

		if (x - (double)(long)(x + 0.5) > 1e-6 ||
		    (double)(long)(x + 0.5) - x > 1e-6)
			return false;
	}
	return true;
}

/* As long as he has patience: it is not ruled out when that ends. */
static bool fits_whole(struct search *s, glp_prob *p)
{
	glp_iocp whole;
	int error;

	glp_init_iocp(&whole);
	whole.msg_lev = GLP_MSG_OFF;
	whole.fp_heur = GLP_ON;
	whole.tm_lim = PATIENCE;
	error = glp_intopt(p, &whole);
	s->unsure += error != 0;
	return error || glp_mip_status(p) == GLP_OPT ||
	       glp_mip_status(p) == GLP_FEAS;
}

bool search_fits(struct search *s, glp_prob *p)
{
	glp_smcp simplex;

	glp_init_smcp(&simplex);
	simplex.msg_lev = GLP_MSG_OFF;
	if (glp_simplex(p, &simplex)) {
		glp_adv_basis(p, 0);
		if (glp_simplex(p, &simplex))
			return false;
	}
	if (glp_get_status(p) != GLP_OPT && glp_get_status(p) != GLP_FEAS)
		return false;
	return is_whole(p) || fits_whole(s, p);
}

long search_excluded(struct search *s, glp_prob *p, int column, long most)
{
	for (long v = 1; v <= most; v++) {
		glp_set_col_bnds(p, column, GLP_FX, (double)v, 0);
		if (!search_fits(s, p))
			return v;
	}
	return 0;
}
