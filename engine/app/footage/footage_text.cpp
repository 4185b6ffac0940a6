#include <fmt/format.h>

#include <algorithm>

#include "app/footage/columns.h"
#include "app/footage/footage_format.h"
#include "base/plain_line.h"

namespace wissel::app {

namespace {

using footage::Finding;
using footage::Row;
using footage::Shot;
using footage::Weight;

constexpr std::size_t kNameWidth = 40;

std::string count_of(const Row& row, Weight weight) {
    auto count = static_cast<std::size_t>(std::ranges::count(row.findings, weight, &Finding::weight));
    if (weight == Weight::Mend) count += row.lacks.size();
    return count == 0 ? "" : std::to_string(count);
}

std::string length_of(const Row& row) {
    if (row.length) return fmt::format("{:.2f} s", to_seconds(*row.length));
    return row.there                         ? "still"
           : row.shot.estimated > Duration{} ? fmt::format("~{:.0f} s", to_seconds(row.shot.estimated))
                                             : "";
}

std::string picture_of(const Row& row) {
    if (!row.there) return "not there yet";
    if (!row.film) return "cannot be read";
    const auto rate = row.film->frame_rate > 0 ? fmt::format(" {:.4g}", row.film->frame_rate) : "";
    return fmt::format("{} {}x{}{}", row.film->codec, row.film->width, row.film->height, rate);
}

std::string loudness_of(const Row& row) {
    if (!row.film) return "";
    if (row.film->loudness) return fmt::format("{:.1f}", row.film->loudness->lufs);
    return row.film->frame_rate > 0 && row.film->sound_codec.empty() ? "silent" : "";
}

std::string critical_of(const Row& row) {
    if (!row.critical) return "";
    return *row.critical < Duration{} ? "never" : fmt::format("{:.2f} s", to_seconds(*row.critical));
}

std::string table_of(const footage::Report& report) {
    Columns table;
    table.add({"clip", "length", "picture", "LUFS", "critical", "wrong", "mend", "hints"});
    for (const auto i : report.worst_first) {
        const auto& row = report.rows[i];
        table.add({shortened(row.shot.name, kNameWidth), length_of(row), picture_of(row), loudness_of(row),
                   critical_of(row), count_of(row, Weight::Wrong), count_of(row, Weight::Mend),
                   count_of(row, Weight::Hint)});
    }
    return table.text({1, 3, 4, 5, 6, 7});
}

std::string line_of(const Finding& finding, const story::StoryGraph& graph) {
    const auto* mark = finding.weight == Weight::Wrong  ? "  ! wrong: "
                       : finding.weight == Weight::Mend ? "  ! "
                                                        : "  - ";
    const auto node = finding.node ? graph.nodes[*finding.node].id + ": " : "";
    auto text = paragraph(mark, node + finding.what);
    if (!finding.command.empty()) text += "      " + finding.command + "\n";
    return text;
}

std::string details_of(const Row& row, const story::StoryGraph& graph) {
    auto text =
        "\n" + row.shot.name + (row.shot.kind == Shot::Kind::Unnamed ? " (a script without a file)" : "") + "\n";
    if (!row.lacks.empty()) text += paragraph("  ! ", "missing: " + footage::in_words(row.lacks));
    for (const auto& finding : row.findings) text += line_of(finding, graph);
    return text;
}

std::string summary(const footage::Report& report) {
    std::size_t missing = 0;
    for (const auto& row : report.rows) missing += row.lacks.size();
    return fmt::format("{} ({}): {} of {} clips are there; {} wrong, {} to mend ({} of them missing), {} hints", report.title, report.language, report.there(),
                       report.rows.size(), report.count(Weight::Wrong), report.count(Weight::Mend) + missing, missing, report.count(Weight::Hint));
}

}  // namespace

std::string footage_text(const FootageFindings& findings, const story::StoryGraph& graph) {
    const auto& report = findings.report;
    auto text = paragraph("", summary(report)) + "\n" + table_of(report);
    for (const auto i : report.worst_first) {
        if (report.rows[i].worst()) text += details_of(report.rows[i], graph);
    }
    if (!report.elsewhere.empty()) text += "\nnodes without a clip\n";
    for (const auto& finding : report.elsewhere) text += line_of(finding, graph);
    text += "\n" + paragraph("",
                             "\"critical\": the latest moment at which what follows can still be made ready here "
                             "before the film ends. Hints count letters and words; they are no measure "
                             "of how hard a text is.");
    return without_controls(text, '?', '\n');
}

}  // namespace wissel::app
