/*
 * record: what the stages say to each other.
 *
 * The format, whole:
 *
 *   - UTF-8 without BOM, lines that end in LF, fields between tabs.
 *   - The first field of a line is its kind. A line that starts with `@`
 *     names the columns of its kind; it comes before the first record of it.
 *   - In a field: `\t` `\n` `\r` `\\` stand for tab, LF, CR, backslash; `\N`
 *     is not known; an empty field is known to be empty.
 *   - Numbers and dates are in C locale and ISO form (2020-10-01). A count
 *     `<5` stays text in rows; from tally on it is two numbers, low and high.
 *   - Origin comes first: file and line (1 = the first line of the file).
 *   - Rows and plan tables keep the Dutch words of schools and plan; what the
 *     program derives is English.
 *   - A stage passes on what it does not understand, unchanged and in order.
 *     Columns are only ever added at the right; a reader that knows more
 *     columns than a line has takes the others as not known.
 *
 * Ownership: a record read is valid until the next record_read(); a writer
 * copies what it is given.
 */
#ifndef RECORD_H
#define RECORD_H

#include "text.h"

/*
 * Every kind with its columns, in order. Rows, from intake to tally; `school`
 * is the key of a vestiging, 6 characters:
 */
#define RECORD_LEERLING(C)                                                     \
	C(LEERLING_FILE, "file")                                               \
	C(LEERLING_LINE, "line")                                               \
	C(LEERLING_PEILDATUM, "peildatum")                                     \
	C(LEERLING_SCHOOL, "school")                                           \
	C(LEERLING_LEERJAAR, "leerjaar")                                       \
	C(LEERLING_LEERWEG, "leerweg")                                         \
	C(LEERLING_PROFIEL, "profiel")                                         \
	C(LEERLING_AANTAL, "aantal")                                           \
	C(LEERLING_LEERLING, "leerling")

#define RECORD_UITSTROOM(C)                                                    \
	C(UITSTROOM_FILE, "file")                                              \
	C(UITSTROOM_LINE, "line")                                              \
	C(UITSTROOM_DIPLOMAJAAR, "diplomajaar")                                \
	C(UITSTROOM_SCHOOL, "school")                                          \
	C(UITSTROOM_LEERWEG, "leerweg")                                        \
	C(UITSTROOM_PROFIEL, "profiel")                                        \
	C(UITSTROOM_MBO, "mbo")                                                \
	C(UITSTROOM_DOMEIN, "domein")                                          \
	C(UITSTROOM_NIVEAU, "niveau")                                          \
	C(UITSTROOM_GEDIPLOMEERD, "gediplomeerd")                              \
	C(UITSTROOM_AANTAL, "aantal")                                          \
	C(UITSTROOM_LEERLING, "leerling")

/* `docent` is a pseudonym from the first stage on. So is `leerling`, of the
 * pupil's number: check looks with it for pupils who are there twice, and cuts
 * it off. */
#define RECORD_DOCENTSESSIE(C)                                                 \
	C(DOCENTSESSIE_FILE, "file")                                           \
	C(DOCENTSESSIE_LINE, "line")                                           \
	C(DOCENTSESSIE_DATUM, "datum")                                         \
	C(DOCENTSESSIE_SCHOOL, "school")                                       \
	C(DOCENTSESSIE_SESSIE, "sessie")                                       \
	C(DOCENTSESSIE_ACTIVITEIT, "activiteit")                               \
	C(DOCENTSESSIE_DOCENT, "docent")                                       \
	C(DOCENTSESSIE_PROFIEL, "profiel")                                     \
	C(DOCENTSESSIE_UREN, "uren")

/* Passed exams, from DUO. */
#define RECORD_EXAMEN(C)                                                       \
	C(EXAMEN_FILE, "file")                                                 \
	C(EXAMEN_LINE, "line")                                                 \
	C(EXAMEN_DIPLOMAJAAR, "diplomajaar")                                   \
	C(EXAMEN_SCHOOL, "school")                                             \
	C(EXAMEN_LEERWEG, "leerweg")                                           \
	C(EXAMEN_PROFIEL, "profiel")                                           \
	C(EXAMEN_AANTAL, "aantal")

/* A company that works together with schools, from `van` until `tot`. */
#define RECORD_BEDRIJF(C)                                                      \
	C(BEDRIJF_FILE, "file")                                                \
	C(BEDRIJF_LINE, "line")                                                \
	C(BEDRIJF_VAN, "van")                                                  \
	C(BEDRIJF_TOT, "tot")                                                  \
	C(BEDRIJF_BEDRIJF, "bedrijf")                                          \
	C(BEDRIJF_KVK, "kvk")                                                  \
	C(BEDRIJF_BRANCHE, "branche")                                          \
	C(BEDRIJF_ACTIVITEIT, "activiteit")                                    \
	C(BEDRIJF_COFINANCIERING, "cofinanciering")

/* A keuzevak, or a module of praktijkonderwijs, that came into a fase. */
#define RECORD_KEUZEVAK(C)                                                     \
	C(KEUZEVAK_FILE, "file")                                               \
	C(KEUZEVAK_LINE, "line")                                               \
	C(KEUZEVAK_DATUM, "datum")                                             \
	C(KEUZEVAK_SCHOOL, "school")                                           \
	C(KEUZEVAK_KEUZEVAK, "keuzevak")                                       \
	C(KEUZEVAK_PROFIEL, "profiel")                                         \
	C(KEUZEVAK_ACTIVITEIT, "activiteit")                                   \
	C(KEUZEVAK_FASE, "fase")

/* What the programmamanager says of a milestone. */
#define RECORD_MIJLPAAL(C)                                                     \
	C(MIJLPAAL_FILE, "file")                                               \
	C(MIJLPAAL_LINE, "line")                                               \
	C(MIJLPAAL_DATUM, "datum")                                             \
	C(MIJLPAAL_MIJLPAAL, "mijlpaal")                                       \
	C(MIJLPAAL_STATUS, "status")                                           \
	C(MIJLPAAL_REDEN, "reden")                                             \
	C(MIJLPAAL_HERSTEL, "herstel")                                         \
	C(MIJLPAAL_TOELICHTING, "toelichting")

