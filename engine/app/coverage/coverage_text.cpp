// The report for people: first what is not covered, then where walks end, then what random walks meet, then the walks that were made.
#include <algorithm>
#include <map>
#include <ranges>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/coverage/coverage_facts.h"
#include "app/files/walk_files.h"

namespace wissel::app {

namespace {

using story::NodeIndex;

constexpr std::size_t kShortList = 12;  // of what is interesting only at its beginning
constexpr std::size_t kLongList = 60;   // of what is to be mended
constexpr std::size_t kLine = 110;

std::string plural(std::size_t count, const std::string& one) {
    return fmt::format("{} {}{}", count, one, count == 1 ? "" : "s");
}

// Columns as wide as what stands in them; the last as it is.
class CoverageTable {
public:
    void add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }
    bool empty() const { return rows_.empty(); }

    // `right`: columns that are set to the right.
    std::string text(const std::vector<std::size_t>& right = {}) const {
        std::vector<std::size_t> widths;
        for (const auto& row : rows_) {
            widths.resize(std::max(widths.size(), row.size()), 0);
            for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], row[i].size());
        }
        std::string text;
        for (const auto& row : rows_) {
            std::string line;
            for (std::size_t i = 0; i < row.size(); ++i) {
                const auto space = std::string(widths[i] - row[i].size(), ' ');
                const bool to_right = std::ranges::find(right, i) != right.end();
                line += "  " + (to_right ? space + row[i] : row[i] + space);
            }
            line.erase(line.find_last_not_of(' ') + 1);
            text += line + "\n";
        }
        return text;
    }

private:
    std::vector<std::vector<std::string>> rows_;
};

// Words with commas, on as many lines as it takes.
std::string listed(const std::vector<std::string>& words) {
    std::string text, line = " ";
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (line.size() + words[i].size() + 2 > kLine) {
            text += line + "\n";
            line = " ";
        }
        line += " " + words[i] + (i + 1 < words.size() ? "," : "");
    }
    return text + line + "\n";
}

// Not more of them than can be looked through.
std::string listed_shortly(std::vector<std::string> words) {
    const auto more = words.size() > kLongList ? words.size() - kLongList : 0;
    words.resize(words.size() - more);
    return listed(words) + (more > 0 ? fmt::format("  and {} more (--format json lists all)\n", more) : "");
}

// ---- what the recorded walks reach

// What is whole takes a line together; what is not, one each, the worst first.
std::string headline(const CoverageReport& report) {
    auto list = all_reached(report);
    std::ranges::stable_sort(list, {}, [](const auto& each) { return static_cast<double>(each.reached) / static_cast<double>(each.all); });
    CoverageTable table;
    std::vector<std::string> whole;
    for (const auto& each : list) {
        if (each.reached == each.all) whole.push_back(fmt::format("{} {}", each.all, each.what));
        else table.add({each.what, fmt::format("{} of {}", each.reached, each.all), fmt::format("{} missing", each.all - each.reached)});
    }
    auto text = table.text({1, 2});
    return whole.empty() ? text : text + "  whole: " + listed(whole).substr(2);
}

std::string gaps_text(const CoverageReport& report) {
    const auto gaps = gaps_of(report);
    if (gaps.empty()) return "\nThe walks reach everything there is.\n";
    CoverageTable table;
    for (const auto& gap : gaps | std::views::take(kLongList)) {
        table.add({report.graph->nodes[gap.node].id, missing(report, gap), verdict(report, gap)});
    }
    const auto more = gaps.size() > kLongList ? fmt::format("  and {} more nodes (--format json lists all)\n", gaps.size() - kLongList) : "";
    return "\nNot reached by any walk\n" + table.text() + more;
}

std::string misfits_text(const CoverageReport& report) {
    std::string text;
    if (!report.walks->misfits.empty()) text += "\nNo longer fit the story (followed as far as they go)\n";
    for (const auto& [name, misfit] : report.walks->misfits) text += "  " + tame(fmt::format("{}:{}: {}: {}", name, misfit.line, misfit.step, misfit.why)) + "\n";
    if (!report.unreadable.empty()) text += "\nNot read\n";
    for (const auto& file : report.unreadable) text += "  " + file + "\n";
    return text;
}

