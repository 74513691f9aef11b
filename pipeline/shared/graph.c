#include "graph.h"

#include <xlsxwriter.h>

/* In pixels and rows. */
enum { ACROSS = 3, WIDTH = 460, ROWS = 15 };

static const double scale = 0.92;

static const struct {
	lxw_color_t fill, line;
	bool hatched;
} bars[] = {
    [GRAPH_BEFORE] = {0xA6A6A6, 0xA6A6A6, false},
    [GRAPH_ACTUAL] = {0x404040, 0x404040, false},
    [GRAPH_TARGET] = {0xFFFFFF, 0x404040, false},
    [GRAPH_FORECAST] = {0x404040, 0x404040, true},
};

static void dress(lxw_chart_series *series, enum graph_bar bar)
{
	lxw_chart_line line = {.color = bars[bar].line, .width = 1};
	lxw_chart_fill fill = {.color = bars[bar].fill};
	lxw_chart_pattern pattern = {.type =
					 LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL,
				     .fg_color = bars[bar].fill,
				     .bg_color = 0xFFFFFF};

	chart_series_set_line(series, &line);
	if (bars[bar].hatched)
		chart_series_set_pattern(series, &pattern);
	else
		chart_series_set_fill(series, &fill);
}

static void add_series(lxw_chart *chart, const struct sheet *sheet,
		       const struct graph *graph,
		       const struct graph_series *from)
{
	lxw_chart_series *series = chart_add_series(chart, NULL, NULL);
	lxw_row_t first = (lxw_row_t)(graph->first - 1);
	lxw_row_t last = (lxw_row_t)(graph->last - 1);

	chart_series_set_categories(series, sheet->name, first,
				    (lxw_col_t)graph->labels, last,
				    (lxw_col_t)graph->labels);
	chart_series_set_values(series, sheet->name, first,
				(lxw_col_t)from->column, last,
				(lxw_col_t)from->column);
	chart_series_set_name(series, from->name);
	dress(series, from->bar);
}

static char *clean(struct sheet *sheet, struct text text)
{
	struct buffer room = {0};
	char *kept =
	    text_string(cell_clean(&room, text, 255), &sheet->book->arena);

	buffer_release(&room);
	return kept;
}

/* So that none is cut in two on paper. */
static void start_page(struct sheet *sheet)
{
	lxw_row_t breaks[] = {(lxw_row_t)sheet->rows, 0};

	sheet_check(sheet,
		    worksheet_set_h_pagebreaks(sheet->worksheet, breaks));
}

void graph_put(struct sheet *sheet, const struct graph *graph, size_t nth)
{
	lxw_chart_options place = {
	    .x_offset = (int32_t)(nth % ACROSS * WIDTH),
	    .x_scale = scale,
	    .y_scale = scale,
	    .description = clean(sheet, graph->alt),
	};
	lxw_chart_font font = {.size = 11, .bold = LXW_TRUE};
	lxw_chart *chart;

	if (*sheet->book->why)
		return;
	if (!nth)
		start_page(sheet);
	chart = workbook_add_chart(sheet->book->workbook, LXW_CHART_COLUMN);
	if (!chart) {
		book_fail(sheet->book, "libxlsxwriter: no chart");
		return;
	}
	for (size_t i = 0; i < graph->count; i++)
		add_series(chart, sheet, graph, &graph->series[i]);
	chart_title_set_name(chart, clean(sheet, graph->title));
	chart_title_set_name_font(chart, &font);
	chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
	chart_axis_major_gridlines_set_visible(chart->y_axis, LXW_FALSE);
	chart_axis_set_num_format(chart->y_axis, "#,##0");
	chart_axis_set_min(chart->y_axis, 0);
	sheet_check(sheet,
		    worksheet_insert_chart_opt(
			sheet->worksheet,
			(lxw_row_t)(sheet->rows + 1 + nth / ACROSS * ROWS), 0,
			chart, &place));
}
