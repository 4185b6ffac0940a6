#include "app/preview/coverage_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <ranges>
#include <utility>

#include "app/coverage/coverage_facts.h"
#include "app/files/walk_files.h"

namespace wissel::app {

namespace {

using story::NodeIndex;
using workshop::NodeLine;

std::string walks_text(std::size_t count) {
    return fmt::format("{} walk{}", count, count == 1 ? "" : "s");
}

class Maker {
public:
    Maker(const CoverageReport& report, const workshop::Drawing& drawing) : report_(report), drawing_(drawing) {}

    workshop::CoverageView make(std::string working) {
        view_.working = std::move(working);
        for (const auto& file : report_.unreadable) view_.bad.push_back(file);
        if (report_.walks) add_recorded(*report_.walks);
        if (report_.simulation) add_random(*report_.simulation);
        if (is_covered()) add_made();
        return std::move(view_);
    }

private:
    bool is_covered() const { return !report_.cover.unreachable.empty(); }
    bool met(std::size_t item) const { return report_.walks->met[item] > 0; }

    void add_recorded(const rehearsal::Coverage& walks) {
        view_.walks = walks.walks;
        for (const auto& [name, misfit] : walks.misfits)
            view_.bad.push_back(tame(fmt::format("{}:{}: {}: {}", name, misfit.line, misfit.step, misfit.why)));
        for (NodeIndex n = 0; n < report_.graph->nodes.size(); ++n) {
            view_.nodes.push_back(met(report_.items->node(n)) ? 1 : 0);
            add_ways(n);
        }
        for (const auto& [what, reached, all] : all_reached(report_)) view_.counts.push_back({what, reached, all});
        for (const auto& [node, count] : walks.ends) view_.ends.push_back({node, "", walks_text(count)});
        for (const auto& [node, count] : walks.stops) view_.ends.push_back({node, "(no end)", walks_text(count)});
        for (const auto& gap : gaps_of(report_))
            view_.gaps.push_back({gap.node, missing(report_, gap), is_covered() ? verdict(report_, gap) : ""});
    }

    // Edges stand as the node has them: its situations, its options, then what follows by itself (map/story_map.h).
    void add_ways(NodeIndex node) {
        std::size_t option = 0, situation = 0;
        for (const auto way : drawing_.ways[node]) {
            const auto& edge = drawing_.map.edges[way];
            workshop::WayReached reached;
            reached.counts = edge.way != map::Way::Next;
            if (edge.way == map::Way::Menu) reached.taken = met(report_.items->situation(node, situation++));
            if (edge.way == map::Way::Option) reached.taken = met(report_.items->option(node, option++));
            if (edge.by_default && edge.limit) {
                if (const auto item = report_.items->timeout(node)) reached.timed_out = met(*item);
            }
            view_.ways.push_back(reached);
        }
    }

    void add_random(const rehearsal::Simulation& done) {
        workshop::RandomWalks random;
        random.walks = done.walks;
        if (std::ranges::any_of(done.ended, [](auto count) { return count > 0; })) {
            random.shortest = time_text(done.length.min);
            random.median = time_text(done.length.median);
            random.longest = time_text(done.length.max);
        }
        if (done.cut_off > 0)
            random.remarks += fmt::format("{} of them went on for more than 500 nodes and were cut off. ",
                                          share(done.cut_off, done.walks));
        if (const auto stuck = std::ranges::count_if(done.stuck, [](auto count) { return count > 0; }))
            random.remarks += fmt::format("Some cannot go on, in {} node{}. ", stuck, stuck == 1 ? "" : "s");
        if (report_.filmed < report_.graph->nodes.size())
            random.remarks += fmt::format("{} of {} nodes have no film: they last as long as it takes to read them.",
                                          report_.graph->nodes.size() - report_.filmed, report_.graph->nodes.size());
        add_outcomes(done, random.outcomes);
        const auto never = never_met(report_);
        for (const auto item : never.entered) random.never_entered.push_back({(*report_.items)[item].node, "", ""});
        for (const auto item : never.offered)
            random.never_offered.push_back({(*report_.items)[item].node, report_.items->name(item), ""});
        view_.random = std::move(random);
    }

    void add_outcomes(const rehearsal::Simulation& done, std::vector<NodeLine>& lines) const {
        for (const auto& judged : rehearsal::judgements_of(*report_.graph)) {
            for (const auto node : judged.nodes)
                lines.push_back({node, judged.word, share(done.entered[node], done.walks)});
        }
        std::ranges::stable_sort(lines, {}, [&](const auto& line) { return done.entered[line.node]; });
    }

    void add_made() {
        const auto all = report_.items->size(), left = report_.cover.left.size();
        view_.made = fmt::format("{} made cover {} of {} nodes, options, time-outs and situations",
                                 walks_text(report_.cover.walks.size()), all - left, all);
        view_.made += left == 0              ? "."
                      : report_.cover.proven ? "; no walk can meet the rest."
                                             : "; no way to the rest was found.";
    }

    const CoverageReport& report_;
    const workshop::Drawing& drawing_;
    workshop::CoverageView view_;
};

}  // namespace

workshop::CoverageView coverage_view(const CoverageReport& report, const workshop::Drawing& drawing,
                                     std::string working) {
    return Maker(report, drawing).make(std::move(working));
}

}  // namespace wissel::app