/* Money of an activity in a year, in euros as written. */
#define RECORD_FINANCIE(C)                                                     \
	C(FINANCIE_FILE, "file")                                               \
	C(FINANCIE_LINE, "line")                                               \
	C(FINANCIE_JAAR, "jaar")                                               \
	C(FINANCIE_ACTIVITEIT, "activiteit")                                   \
	C(FINANCIE_BEGROOT, "begroot")                                         \
	C(FINANCIE_GEREALISEERD, "gerealiseerd")                               \
	C(FINANCIE_GELD, "geld")                                               \
	C(FINANCIE_NATURA, "natura")                                           \
	C(FINANCIE_KOSTENPLAATS, "kostenplaats")

/*
 * Accounts. A delivery opens a file, before its rows; `kind` is \N for a file
 * that was not recognised, `source` is school or duo, `date` is the day that
 * the file was last written (UTC): a property of the file as it was delivered,
 * so that two runs on the same files say the same. A balance of a stage closes
 * it: rows read = used + rejected + ignored, in rows of the file (a
 * wide row that became several records is one row).
 */
#define RECORD_DELIVERY(C)                                                     \
	C(DELIVERY_FILE, "file")                                               \
	C(DELIVERY_KIND, "kind")                                               \
	C(DELIVERY_SOURCE, "source")                                           \
	C(DELIVERY_ENCODING, "encoding")                                       \
	C(DELIVERY_SEPARATOR, "separator")                                     \
	C(DELIVERY_BYTES, "bytes")                                             \
	C(DELIVERY_SHA256, "sha256")                                           \
	C(DELIVERY_DATE, "date")

#define RECORD_BALANCE(C)                                                      \
	C(BALANCE_FILE, "file")                                                \
	C(BALANCE_STAGE, "stage")                                              \
	C(BALANCE_READ, "read")                                                \
	C(BALANCE_USED, "used")                                                \
	C(BALANCE_REJECTED, "rejected")                                        \
	C(BALANCE_IGNORED, "ignored")

/*
 * Out of intake -d only, for returns: a file as its school knows it. A heading
 * is a column of it: `cell` counts from 1, `column` is what the chain calls it
 * (\N: it is not used). What is not `shown` (ja, nee) is not copied: columns
 * that are not used, and persons.
 *
 * `row` is the number that a spreadsheet gives a row; `fate` is used, rejected
 * or ignored, as in a balance; `cells` are what was written, with a
 * RECORD_BETWEEN between them; \N: they cannot be told apart.
 */
#define RECORD_HEADING(C)                                                      \
	C(HEADING_FILE, "file")                                                \
	C(HEADING_CELL, "cell")                                                \
	C(HEADING_HEADER, "header")                                            \
	C(HEADING_COLUMN, "column")                                            \
	C(HEADING_SHOWN, "shown")

#define RECORD_DELIVERED(C)                                                    \
	C(DELIVERED_FILE, "file")                                              \
	C(DELIVERED_LINE, "line")                                              \
	C(DELIVERED_ROW, "row")                                                \
	C(DELIVERED_SCHOOL, "school")                                          \
	C(DELIVERED_FATE, "fate")                                              \
	C(DELIVERED_CELLS, "cells")

/* No cell holds it: a row with control characters is not read. */
#define RECORD_BETWEEN '\x1F'

/* See finding.h. `level` is fout, waarschuwing or signaal; `rows` is how many
 * rows the finding stands for. `standing` is proef (by a rule on trial) or
 * geaccepteerd, for `reason`; \N: neither. */
#define RECORD_FINDING(C)                                                      \
	C(FINDING_FILE, "file")                                                \
	C(FINDING_LINE, "line")                                                \
	C(FINDING_COLUMN, "column")                                            \
	C(FINDING_LEVEL, "level")                                              \
	C(FINDING_CODE, "code")                                                \
	C(FINDING_SCHOOL, "school")                                            \
	C(FINDING_FOUND, "found")                                              \
	C(FINDING_EXPECTED, "expected")                                        \
	C(FINDING_ROWS, "rows")                                                \
	C(FINDING_STANDING, "standing")                                        \
	C(FINDING_REASON, "reason")

/*
 * From tally on. A group is what was delivered together and counts together:
 * `rows` rows of `file` between lines `first` and `last`, adding up to low to
 * high; `counts` lists the indicators it is part of: of a share, its whole;
 * `part` those shares of whose part it is. What counts only under another
 * definition of technisch comes along with neither, for the comparison of
 * definitions. A row that became several records may be in several groups:
 * `opened` counts it in the first one that counts, so that of a file these add
 * up to the rows used. Columns that the kind does not have are \N.
 */
#define RECORD_GROUP(C)                                                        \
	C(GROUP_FILE, "file")                                                  \
	C(GROUP_FIRST, "first")                                                \
	C(GROUP_LAST, "last")                                                  \
	C(GROUP_ROWS, "rows")                                                  \
	C(GROUP_KIND, "kind")                                                  \
	C(GROUP_SOURCE, "source")                                              \
	C(GROUP_YEAR, "year")                                                  \
	C(GROUP_DATE, "date")                                                  \
	C(GROUP_SCHOOL, "school")                                              \
	C(GROUP_LEERJAAR, "leerjaar")                                          \
	C(GROUP_LEERWEG, "leerweg")                                            \
	C(GROUP_PROFIEL, "profiel")                                            \
	C(GROUP_DOMEIN, "domein")                                              \
	C(GROUP_NIVEAU, "niveau")                                              \
	C(GROUP_GEDIPLOMEERD, "gediplomeerd")                                  \
	C(GROUP_ACTIVITEIT, "activiteit")                                      \
	C(GROUP_SESSIE, "sessie")                                              \
	C(GROUP_LOW, "low")                                                    \
	C(GROUP_HIGH, "high")                                                  \
	C(GROUP_COUNTS, "counts")                                              \
	C(GROUP_KEUZEVAK, "keuzevak")                                          \
	C(GROUP_FASE, "fase")                                                  \
	C(GROUP_TOT, "tot")                                                    \
	C(GROUP_BEDRIJF, "bedrijf")                                            \
	C(GROUP_KVK, "kvk")                                                    \
	C(GROUP_PART, "part")                                                  \
	C(GROUP_OPENED, "opened")