std::string places_text(const CoverageReport& report, const std::map<NodeIndex, std::size_t>& places) {
    std::vector<std::pair<std::size_t, std::string>> list;
    for (const auto& [node, walks] : places) list.emplace_back(walks, report.graph->nodes[node].id);
    std::ranges::stable_sort(list, [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<std::string> words;
    for (const auto& [walks, node] : list) words.push_back(fmt::format("{} {}", node, walks));
    return listed_shortly(words);
}

std::string walks_text(const CoverageReport& report) {
    const auto& walks = *report.walks;
    auto text = plural(walks.walks, "walk") + (report.of_others ? fmt::format(" ({} more of other stories)", report.of_others) : "") + "\n" + headline(report);
    text += misfits_text(report) + gaps_text(report);
    if (!walks.ends.empty()) text += "\nWalks that end, and where\n" + places_text(report, walks.ends);
    if (!walks.stops.empty()) text += "\nWalks that stop before an end, and where\n" + places_text(report, walks.stops);
    return text;
}

// ---- random walks

std::string spreads(const CoverageReport& report) {
    const auto& done = *report.simulation;
    CoverageTable table;
    table.add({"", "least", "median", "most"});
    table.add({"film, minutes", time_text(done.length.min), time_text(done.length.median), time_text(done.length.max)});
    table.add({"choices", std::to_string(done.choices.min), std::to_string(done.choices.median), std::to_string(done.choices.max)});
    auto text = table.text({1, 2, 3});
    if (report.filmed == 0) text += "  There is no clip to measure: a node lasts as long as it takes to read what it says.\n";
    return text;
}

// Those met least first, since that is what an author wants to know.
std::string shares_text(const CoverageReport& report, const std::vector<std::pair<std::string, std::size_t>>& met) {
    auto list = met;
    std::ranges::stable_sort(list, [](const auto& a, const auto& b) { return a.second < b.second; });
    std::vector<std::string> words;
    for (std::size_t i = 0; i < list.size() && i < kShortList; ++i) words.push_back(list[i].first + " " + share(list[i].second, report.simulation->walks));
    auto text = listed(words);
    if (list.size() > kShortList) {
        text += fmt::format("  and {} more, met by {} or more of the walks (--format json lists all)\n", list.size() - kShortList,
                            share(list[kShortList].second, report.simulation->walks));
    }
    return text;
}

std::string outcomes_text(const CoverageReport& report) {
    std::vector<std::pair<std::string, std::size_t>> met, ends, stuck;
    for (const auto& judged : rehearsal::judgements_of(*report.graph)) {
        for (const auto node : judged.nodes) met.emplace_back(fmt::format("{} ({})", report.graph->nodes[node].id, judged.word), report.simulation->entered[node]);
    }
    for (NodeIndex n = 0; n < report.graph->nodes.size(); ++n) {
        if (report.graph->nodes[n].end) ends.emplace_back(report.graph->nodes[n].id, report.simulation->ended[n]);
        if (report.simulation->stuck[n] > 0) stuck.emplace_back(report.graph->nodes[n].id, report.simulation->stuck[n]);
    }
    std::string text;
    if (!stuck.empty()) text += "\n  Walks that cannot go on, and where\n" + shares_text(report, stuck);
    if (!met.empty()) text += "\n  Outcomes, rarest first\n" + shares_text(report, met);
    if (!ends.empty()) text += "\n  First ends, rarest first\n" + shares_text(report, ends);
    return text;
}

std::string never_text(const CoverageReport& report) {
    std::vector<std::string> entered, offered;
    const auto never = never_met(report);
    for (const auto item : never.entered) entered.push_back(report.items->name(item));
    for (const auto item : never.offered) offered.push_back(report.items->name(item));
    std::string text;
    if (!entered.empty()) text += fmt::format("\n  Never entered: {}\n", plural(entered.size(), "node")) + listed_shortly(entered);
    if (!offered.empty()) text += fmt::format("\n  Never offered, though their nodes were entered: {}\n", offered.size()) + listed_shortly(offered);
    return text.empty() ? "\n  Every node was entered, and every option offered.\n" : text;
}

std::string simulation_text(const CoverageReport& report) {
    const auto& done = *report.simulation;
    auto text = fmt::format("{} at random (seed {}), as far as their first end\n", plural(done.walks, "walk"), report.seed) + spreads(report);
    if (done.cut_off > 0) text += fmt::format("  {} of the walks went on for more than 500 nodes and were cut off\n", share(done.cut_off, done.walks));
    return text + never_text(report) + outcomes_text(report);
}

// ---- the walks that were made

std::string left_text(const CoverageReport& report) {
    std::map<Reach, std::vector<std::string>> by;
    for (const auto item : report.cover.left) by[reach_of(report, item)].push_back(report.items->name(item));
    std::string text;
    const auto say = [&](Reach reach, const std::string& what) {
        if (by.contains(reach)) text += fmt::format("\n  {}\n", what) + listed_shortly(by[reach]);
    };
    say(Reach::NothingLeadsThere, "Nothing leads there");
    say(Reach::Never, fmt::format("No walk can meet these: every state that matters was looked at, {} in all", report.cover.states));
    say(Reach::NotFound, fmt::format("Not found within the search, which saw {} states and not all: there may be no way, or a rare one", report.cover.states));
    return text;
}

std::string cover_text(const CoverageReport& report) {
    const auto& cover = report.cover;
    const auto left = cover.left.size();
    auto text = fmt::format("{} made {} {} nodes, options, time-outs and situations{}\n", plural(cover.walks.size(), "walk"),
                            cover.walks.size() == 1 ? "covers" : "cover",
                            left == 0 ? fmt::format("all {}", report.items->size()) : fmt::format("{} of {}", report.items->size() - left, report.items->size()),
                            report.folder.empty() ? " (--write FOLDER keeps them)" : ", written to " + report.folder);
    text += left_text(report) + "\n";
    CoverageTable table;
    table.add({"adds", "steps", "walk", "stops at"});
    const auto shown = report.folder.empty() ? std::min(cover.walks.size(), kShortList) : cover.walks.size();
    for (std::size_t i = 0; i < shown; ++i) {
        const auto& walk = cover.walks[i];
        table.add({std::to_string(walk.adds.size()), std::to_string(walk.steps.size()), report.names[i], report.graph->nodes[walk.at].id + (walk.ended ? "" : ", which is no end")});
    }
    text += table.text({0, 1});
    if (shown < cover.walks.size()) text += fmt::format("  and {} more, which add less\n", cover.walks.size() - shown);
    if (cover.walks.size() < 2) return text;
    return text + "  Chosen greedily, the walk that adds most first: a smaller set may exist." + (report.is_short ? "" : " --short makes more and shorter walks.") + "\n";
}

}  // namespace

std::string coverage_text(const CoverageReport& report) {
    const auto& graph = *report.graph;
    auto text = std::string(graph.title.in(graph.language(), graph.language())) + "\n\n";
    if (report.walks) text += walks_text(report) + "\n";
    if (report.simulation) text += simulation_text(report) + "\n";
    return text + cover_text(report);
}

}  // namespace wissel::app
