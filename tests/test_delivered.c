#include "cmocka_all.h"

#include "records.h"
#include "returns/delivered.h"
#include "returns/since.h"
#include "returns/words.h"

#define START                                                                  \
	"report;TEST;Proefregio;Stichting Proef;2021-10-01;Rapport;"           \
	"2021-10-01;2020-01-01;2021-07-01;2020;2021;5;plan;1\n"                \
	"school;11AA00;Alfa;Alfa;noord;A;4100;leerling\n"                      \
	"school;22BB00;Beta;Beta;zuid;B;\\N;\n"                                \
	"delivery;m/a.csv;leerling;school;UTF-8;x;1;abc\n"

#define ROWS                                                                   \
	"delivery;m/a.csv;leerling;school;UTF-8;x;1;abc\n"                     \
	"heading;m/a.csv;1;Naam;\\N;nee\n"                                     \
	"heading;m/a.csv;2;BRIN;school;ja\n"                                   \
	"heading;m/a.csv;3;Vest.;school;ja\n"                                  \
	"heading;m/a.csv;4;Aantal lln;aantal;ja\n"

#define FINDING(line, column, code, found)                                     \
	"finding;m/a.csv;" line ";" column ";fout;" code ";11AA00;" found      \
	";een aantal;1\n"

/* Alfa's book while rows go into it, and what was said. */
struct desk {
	struct mail mail;
	struct delivered rows;
	const char *path;
};

static void open_desk(struct desk *desk, const char *lines)
{
	const struct book_about about = {.created = 20211001,
					 .maker = {"Voortgang", 9}};

	mail_init(&desk->mail);
	read_records(&desk->mail.dossier, lines);
	assert_true(mail_settle(&desk->mail));
	desk->rows = (struct delivered){.mail = &desk->mail};
	for (size_t i = 0; i < desk->mail.letters; i++)
		book_open(&desk->mail.letter[i].book, NULL, &about);
}

/* Cells are between | here. */
static void take(struct desk *desk, const char *lines)
{
	static struct record record;
	struct record_reader reader;
	char *copy = strdup(lines);
	int fd;

	for (char *c = copy; *c; c++)
		*c = *c == ';' ? '\t' : *c == '|' ? RECORD_BETWEEN : *c;
	fd = open(scratch(text_of(copy)), O_RDONLY);
	record_reader_init(&reader, fd);
	while (record_read(&reader, &record) > 0)
		delivered_take(&desk->rows, &record);
	record_reader_release(&reader);
	close(fd);
	free(copy);
}

static const struct letter *alfa(const struct desk *desk)
{
	return &desk->mail.letter[0];
}

/* A part of Alfa's workbook. */
static const char *part(struct desk *desk, const char *name)
{
	struct book *book = &desk->mail.letter[0].book;

	assert_int_equal(book_close(book), 0);
	return part_of(book->building, name);
}

static void close_desk(struct desk *desk)
{
	for (size_t i = 0; i < desk->mail.letters; i++)
		book_release(&desk->mail.letter[i].book);
	mail_release(&desk->mail);
}

static void assert_in(const char *where, const char *what)
{
	if (!strstr(where, what))
		fail_msg("%s is not in %s", what, where);
}

static void a_bad_cell_is_marked_and_explained(void **state)
{
	struct desk desk;
	const char *found;

	(void)state;
	open_desk(&desk, START FINDING("3", "aantal", "CELL_NUMBER", "-3"));
	take(&desk, ROWS "delivered;m/a.csv;2;2;11AA00;used;|11AA|00|5\n"
			 "delivered;m/a.csv;3;4;11AA00;used;|11AA|00|-3\n");
	assert_int_equal(desk.mail.remark[0].row, 4);
	found = part(&desk, "xl/worksheets/sheet1.xml");
	assert_in(found, "<t>goed</t>");
	assert_in(found, "<t>fout</t>");
	assert_in(found, "<t>Aantal lln\nkolom D</t>");
	found = part_of(desk.mail.letter[0].book.building, "xl/comments1.xml");
	assert_in(found, "ref=\"F3\"");
	assert_in(found,
		  "Gevonden: Aantal lln is geen goed getal: -3. Deze rij "
		  "telt niet mee.\nVerwacht: een aantal\nDoe dit: Vul "
		  "in: een aantal.");
	close_desk(&desk);
}