/*
 * Out of tally, for indicators that count distinct persons or things: one that
 * counts in a year at a vestiging (\N: of the region as a whole). `number` is
 * its own, 1, 2, 3, ... within its kind of export, in the order in which they
 * came; nothing else of it is told. `line` of `file` is where it came first.
 */
#define RECORD_MEMBER(C)                                                       \
	C(MEMBER_FILE, "file")                                                 \
	C(MEMBER_LINE, "line")                                                 \
	C(MEMBER_INDICATOR, "indicator")                                       \
	C(MEMBER_YEAR, "year")                                                 \
	C(MEMBER_VESTIGING, "vestiging")                                       \
	C(MEMBER_SOURCE, "source")                                             \
	C(MEMBER_NUMBER, "number")

/* Out of tally: what a file holds of one vestiging, counted or not. `used` of
 * its `rows` count towards anything; `late` are of after the period. */
#define RECORD_PORTION(C)                                                      \
	C(PORTION_FILE, "file")                                                \
	C(PORTION_KIND, "kind")                                                \
	C(PORTION_SCHOOL, "school")                                            \
	C(PORTION_ROWS, "rows")                                                \
	C(PORTION_USED, "used")                                                \
	C(PORTION_LATE, "late")

/*
 * What is known of one indicator in one year at one vestiging. Low and high
 * are in the indicator's unit; for a share they are percents with one
 * decimal, and the counts that they come from are part (part_low, part_high)
 * and whole (of_low, of_high).
 *
 * Out of tally: one for each source (school, duo), `state` \N. Out of
 * compare: exactly one per indicator, year and vestiging; `source` is the one
 * that counts, duo_low and duo_high are DUO's figure where there is one, and
 * `state` is geleverd, duo (stands in), ontbreekt, nog-niet (the year's
 * figure cannot be known yet), or after mask: afgeschermd.
 */
#define RECORD_MEASURE(C)                                                      \
	C(MEASURE_INDICATOR, "indicator")                                      \
	C(MEASURE_YEAR, "year")                                                \
	C(MEASURE_VESTIGING, "vestiging")                                      \
	C(MEASURE_LOW, "low")                                                  \
	C(MEASURE_HIGH, "high")                                                \
	C(MEASURE_SOURCE, "source")                                            \
	C(MEASURE_STATE, "state")                                              \
	C(MEASURE_PART_LOW, "part_low")                                        \
	C(MEASURE_PART_HIGH, "part_high")                                      \
	C(MEASURE_OF_LOW, "of_low")                                            \
	C(MEASURE_OF_HIGH, "of_high")                                          \
	C(MEASURE_DUO_LOW, "duo_low")                                          \
	C(MEASURE_DUO_HIGH, "duo_high")

/* Out of tally, for what does not add up over schools: distinct teachers. */
#define RECORD_TOTAL(C)                                                        \
	C(TOTAL_INDICATOR, "indicator")                                        \
	C(TOTAL_YEAR, "year")                                                  \
	C(TOTAL_LOW, "low")                                                    \
	C(TOTAL_HIGH, "high")

/* Out of compare: what the report is about, so that emitters need no plan. */
#define RECORD_REPORT(C)                                                       \
	C(REPORT_REGION, "region")                                             \
	C(REPORT_NAME, "name")                                                 \
	C(REPORT_PENVOERDER, "penvoerder")                                     \
	C(REPORT_MOMENT, "moment")                                             \
	C(REPORT_TITLE, "title")                                               \
	C(REPORT_DUE, "due")                                                   \
	C(REPORT_FROM, "from")                                                 \
	C(REPORT_TO, "to")                                                     \
	C(REPORT_BEGIN, "begin")                                               \
	C(REPORT_END, "end")                                                   \
	C(REPORT_THRESHOLD, "threshold")                                       \
	C(REPORT_DEFINITION, "definition")                                     \
	C(REPORT_VERSION, "version")

#define RECORD_SCHOOL(C)                                                       \
	C(SCHOOL_VESTIGING, "vestiging")                                       \
	C(SCHOOL_NAME, "name")                                                 \
	C(SCHOOL_SCHOOL, "school")                                             \
	C(SCHOOL_SUBREGION, "subregion")                                       \
	C(SCHOOL_BOARD, "board")                                               \
	C(SCHOOL_COSTCENTRE, "costcentre")                                     \
	C(SCHOOL_DELIVERS, "delivers")

#define RECORD_INDICATOR(C)                                                    \
	C(INDICATOR_INDICATOR, "indicator")                                    \
	C(INDICATOR_GOAL, "goal")                                              \
	C(INDICATOR_NAME, "name")                                              \
	C(INDICATOR_UNIT, "unit")                                              \
	C(INDICATOR_KIND, "kind")                                              \
	C(INDICATOR_MEASURE, "measure")                                        \
	C(INDICATOR_COUNTING, "counting")                                      \
	C(INDICATOR_FILTER, "filter")                                          \
	C(INDICATOR_BASELINE, "baseline")                                      \
	C(INDICATOR_BASELINE_YEAR, "baseline_year")                            \
	C(INDICATOR_SOURCE, "source")                                          \
	C(INDICATOR_LINE, "line")

