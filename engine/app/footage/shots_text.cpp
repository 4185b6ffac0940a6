#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "app/footage/columns.h"
#include "app/footage/footage_format.h"
#include "base/plain_line.h"

namespace wissel::app {

namespace {

using footage::Report;
using footage::Row;
using footage::Shot;

constexpr std::size_t kShotWidth = 36, kNodesWidth = 28;

std::string minutes(Duration length) {
    const auto whole = static_cast<long>(to_seconds(length) + 0.5);
    return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

std::string planned_length(const Row& row) {
    if (row.length) return fmt::format("{:.1f} s", to_seconds(*row.length));
    if (row.shot.kind == Shot::Kind::Picture) return "picture";
    return row.shot.estimated > Duration{} ? fmt::format("~{:.0f} s", to_seconds(row.shot.estimated)) : "";
}

std::string nodes_of(const Row& row, const story::StoryGraph& graph) {
    std::vector<std::string> ids;
    for (const auto node : row.shot.nodes) ids.push_back(graph.nodes[node].id);
    return shortened(fmt::format("{}", fmt::join(ids, ", ")), kNodesWidth);
}

// Situations as they first come.
std::vector<std::string> situations(const Report& report) {
    std::vector<std::string> list;
    for (const auto& row : report.rows) {
        if (std::ranges::find(list, row.shot.situation) == list.end()) list.push_back(row.shot.situation);
    }
    return list;
}

std::string name_in_list(const Row& row) {
    return row.shot.kind == Shot::Kind::Unnamed ? "(no file yet)" : shortened(row.shot.name, kShotWidth);
}

std::string scripts_of(const std::vector<const Row*>& rows) {
    std::string text;
    for (const auto* row : rows) {
        if (row->there || row->shot.script.empty()) continue;
        text += "\n" + paragraph("  ", row->shot.kind == Shot::Kind::Unnamed
                                           ? fmt::format("{}: {}", row->shot.name, row->shot.title)
                                           : row->shot.name + ": " + row->shot.title);
        std::string_view rest = row->shot.script;
        while (!rest.empty()) {
            const auto end = std::min(rest.find('\n'), rest.size());
            text += paragraph("      ", rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return text;
}

}  // namespace

std::string shots_text(const Report& report, const story::StoryGraph& graph) {
    std::string text = paragraph(
        "", fmt::format("{} ({}): {} clip{}; {} there ({}), {} to make (about {} by reading time)", report.title,
                        report.language, report.rows.size(), report.rows.size() == 1 ? "" : "s", report.there(),
                        minutes(report.filmed()), report.rows.size() - report.there(), minutes(report.to_film())));
    for (const auto& situation : situations(report)) {
        std::vector<const Row*> rows;
        for (const auto& row : report.rows) {
            if (row.shot.situation == situation) rows.push_back(&row);
        }
        Columns table;
        for (const auto* row : rows)
            table.add({" ", name_in_list(*row), planned_length(*row), row->there ? "there" : "to make",
                       nodes_of(*row, graph), footage::in_words(row->lacks)});
        text += "\n" + (situation.empty() ? std::string("(in no situation)") : situation) + "\n" + table.text({2}) +
                scripts_of(rows);
    }
    return without_controls(text + "\n  ~ is an estimate by reading time; --format csv writes all of it for a spreadsheet\n", '?', '\n');
}

}  // namespace wissel::app