/* Line breaks in cells make Excel count otherwise. */
static void the_line_of_a_bad_row_is_told_where_it_is_not_its_row(void **state)
{
	struct desk desk;
	const char *found;

	(void)state;
	open_desk(&desk, START FINDING("3", "aantal", "CELL_NUMBER", "-3")
			     FINDING("6", "aantal", "CELL_NUMBER", "-6"));
	take(&desk, ROWS "delivered;m/a.csv;2;2;11AA00;used;|11AA|00|5\n"
			 "delivered;m/a.csv;3;3;11AA00;used;|11AA|00|-3\n"
			 "delivered;m/a.csv;5;4;11AA00;used;|11AA|00|5\n"
			 "delivered;m/a.csv;6;5;11AA00;used;|11AA|00|-6\n");
	found = part(&desk, "xl/comments1.xml");
	assert_in(found, "ref=\"B5\"");
	assert_in(found, "In een teksteditor, zoals Kladblok, is dit regel 6.");
	assert_null(strstr(found, "ref=\"B3\""));
	assert_null(strstr(found, "ref=\"B4\""));
	close_desk(&desk);
}

static void a_finding_on_no_cell_is_a_comment_on_the_judgement(void **state)
{
	struct desk desk;
	const char *found;

	(void)state;
	open_desk(&desk, START FINDING("2", "\\N", "ROW_QUOTE", "\\N"));
	take(&desk, ROWS "delivered;m/a.csv;2;2;11AA00;rejected;\\N\n");
	found = part(&desk, "xl/comments1.xml");
	assert_in(found, "ref=\"B2\"");
	assert_in(found, "Er staat een aanhalingsteken verkeerd.");
	assert_in(found, "Het is niet zeker wat in welke kolom hoort.");
	close_desk(&desk);
}

static void a_comment_on_a_long_cell_still_says_what_to_do(void **state)
{
	struct buffer found = {0}, lines = {0};
	struct desk desk;

	(void)state;
	for (int i = 0; i < 3000; i++)
		buffer_add(&found, TEXT("\xC3\xA9"));
	buffer_format(&lines,
		      START "finding;m/a.csv;2;aantal;fout;CELL_NUMBER;11AA00;"
			    "%.*s;een aantal;1\n",
		      TEXT_ARG(text_of_buffer(&found)));
	open_desk(&desk, lines.at);
	take(&desk, ROWS "delivered;m/a.csv;2;2;11AA00;used;|11AA|00|x\n");
	assert_in(
	    part(&desk, "xl/comments1.xml"),
	    "\xC3\xA9\xE2\x80\xA6. Deze rij telt niet mee.\nVerwacht: een "
	    "aantal\nDoe dit: Vul in: een aantal.");
	close_desk(&desk);
	buffer_release(&found);
	buffer_release(&lines);
}

static void what_another_vestiging_may_not_see_is_not_on_the_row(void **state)
{
	struct desk desk;

	(void)state;
	open_desk(&desk, START "finding;m/a.csv;2;aantal;fout;CELL_NUMBER;"
			       "22BB00;geheim;x;1\n");
	take(&desk, ROWS "delivered;m/a.csv;2;2;11AA00;used;|11AA|00|5\n");
	assert_string_equal(part(&desk, "xl/comments1.xml"), "");
	assert_in(part_of(desk.mail.letter[0].book.building,
			  "xl/worksheets/sheet1.xml"),
		  "<t>goed</t>");
	close_desk(&desk);
}

static void a_sheet_that_is_full_goes_on_in_the_next(void **state)
{
	struct desk desk;
	const struct page *page;

	(void)state;
	open_desk(&desk, START);
	desk.mail.most = 3;
	take(&desk, ROWS "delivered;m/a.csv;2;2;11AA00;used;|11AA|00|5\n"
			 "delivered;m/a.csv;3;3;11AA00;used;|11AA|00|5\n"
			 "delivered;m/a.csv;4;4;22BB00;used;|22BB|00|5\n"
			 "delivered;m/a.csv;5;5;11AA00;used;|11AA|00|5\n");
	page = alfa(&desk)->page;
	assert_int_equal(page->sheet->rows, 3);
	assert_string_equal(page->sheet->name, "a");
	assert_int_equal(page->next->sheet->rows, 2);
	assert_string_equal(page->next->sheet->name, "a (2)");
	assert_null(page->next->next);
	close_desk(&desk);
}

static void a_row_without_a_school_is_of_the_only_one_in_the_file(void **state)
{
	struct desk desk;

	(void)state;
	open_desk(&desk, START FINDING("9", "aantal", "CELL_NUMBER", "x"));
	take(&desk, ROWS "delivered;m/a.csv;2;2;\\N;rejected;\\N\n");
	assert_int_equal(alfa(&desk)->page->sheet->rows, 2);
	take(&desk, "delivered;m/a.csv;3;3;22BB00;used;|22BB|00|5\n"
		    "delivered;m/a.csv;4;4;\\N;rejected;\\N\n");
	assert_int_equal(alfa(&desk)->page->sheet->rows, 2);
	close_desk(&desk);
}