/* One code of one definition of technisch. */
#define RECORD_DEFINITION(C)                                                   \
	C(DEFINITION_DEFINITION, "definition")                                 \
	C(DEFINITION_NAME, "name")                                             \
	C(DEFINITION_STANDARD, "standard")                                     \
	C(DEFINITION_LEVEL, "level")                                           \
	C(DEFINITION_CODE, "code")                                             \
	C(DEFINITION_LEERWEGEN, "leerwegen")                                   \
	C(DEFINITION_SOURCE, "source")

/*
 * The judgement of one indicator in one year, over the region. Low and high
 * as in measure. `expected` vestigingen should deliver: `delivered` did,
 * `standin` are known from DUO only, `missing` lists the others, and
 * expected = delivered + standin + the length of that list. `verdict` and
 * `reason` are words of verdict.h. `line` is the target's line of the plan.
 * `due` is the part of the target that belongs to the moment, of a year that is
 * judged while it runs.
 */
#define RECORD_VERDICT(C)                                                      \
	C(VERDICT_INDICATOR, "indicator")                                      \
	C(VERDICT_YEAR, "year")                                                \
	C(VERDICT_LOW, "low")                                                  \
	C(VERDICT_HIGH, "high")                                                \
	C(VERDICT_TARGET, "target")                                            \
	C(VERDICT_VERDICT, "verdict")                                          \
	C(VERDICT_REASON, "reason")                                            \
	C(VERDICT_EXPECTED, "expected")                                        \
	C(VERDICT_DELIVERED, "delivered")                                      \
	C(VERDICT_STANDIN, "standin")                                          \
	C(VERDICT_MISSING, "missing")                                          \
	C(VERDICT_PART_LOW, "part_low")                                        \
	C(VERDICT_PART_HIGH, "part_high")                                      \
	C(VERDICT_OF_LOW, "of_low")                                            \
	C(VERDICT_OF_HIGH, "of_high")                                          \
	C(VERDICT_WRITTEN, "written")                                          \
	C(VERDICT_LINE, "line")                                                \
	C(VERDICT_DUE, "due")

/*
 * The delivery board: one kind of export of one vestiging; `vestiging` \N: a
 * list that the region keeps, or a file of which no row is a vestiging's, and
 * `kind` \N: a file that was not recognised. `state` is a word of board.h. The
 * years of the plan (with blanks between them) are `delivered` by the school,
 * known from DUO only (`standin`), `missing` as a NOT_DELIVERED says, or there
 * only `later`. `file` are its files, with `\n` between them; `date` is when
 * the last of them was written. Rows are the vestiging's own: `read`, `used`
 * and `rejected`; in a file of several vestigingen a row that does not say
 * whose it is, is nobody's. When all of it is due stands in the report record.
 */
#define RECORD_BOARD(C)                                                        \
	C(BOARD_VESTIGING, "vestiging")                                        \
	C(BOARD_KIND, "kind")                                                  \
	C(BOARD_STATE, "state")                                                \
	C(BOARD_DELIVERED, "delivered")                                        \
	C(BOARD_STANDIN, "standin")                                            \
	C(BOARD_MISSING, "missing")                                            \
	C(BOARD_LATER, "later")                                                \
	C(BOARD_FILE, "file")                                                  \
	C(BOARD_DATE, "date")                                                  \
	C(BOARD_READ, "read")                                                  \
	C(BOARD_USED, "used")                                                  \
	C(BOARD_REJECTED, "rejected")                                          \
	C(BOARD_FAULTS, "faults")                                              \
	C(BOARD_WARNINGS, "warnings")

/*
 * Of the plan itself, out of compare; `line` is always the line of its text.
 * An activity with its milestones counted at the moment: due = done + late +
 * unmet + unknown; `open` are not due yet, `undated` have no date. The three
 * answers are those of the evaluation in 4.2 of the plan: `reached` (a),
 * `planning` (b), `recovery` (c), as Dutch words. Of its agreements with a
 * quantity, `kept` and `broken` are those that are known, `unsure` the others;
 * `shortfalls` says which were broken. One broken is enough for a `deels`.
 */
#define RECORD_ACTIVITY(C)                                                     \
	C(ACTIVITY_ACTIVITY, "activity")                                       \
	C(ACTIVITY_LIJN, "lijn")                                               \
	C(ACTIVITY_TITLE, "title")                                             \
	C(ACTIVITY_GOALS, "goals")                                             \
	C(ACTIVITY_AUDIENCE, "audience")                                       \
	C(ACTIVITY_RESPONSIBLE, "responsible")                                 \
	C(ACTIVITY_COOPERATION, "cooperation")                                 \
	C(ACTIVITY_LINE, "line")                                               \
	C(ACTIVITY_DUE, "due")                                                 \
	C(ACTIVITY_DONE, "done")                                               \
	C(ACTIVITY_LATE, "late")                                               \
	C(ACTIVITY_UNMET, "unmet")                                             \
	C(ACTIVITY_UNKNOWN, "unknown")                                         \
	C(ACTIVITY_OPEN, "open")                                               \
	C(ACTIVITY_UNDATED, "undated")                                         \
	C(ACTIVITY_REACHED, "reached")                                         \
	C(ACTIVITY_PLANNING, "planning")                                       \
	C(ACTIVITY_RECOVERY, "recovery")                                       \
	C(ACTIVITY_REASONS, "reasons")                                         \
	C(ACTIVITY_KEPT, "kept")                                               \
	C(ACTIVITY_BROKEN, "broken")                                           \
	C(ACTIVITY_UNSURE, "unsure")                                           \
	C(ACTIVITY_SHORTFALLS, "shortfalls")

/* A lijn of the plan, with what its activities say together; columns as of an
 * activity. An activity of two lijnen counts in both. */
