#include "app/coverage/coverage_facts.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <ranges>

namespace wissel::app {

using rehearsal::Item;
using story::NodeIndex;

namespace {

std::string short_name(const rehearsal::Items& items, std::size_t index) {
    const auto name = items.name(index);
    return items[index].kind == Item::Kind::Node ? name
                                                 : name.substr(items.graph().nodes[items[index].node].id.size() + 1);
}

}  // namespace

Reach reach_of(const CoverageReport& report, std::size_t item) {
    if (report.cover.unreachable[item]) return Reach::NothingLeadsThere;
    if (!std::ranges::binary_search(report.cover.left, item)) return Reach::CanBe;
    return report.cover.proven ? Reach::Never : Reach::NotFound;
}

std::vector<Reached> all_reached(const CoverageReport& report) {
    const auto& items = *report.items;
    std::vector<Reached> list = {{"nodes"}, {"options"}, {"defaults by time-out"}, {"situations of the menu"}};
    for (std::size_t i = 0; i < items.size(); ++i) {
        auto& kind = list[static_cast<std::size_t>(items[i].kind)];
        ++kind.all;
        kind.reached += report.walks->met[i] > 0 ? 1U : 0U;
    }
    for (const auto& judged : rehearsal::judgements_of(*report.graph)) {
        const auto met = [&](NodeIndex node) { return report.walks->met[items.node(node)] > 0; };
        list.push_back({"outcomes '" + judged.word + "'",
                        static_cast<std::size_t>(std::ranges::count_if(judged.nodes, met)), judged.nodes.size()});
    }
    std::erase_if(list, [](const auto& each) { return each.all == 0; });
    return list;
}

std::vector<Gap> gaps_of(const CoverageReport& report) {
    const auto& items = *report.items;
    std::map<NodeIndex, Gap> gaps;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (report.walks->met[i] > 0) continue;
        const auto node = items[i].node;
        auto& gap = gaps[node];
        gap.node = node;
        gap.never = gap.never || items[i].kind == Item::Kind::Node;
        if (!gap.never || items[i].kind == Item::Kind::Node) gap.items.push_back(i);
    }
    std::vector<Gap> list;
    for (auto& [node, gap] : gaps) list.push_back(std::move(gap));
    std::ranges::stable_sort(list, [](const auto& a, const auto& b) {
        return a.never != b.never ? a.never : a.items.size() > b.items.size();
    });
    return list;
}

std::string missing(const CoverageReport& report, const Gap& gap) {
    if (gap.never) return "never entered";
    std::vector<std::string> names;
    for (const auto item : gap.items) names.push_back(short_name(*report.items, item));
    return fmt::format("{}", fmt::join(names, ", "));
}

std::string verdict(const CoverageReport& report, const Gap& gap) {
    std::map<Reach, std::vector<std::string>> by;
    for (const auto item : gap.items) by[reach_of(report, item)].push_back(short_name(*report.items, item));
    if (by.contains(Reach::NothingLeadsThere)) return "nothing leads there";
    std::vector<std::string> words;
    const auto say = [&](Reach reach, const std::string& what) {
        if (by.contains(reach))
            words.push_back(by.size() == 1 ? what : fmt::format("{}: {}", what, fmt::join(by[reach], ", ")));
    };
    say(Reach::Never, "cannot be met");
    say(Reach::NotFound, "no way found");
    return fmt::format("{}", fmt::join(words, "; "));
}

Never never_met(const CoverageReport& report) {
    const auto& items = *report.items;
    Never never;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const bool in = report.simulation->entered[items[i].node] > 0;
        if (items[i].kind == Item::Kind::Node && !in) never.entered.push_back(i);
        if (items[i].kind != Item::Kind::Node && in && report.simulation->offered[i] == 0) never.offered.push_back(i);
    }
    return never;
}

std::string share(std::size_t part, std::size_t whole) {
    return fmt::format("{:.1f} %",
                       100.0 * static_cast<double>(part) / static_cast<double>(std::max<std::size_t>(whole, 1)));
}

std::string time_text(Duration length) {
    const auto whole = static_cast<int>(to_seconds(length) + 0.5);
    return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

}  // namespace wissel::app
