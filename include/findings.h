/*
 * findings: every code, with all that is known of it. This is the one place
 * where a code has its level, its Dutch words and its examples.
 *
 *   F(CODE, LEVEL, title, what, fix, why, bad, good)
 *
 *   CODE   published: it is never renamed, nor used again for something else
 *          (tests/catalogue/published)
 *   LEVEL  FOUT           the row or file is taken out
 *          WAARSCHUWING   it counts; somebody must explain it
 *          SIGNAAL        good to know
 *   title  what it is about, in a few words without values
 *   what   what is wrong, and what was done about it, but for that a row does
 *          not count, see finding.h; `{column}`, `{found}`, `{expected}`,
 *          `{rows}` and `{kind}` are filled in, here and in fix
 *   fix    what to do
 *   why    why it matters
 *   bad    lines of a file, or names of files, that give it; each stands in
 *          tests/catalogue/CODE/bad
 *   good   nearly the same without it; in tests/catalogue/CODE/good
 */
#ifndef FINDINGS_H
#define FINDINGS_H

#include "findings_cell.h"
#include "findings_file.h"
#include "findings_region.h"
#include "findings_rule.h"

#define EXAMPLE_PUPILS "Peildatum;Vestiging;Leerjaar;Leerweg;Profiel;Aantal\n"

#define FINDINGS(F)                                                            \
	FINDINGS_FILE(F) FINDINGS_CELL(F) FINDINGS_RULE(F) FINDINGS_REGION(F)

#endif