#define RECORD_LIJN(C)                                                         \
	C(LIJN_LIJN, "lijn")                                                   \
	C(LIJN_NAME, "name")                                                   \
	C(LIJN_ACTIVITIES, "activities")                                       \
	C(LIJN_LINE, "line")                                                   \
	C(LIJN_DUE, "due")                                                     \
	C(LIJN_DONE, "done")                                                   \
	C(LIJN_LATE, "late")                                                   \
	C(LIJN_UNMET, "unmet")                                                 \
	C(LIJN_UNKNOWN, "unknown")                                             \
	C(LIJN_OPEN, "open")                                                   \
	C(LIJN_UNDATED, "undated")                                             \
	C(LIJN_REACHED, "reached")                                             \
	C(LIJN_PLANNING, "planning")                                           \
	C(LIJN_RECOVERY, "recovery")                                           \
	C(LIJN_REASONS, "reasons")                                             \
	C(LIJN_KEPT, "kept")                                                   \
	C(LIJN_BROKEN, "broken")                                               \
	C(LIJN_UNSURE, "unsure")                                               \
	C(LIJN_SHORTFALLS, "shortfalls")

/* `from` and `to` are quarters, 2020Q3; \N: undated. `state` is gehaald, in
 * DUS-I's words niet op tijd, niet geheel or helemaal niet uitgevoerd, or
 * onbekend, open or ongedateerd. The last two are the place in the export that
 * says so. */
#define RECORD_MILESTONE(C)                                                    \
	C(MILESTONE_MILESTONE, "milestone")                                    \
	C(MILESTONE_ACTIVITY, "activity")                                      \
	C(MILESTONE_RESULT, "result")                                          \
	C(MILESTONE_HOW, "how")                                                \
	C(MILESTONE_WHEN, "when")                                              \
	C(MILESTONE_FROM, "from")                                              \
	C(MILESTONE_TO, "to")                                                  \
	C(MILESTONE_WHO, "who")                                                \
	C(MILESTONE_LINE, "line")                                              \
	C(MILESTONE_STATE, "state")                                            \
	C(MILESTONE_DATE, "date")                                              \
	C(MILESTONE_REASON, "reason")                                          \
	C(MILESTONE_RECOVERY, "recovery")                                      \
	C(MILESTONE_NOTE, "note")                                              \
	C(MILESTONE_FILE, "file")                                              \
	C(MILESTONE_ROW, "row")

/* Two places of the plan that differ. `by` is regel or lezer. Where it
 * touches a target, `verdict` is the one under the plan's goal table and
 * `other_verdict` the one under the other reading. */
#define RECORD_CONTRADICTION(C)                                                \
	C(CONTRADICTION_CODE, "code")                                          \
	C(CONTRADICTION_SUBJECT, "subject")                                    \
	C(CONTRADICTION_FIRST, "first")                                        \
	C(CONTRADICTION_FIRST_LINE, "first_line")                              \
	C(CONTRADICTION_SECOND, "second")                                      \
	C(CONTRADICTION_SECOND_LINE, "second_line")                            \
	C(CONTRADICTION_BY, "by")                                              \
	C(CONTRADICTION_CONSEQUENCE, "consequence")                            \
	C(CONTRADICTION_INDICATOR, "indicator")                                \
	C(CONTRADICTION_YEAR, "year")                                          \
	C(CONTRADICTION_TARGET, "target")                                      \
	C(CONTRADICTION_VERDICT, "verdict")                                    \
	C(CONTRADICTION_OTHER_TARGET, "other_target")                          \
	C(CONTRADICTION_OTHER_VERDICT, "other_verdict")

/* Where an indicator is heading at the end of a year: low to high, by
 * `method`, tested backwards on `tests` years with a mean error of `error` and
 * a largest of `worst` percent, of a share percent points; one decimal (\N: no
 * test was possible). `pace`: what must be added to `known` (the least, of
 * `known_year`) to reach the target. `reason` says why there is no forecast. */
#define RECORD_FORECAST(C)                                                     \
	C(FORECAST_INDICATOR, "indicator")                                     \
	C(FORECAST_YEAR, "year")                                               \
	C(FORECAST_LOW, "low")                                                 \
	C(FORECAST_HIGH, "high")                                               \
	C(FORECAST_TARGET, "target")                                           \
	C(FORECAST_METHOD, "method")                                           \
	C(FORECAST_TESTS, "tests")                                             \
	C(FORECAST_ERROR, "error")                                             \
	C(FORECAST_PACE, "pace")                                               \
	C(FORECAST_REASON, "reason")                                           \
	C(FORECAST_KNOWN, "known")                                             \
	C(FORECAST_KNOWN_YEAR, "known_year")                                   \
	C(FORECAST_WORST, "worst")

/* Where a figure went: `direction` since `previous_year`, the known year
 * before it, and `since_baseline` since the plan's baseline_year: omhoog,
 * omlaag, gelijk, onbeslist; \N: there is nothing to compare with. Source: the
 * yearly evaluation in 4.2 of the plan, lines 2264 to 2267. */
#define RECORD_DIRECTION(C)                                                    \
	C(DIRECTION_INDICATOR, "indicator")                                    \
	C(DIRECTION_YEAR, "year")                                              \
	C(DIRECTION_LOW, "low")                                                \
	C(DIRECTION_HIGH, "high")                                              \
	C(DIRECTION_PREVIOUS_YEAR, "previous_year")                            \
	C(DIRECTION_PREVIOUS_LOW, "previous_low")                              \
	C(DIRECTION_PREVIOUS_HIGH, "previous_high")                            \
	C(DIRECTION_DIRECTION, "direction")                                    \
	C(DIRECTION_BASELINE_YEAR, "baseline_year")                            \
	C(DIRECTION_BASELINE, "baseline")                                      \
	C(DIRECTION_SINCE_BASELINE, "since_baseline")                          \
	C(DIRECTION_REASON, "reason")                                          \
	C(DIRECTION_BREAK, "break")