static void rows_that_did_not_come_are_trouble(void **state)
{
	struct desk desk;

	(void)state;
	open_desk(&desk, START "balance;m/a.csv;intake;2;2;0;0\n");
	take(&desk, ROWS "delivered;m/a.csv;2;2;11AA00;used;|11AA|00|5\n");
	assert_string_equal(delivered_settle(&desk.rows),
			    "there are not as many rows as were judged");
	take(&desk, "delivered;m/a.csv;3;3;11AA00;used;|11AA|00|5\n");
	assert_null(delivered_settle(&desk.rows));
	close_desk(&desk);
}

static void after_a_thousand_findings_nothing_is_called_good(void **state)
{
	struct buffer lines = {0};
	struct desk desk;

	(void)state;
	buffer_add(&lines, TEXT(START));
	for (int i = 0; i < 1000; i++)
		buffer_format(&lines,
			      "finding;m/a.csv;%d;aantal;fout;CELL_NUMBER;"
			      "11AA00;x;y;1\n",
			      i + 2);
	buffer_add(&lines, TEXT("finding;m/a.csv;\\N;\\N;fout;FINDINGS_MORE;"
				"\\N;1000;\\N;9\n"));
	buffer_char(&lines, '\0');
	open_desk(&desk, lines.at);
	take(&desk,
	     ROWS "delivered;m/a.csv;1001;1001;11AA00;used;|11AA|00|5\n"
		  "delivered;m/a.csv;1002;1002;11AA00;used;|11AA|00|5\n");
	assert_in(part(&desk, "xl/worksheets/sheet1.xml"), "<t>onbekend</t>");
	close_desk(&desk);
	buffer_release(&lines);
}

static void columns_have_the_letters_of_the_file(void **state)
{
	struct buffer letters = {0};
	struct desk desk;

	(void)state;
	open_desk(&desk, START);
	take(&desk, ROWS);
	paper_letters(&letters, desk.rows.paper, TEXT("school"));
	assert_text(text_of_buffer(&letters), "B, C");
	letters.len = 0;
	formula_letters(&letters, 25);
	formula_letters(&letters, 26);
	formula_letters(&letters, 258);
	assert_text(text_of_buffer(&letters), "ZAAIY");
	close_desk(&desk);
	buffer_release(&letters);
}

static void what_is_found_again_on_another_line_still_stands(void **state)
{
	struct desk now, before;
	const struct letter *letter;

	(void)state;
	open_desk(&before, START FINDING("3", "aantal", "CELL_NUMBER", "-3")
			       FINDING("4", "aantal", "CELL_NUMBER", "-3")
				   FINDING("5", "school", "CELL_MISSING", "x"));
	open_desk(&now, START FINDING("7", "aantal", "CELL_NUMBER", "-3")
			    FINDING("8", "aantal", "CELL_NUMBER", "-4"));
	assert_true(since_compares(&now.mail, &before.mail));
	since_compare(&now.mail.letter[0], &before.mail);
	letter = alfa(&now);
	assert_int_equal(letter->standing, 1);
	assert_int_equal(letter->fresh, 1);
	assert_int_equal(letter->solveds, 2);
	assert_true(letter->finding[0]->open);
	assert_false(letter->finding[1]->open);
	assert_int_equal(letter->solved[1]->line, 5);
	close_desk(&now);
	close_desk(&before);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_bad_cell_is_marked_and_explained),
	    cmocka_unit_test(
		the_line_of_a_bad_row_is_told_where_it_is_not_its_row),
	    cmocka_unit_test(
		a_finding_on_no_cell_is_a_comment_on_the_judgement),
	    cmocka_unit_test(a_comment_on_a_long_cell_still_says_what_to_do),
	    cmocka_unit_test(
		what_another_vestiging_may_not_see_is_not_on_the_row),
	    cmocka_unit_test(a_sheet_that_is_full_goes_on_in_the_next),
	    cmocka_unit_test(
		a_row_without_a_school_is_of_the_only_one_in_the_file),
	    cmocka_unit_test(rows_that_did_not_come_are_trouble),
	    cmocka_unit_test(after_a_thousand_findings_nothing_is_called_good),
	    cmocka_unit_test(columns_have_the_letters_of_the_file),
	    cmocka_unit_test(what_is_found_again_on_another_line_still_stands),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
