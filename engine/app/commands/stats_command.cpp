#include "app/commands/stats_command.h"

#include "app/files/write_out.h"
#include "app/stats/kiosk_rows.h"
#include "app/stats/stats_text.h"
#include "figures/count.h"
#include "figures/csv_form.h"
#include "figures/html_form.h"
#include "figures/json_form.h"

namespace wissel::app {

namespace {

std::string written(const figures::Rows& rows, const StatsOptions& options) {
    using Form = StatsOptions::Form;
    const auto report = figures::make_report(rows, {options.period, options.story});
    const auto first = report.stories.empty() ? "" : report.stories.front().id;
    const auto language = options.language.empty() ? figures::language_of_names(rows, first) : options.language;
    switch (options.form) {
        case Form::Csv:
            return figures::as_csv(report, language);
        case Form::Json:
            return figures::as_json(report, language);
        case Form::Html:
            return figures::as_page(report, language);
        default:
            return stats_text(report, language);
    }
}

}  // namespace

Exit report_figures(const StatsOptions& options) {
    const auto rows = read_kiosk_rows(options.databases, options.story);
    if (!rows) return rows.error();
    if (options.form != StatsOptions::Form::Xapi) return write_out(written(*rows, options), options.output);
    figures::Statements statements(*rows, options.period, options.story, options.naming);
    const auto exit = write_out(figures::pieces_of_array(statements), options.output);
    tell_unfinished(statements);
    return exit;
}

}  // namespace wissel::app