/* An indicator in a year over the vestigingen of one subregion; for what adds
 * up only. `missing` vestigingen are not in it. */
#define RECORD_SUBREGION(C)                                                    \
	C(SUBREGION_INDICATOR, "indicator")                                    \
	C(SUBREGION_YEAR, "year")                                              \
	C(SUBREGION_SUBREGION, "subregion")                                    \
	C(SUBREGION_LOW, "low")                                                \
	C(SUBREGION_HIGH, "high")                                              \
	C(SUBREGION_EXPECTED, "expected")                                      \
	C(SUBREGION_MISSING, "missing")

/* Out of tally. Teachers of technical profielen at a vestiging: `known` from
 * a session in that year or before, of whom `seen` in the year itself and
 * `absent` not; one session a year is compulsory for them (plan, lines 1098 to
 * 1099). `hours` are of all teachers, in all sessions. */
#define RECORD_ATTENDANCE(C)                                                   \
	C(ATTENDANCE_YEAR, "year")                                             \
	C(ATTENDANCE_VESTIGING, "vestiging")                                   \
	C(ATTENDANCE_KNOWN, "known")                                           \
	C(ATTENDANCE_SEEN, "seen")                                             \
	C(ATTENDANCE_ABSENT, "absent")                                         \
	C(ATTENDANCE_HOURS, "hours")

/* A figure under each definition of technisch; out of tally. */
#define RECORD_ALTERNATIVE(C)                                                  \
	C(ALTERNATIVE_INDICATOR, "indicator")                                  \
	C(ALTERNATIVE_YEAR, "year")                                            \
	C(ALTERNATIVE_DEFINITION, "definition")                                \
	C(ALTERNATIVE_LOW, "low")                                              \
	C(ALTERNATIVE_HIGH, "high")

/* Money of an activity in a year, in euros: budgeted, realised, and the
 * cofinancing in money and in kind. `share` of the cofinancing in what was
 * realised and its `norm` are percents; \N: nothing was realised, or the plan
 * asks for none. */
#define RECORD_BUDGET(C)                                                       \
	C(BUDGET_ACTIVITY, "activity")                                         \
	C(BUDGET_YEAR, "year")                                                 \
	C(BUDGET_BUDGETED, "budgeted")                                         \
	C(BUDGET_REALISED, "realised")                                         \
	C(BUDGET_MONEY, "money")                                               \
	C(BUDGET_KIND, "kind")                                                 \
	C(BUDGET_SHARE, "share")                                               \
	C(BUDGET_NORM, "norm")

#define RECORD_RISK(C)                                                         \
	C(RISK_RISK, "risk")                                                   \
	C(RISK_NAME, "name")                                                   \
	C(RISK_CHANCE, "chance")                                               \
	C(RISK_IMPACT, "impact")                                               \
	C(RISK_MEASURE, "measure")                                             \
	C(RISK_ACTIVITIES, "activities")                                       \
	C(RISK_LINE, "line")

#define RECORD_TEAM(C)                                                         \
	C(TEAM_TEAM, "team")                                                   \
	C(TEAM_LIJN, "lijn")                                                   \
	C(TEAM_ACTIVITY, "activity")                                           \
	C(TEAM_NAME, "name")                                                   \
	C(TEAM_LINE, "line")

/* A quantity that the plan promises; low and high are what came of it. */
#define RECORD_AGREEMENT(C)                                                    \
	C(AGREEMENT_AGREEMENT, "agreement")                                    \
	C(AGREEMENT_KIND, "kind")                                              \
	C(AGREEMENT_ACTIVITY, "activity")                                      \
	C(AGREEMENT_INDICATOR, "indicator")                                    \
	C(AGREEMENT_YEAR, "year")                                              \
	C(AGREEMENT_VALUE, "value")                                            \
	C(AGREEMENT_UNIT, "unit")                                              \
	C(AGREEMENT_TEXT, "text")                                              \
	C(AGREEMENT_LINE, "line")                                              \
	C(AGREEMENT_LOW, "low")                                                \
	C(AGREEMENT_HIGH, "high")

/* Out of mask, for the next report: vestigingen whose figures are, or were
 * once, shown added up. `moment` is that of the report if the year was still
 * running: another one's figures of it are others. The sum tells nothing of
 * those of them that are `known`: their own figures were shown with it. */
#define RECORD_SUM(C)                                                          \
	C(SUM_INDICATOR, "indicator")                                          \
	C(SUM_YEAR, "year")                                                    \
	C(SUM_VESTIGINGEN, "vestigingen")                                      \
	C(SUM_MOMENT, "moment")                                                \
	C(SUM_KNOWN, "known")

/* Out of mask, for the next report, beside the sums: a cell that was once
 * `getoond` or `afgeschermd` by a report on `moment`, where the measures of
 * this one do not say so themselves. */
#define RECORD_TOLD(C)                                                         \
	C(TOLD_INDICATOR, "indicator")                                         \
	C(TOLD_YEAR, "year")                                                   \
	C(TOLD_VESTIGING, "vestiging")                                         \
	C(TOLD_MOMENT, "moment")                                               \
	C(TOLD_STATE, "state")

/* And a figure of the region under a definition other than the plan's own, as
 * it is or was once shown beside the plan's; \N: it was hidden there. */
#define RECORD_FIGURE(C)                                                       \
	C(FIGURE_INDICATOR, "indicator")                                       \
	C(FIGURE_YEAR, "year")                                                 \
	C(FIGURE_DEFINITION, "definition")                                     \
	C(FIGURE_LOW, "low")                                                   \
	C(FIGURE_HIGH, "high")                                                 \
	C(FIGURE_OWN_LOW, "own_low")                                           \
	C(FIGURE_OWN_HIGH, "own_high")

#define RECORD_KINDS(K)                                                        \
	K(KIND_LEERLING, "leerling", RECORD_LEERLING)                          \
	K(KIND_UITSTROOM, "uitstroom", RECORD_UITSTROOM)                       \
	K(KIND_DOCENTSESSIE, "docentsessie", RECORD_DOCENTSESSIE)              \
	K(KIND_EXAMEN, "examen", RECORD_EXAMEN)                                \
	K(KIND_BEDRIJF, "bedrijf", RECORD_BEDRIJF)                             \
	K(KIND_KEUZEVAK, "keuzevak", RECORD_KEUZEVAK)                          \
	K(KIND_MIJLPAAL, "mijlpaal", RECORD_MIJLPAAL)                          \
	K(KIND_FINANCIE, "financie", RECORD_FINANCIE)                          \
	K(KIND_DELIVERY, "delivery", RECORD_DELIVERY)                          \
	K(KIND_BALANCE, "balance", RECORD_BALANCE)                             \
	K(KIND_FINDING, "finding", RECORD_FINDING)                             \
	K(KIND_GROUP, "group", RECORD_GROUP)                                   \
	K(KIND_MEASURE, "measure", RECORD_MEASURE)                             \
	K(KIND_TOTAL, "total", RECORD_TOTAL)                                   \
	K(KIND_ATTENDANCE, "attendance", RECORD_ATTENDANCE)                    \
	K(KIND_REPORT, "report", RECORD_REPORT)                                \
	K(KIND_SCHOOL, "school", RECORD_SCHOOL)                                \
	K(KIND_INDICATOR, "indicator", RECORD_INDICATOR)                       \
	K(KIND_DEFINITION, "definition", RECORD_DEFINITION)                    \
	K(KIND_VERDICT, "verdict", RECORD_VERDICT)                             \
	K(KIND_ACTIVITY, "activity", RECORD_ACTIVITY)                          \
	K(KIND_MILESTONE, "milestone", RECORD_MILESTONE)                       \
	K(KIND_CONTRADICTION, "contradiction", RECORD_CONTRADICTION)           \
	K(KIND_FORECAST, "forecast", RECORD_FORECAST)                          \
	K(KIND_ALTERNATIVE, "alternative", RECORD_ALTERNATIVE)                 \
	K(KIND_BUDGET, "budget", RECORD_BUDGET)                                \
	K(KIND_RISK, "risk", RECORD_RISK)                                      \
	K(KIND_TEAM, "team", RECORD_TEAM)                                      \
	K(KIND_AGREEMENT, "agreement", RECORD_AGREEMENT)                       \
	K(KIND_DIRECTION, "direction", RECORD_DIRECTION)                       \
	K(KIND_SUBREGION, "subregion", RECORD_SUBREGION)                       \
	K(KIND_LIJN, "lijn", RECORD_LIJN)                                      \
	K(KIND_HEADING, "heading", RECORD_HEADING)                             \
	K(KIND_DELIVERED, "delivered", RECORD_DELIVERED)                       \
	K(KIND_MEMBER, "member", RECORD_MEMBER)                                \
	K(KIND_SUM, "sum", RECORD_SUM)                                         \
	K(KIND_PORTION, "portion", RECORD_PORTION)                             \
	K(KIND_BOARD, "board", RECORD_BOARD)                                   \
	K(KIND_TOLD, "told", RECORD_TOLD)                                      \
	K(KIND_FIGURE, "figure", RECORD_FIGURE)

#define RECORD_COLUMN_ID(id, name)     id,
#define RECORD_KIND_ID(id, name, list) id,

enum record_kind { RECORD_KINDS(RECORD_KIND_ID) KINDS, KIND_OTHER = KINDS };
enum { RECORD_LEERLING(RECORD_COLUMN_ID) LEERLING_COLUMNS };
enum { RECORD_UITSTROOM(RECORD_COLUMN_ID) UITSTROOM_COLUMNS };
enum { RECORD_DOCENTSESSIE(RECORD_COLUMN_ID) DOCENTSESSIE_COLUMNS };
enum { RECORD_EXAMEN(RECORD_COLUMN_ID) EXAMEN_COLUMNS };
enum { RECORD_BEDRIJF(RECORD_COLUMN_ID) BEDRIJF_COLUMNS };
enum { RECORD_KEUZEVAK(RECORD_COLUMN_ID) KEUZEVAK_COLUMNS };
enum { RECORD_MIJLPAAL(RECORD_COLUMN_ID) MIJLPAAL_COLUMNS };
enum { RECORD_FINANCIE(RECORD_COLUMN_ID) FINANCIE_COLUMNS };
enum { RECORD_DELIVERY(RECORD_COLUMN_ID) DELIVERY_COLUMNS };
enum { RECORD_BALANCE(RECORD_COLUMN_ID) BALANCE_COLUMNS };
enum { RECORD_FINDING(RECORD_COLUMN_ID) FINDING_COLUMNS };
enum { RECORD_GROUP(RECORD_COLUMN_ID) GROUP_COLUMNS };
enum { RECORD_MEASURE(RECORD_COLUMN_ID) MEASURE_COLUMNS };
enum { RECORD_TOTAL(RECORD_COLUMN_ID) TOTAL_COLUMNS };
enum { RECORD_REPORT(RECORD_COLUMN_ID) REPORT_COLUMNS };
enum { RECORD_SCHOOL(RECORD_COLUMN_ID) SCHOOL_COLUMNS };
enum { RECORD_INDICATOR(RECORD_COLUMN_ID) INDICATOR_COLUMNS };
enum { RECORD_DEFINITION(RECORD_COLUMN_ID) DEFINITION_COLUMNS };
enum { RECORD_VERDICT(RECORD_COLUMN_ID) VERDICT_COLUMNS };
enum { RECORD_ACTIVITY(RECORD_COLUMN_ID) ACTIVITY_COLUMNS };
enum { RECORD_MILESTONE(RECORD_COLUMN_ID) MILESTONE_COLUMNS };
enum { RECORD_CONTRADICTION(RECORD_COLUMN_ID) CONTRADICTION_COLUMNS };
enum { RECORD_FORECAST(RECORD_COLUMN_ID) FORECAST_COLUMNS };
enum { RECORD_ALTERNATIVE(RECORD_COLUMN_ID) ALTERNATIVE_COLUMNS };
enum { RECORD_BUDGET(RECORD_COLUMN_ID) BUDGET_COLUMNS };
enum { RECORD_RISK(RECORD_COLUMN_ID) RISK_COLUMNS };
enum { RECORD_TEAM(RECORD_COLUMN_ID) TEAM_COLUMNS };
enum { RECORD_AGREEMENT(RECORD_COLUMN_ID) AGREEMENT_COLUMNS };
enum { RECORD_DIRECTION(RECORD_COLUMN_ID) DIRECTION_COLUMNS };
enum { RECORD_SUBREGION(RECORD_COLUMN_ID) SUBREGION_COLUMNS };
enum { RECORD_LIJN(RECORD_COLUMN_ID) LIJN_COLUMNS };
enum { RECORD_MEMBER(RECORD_COLUMN_ID) MEMBER_COLUMNS };
enum { RECORD_PORTION(RECORD_COLUMN_ID) PORTION_COLUMNS };
enum { RECORD_BOARD(RECORD_COLUMN_ID) BOARD_COLUMNS };
enum { RECORD_ATTENDANCE(RECORD_COLUMN_ID) ATTENDANCE_COLUMNS };
enum { RECORD_HEADING(RECORD_COLUMN_ID) HEADING_COLUMNS };
enum { RECORD_DELIVERED(RECORD_COLUMN_ID) DELIVERED_COLUMNS };
enum { RECORD_SUM(RECORD_COLUMN_ID) SUM_COLUMNS };
enum { RECORD_TOLD(RECORD_COLUMN_ID) TOLD_COLUMNS };
enum { RECORD_FIGURE(RECORD_COLUMN_ID) FIGURE_COLUMNS };

/* The most columns that a line may have. */
enum { RECORD_FIELDS = 64 };

struct record {
	enum record_kind kind; /* KIND_OTHER: pass it on */
	bool names;            /* an `@` line: names columns, holds no data */
	struct text line;      /* as it came, without its LF */
	struct text field[RECORD_FIELDS];   /* [LEERLING_SCHOOL] ...; escaped;
					       \N where the line has no such
					       column */
	const struct record_layout *layout; /* the reader's, of this kind */
	bool whole; /* all fields are there, see record_split() */
};

struct record_reader {
	int fd;
	bool ended;
	bool lazy; /* takes rows apart only when record_split() asks */
	char *block;
	size_t at, used, room;
	struct record_layout *layout; /* one for each kind, see record.c */
};

struct record_writer {
	int fd;
	int error; /* the first errno, 0 if none */
	size_t used;
	bool declared[KINDS];
	char *block;
};

const char *record_kind_name(enum record_kind);

/* The kind of that name, or KIND_OTHER. */
enum record_kind record_kind_of(struct text name);

/* The column's index in record.field, or -1. */
int record_column(enum record_kind, struct text name);
const char *record_column_name(enum record_kind, int column);
int record_columns(enum record_kind);

void record_reader_init(struct record_reader *, int fd);

/* 1 with a record, 0 at the end, -1 with errno when reading failed. */
int record_read(struct record_reader *, struct record *);

/*
 * Takes the rest of a row apart. A lazy reader splits off only a row's file
 * and line, which is all that is needed of one that is like another.
 */
void record_split(struct record *);
void record_reader_release(struct record_reader *);

extern const struct text record_unknown; /* \N */

static inline bool record_is_unknown(struct text field)
{
	return field.len == 2 && field.at[0] == '\\' && field.at[1] == 'N';
}

/* A row without its kind, file and line: all its cells, tabs between them. */
static inline struct text record_cells(const struct record *row)
{
	const char *end = row->line.at + row->line.len;

	if (row->field[2].at < row->line.at || row->field[2].at > end)
		return row->line; /* too short, or in another order */
	return (struct text){row->field[2].at,
			     (size_t)(end - row->field[2].at)};
}

/* Is that column the last of its line, by the names of its kind? */
bool record_ends_in(const struct record *, int column);

/* The field without its escapes, in `room`, or as it is if it has none. */
struct text record_plain(struct text field, struct buffer *room);

/* The letter that stands for a character behind a backslash; '\0': none, it
 * stands for itself. */
char record_escape(char);

/* Adds a text as it stands in a field. */
void record_escape_all(struct buffer *out, struct text plain);

/* The number in a field; false if it is not one (unknown, or other text). */
static inline bool record_long(struct text field, long *number)
{
	return text_long(field, number);
}

/*
 * Writing never fails to the caller's eyes: the first error is kept, and
 * record_finish() tells it.
 */
void record_writer_init(struct record_writer *, int fd);
void record_begin(struct record_writer *, enum record_kind);
void record_put(struct record_writer *, struct text plain);
void record_put_field(struct record_writer *, struct text escaped);
void record_put_long(struct record_writer *, long);
void record_put_tenths(struct record_writer *, long tenths); /* 75 as 7.5 */
void record_put_unknown(struct record_writer *);
void record_end(struct record_writer *);

/* The line as it came; an `@` line only where it is the first of its kind. */
void record_pass(struct record_writer *, const struct record *);

/* Whole lines, each with its LF, as they are. */
void record_pass_lines(struct record_writer *, struct text lines);

/* A line with other fields: `fields` of them, escaped. */
void record_write(struct record_writer *, enum record_kind,
		  const struct text *field, size_t fields);

/* Writes out what is held back, now. */
void record_flush(struct record_writer *);

/* Flushes and frees; 0, or the errno of the first thing that went wrong. */
int record_finish(struct record_writer *);

#endif
