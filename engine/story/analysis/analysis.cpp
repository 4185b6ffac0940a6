#include "story/analysis/analysis.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include <fmt/format.h>

#include "story/analysis/trials.h"
#include "story/analysis/ways.h"

namespace wissel::story {

namespace {

class Analysis {
public:
    Analysis(const StoryGraph& graph, const StoryPlaces& places, Report& report)
        : graph_(graph), places_(places), report_(report), ways_(graph),
          reachable_(reached_from(ways_, {graph.start}, Along::Forwards)), domains_(graph, reachable_) {}

    void run() {
        find_unreachable();
        find_traps();
        find_dead_conditions();
        find_empty_offers();
    }

private:
    // ---- nodes that nothing leads to

    void report_unreachable(NodeIndex node, const std::vector<bool>& before, const std::vector<bool>& now) {
        std::size_t behind = 0;
        for (NodeIndex n = 0; n < ways_.size(); ++n) behind += now[n] && !before[n] && !reachable_[n] && n != node;
        auto message = fmt::format("nothing leads to node '{}'", graph_.nodes[node].id);
        if (behind > 0) message += fmt::format(", nor to {} behind it", behind == 1 ? "one" : std::to_string(behind));
        report_.add(codes::kUnreachableNode, places_.nodes[node].id, std::move(message), "lead to it from somewhere, or remove it");
    }

    // Only where an unreachable part begins: the rest follows from it.
    void find_unreachable() {
        auto known = reachable_;
        const auto take = [&](NodeIndex node) {
            auto now = reached_from(ways_, {node}, Along::Forwards);
            report_unreachable(node, known, now);
            for (NodeIndex n = 0; n < ways_.size(); ++n) known[n] = known[n] || now[n];
        };
        std::size_t searches = 0;
        const auto each = [&](auto begins) {
            for (NodeIndex n = 0; n < ways_.size(); ++n) {
                if (known[n] || is_double(n) || !begins(n)) continue;
                if (++searches <= kMostSearches) take(n);
                else report_simply(n, known);
            }
        };
        each([&](NodeIndex n) { return ways_.to(n).empty(); });
        each([](NodeIndex) { return true; });  // parts that only lead to themselves
    }

    // A second node of the same id, which nothing can name; reported already.
    bool is_double(NodeIndex node) const { return graph_.find(graph_.nodes[node].id) != node; }

    void report_simply(NodeIndex node, std::vector<bool>& known) {
        known[node] = true;
        report_.add(codes::kUnreachableNode, places_.nodes[node].id, fmt::format("nothing leads to node '{}'", graph_.nodes[node].id),
                    "lead to it from somewhere, or remove it");
    }

    // ---- places from which no end can be reached

    void find_traps() {
        std::vector<NodeIndex> exits;
        for (NodeIndex n = 0; n < ways_.size(); ++n) {
            const auto& node = graph_.nodes[n];
            const bool reported_already = ways_.is_broken(n) || (ways_.from(n).empty() && !node.menu);
            if (node.end || reported_already) exits.push_back(n);
        }
        const auto free = reached_from(ways_, exits, Along::Backwards);
        for (NodeIndex n = 0; n < ways_.size(); ++n) {
            if (free[n] || !reachable_[n]) continue;
            const auto from = ways_.to(n);
            const bool entered = n == graph_.start || std::any_of(from.begin(), from.end(), [&](auto f) { return free[f]; });
            if (!entered) continue;
            report_.add(codes::kNoWayOut, places_.nodes[n].id,
                        fmt::format("whoever comes to node '{}' can never reach an end", graph_.nodes[n].id),
                        "lead from here, or from what follows, to a node with \"end\": true");
        }
    }

    // ---- conditions that never hold

    void try_condition(const Condition& condition, std::uint32_t place) {
        const auto* read = &condition.read();
        auto known = tried_.find(read);
        if (known == tried_.end()) {
            const auto found = find_values(domains_, {read}, [&](const Scope& scope) { return condition.holds(scope); });
            known = tried_.emplace(read, found).first;
        }
        if (known->second != Found::No) return;
        report_.add(codes::kNeverTrue, place, "this condition can never be true", "look at the values that its variables can take");
    }

    void find_dead_conditions() {
        for (NodeIndex n = 0; n < ways_.size(); ++n) {
            const auto& node = graph_.nodes[n];
            for (std::size_t i = 0; i < node.next.size(); ++i) {
                if (node.next[i].condition) try_condition(*node.next[i].condition, places_.nodes[n].nexts[i].condition);
            }
            if (!node.choice) continue;
            for (std::size_t i = 0; i < node.choice->options.size(); ++i) {
                const auto& condition = node.choice->options[i].condition;
                if (condition) try_condition(*condition, places_.nodes[n].options[i].condition);
            }
        }
    }

    // ---- choices that may offer nothing

    void find_empty_offers() {
        const auto again = on_a_cycle(ways_);
        for (NodeIndex n = 0; n < ways_.size(); ++n) {
            const auto& choice = graph_.nodes[n].choice;
            if (!choice || choice->options.empty() || !reachable_[n] || !can_be_empty(*choice, again[n])) continue;
            report_.add(codes::kEmptyOffer, places_.nodes[n].choice,
                        fmt::format("it can happen that node '{}' has nothing left to offer", graph_.nodes[n].id),
                        "give one option neither \"if\" nor \"once\"");
        }
    }

    bool can_be_empty(const Choice& choice, bool comes_again) {
        std::vector<const ReadExpression*> expressions;
        std::vector<const Condition*> conditions;
        for (const auto& option : choice.options) {
            if (option.once && comes_again) continue;  // may be gone
            if (!option.condition) return false;
            conditions.push_back(&*option.condition);
            expressions.push_back(&option.condition->read());
        }
        const auto known = emptied_.find(expressions);
        if (known != emptied_.end()) return known->second;
        const auto none_holds = [&](const Scope& scope) {
            return std::none_of(conditions.begin(), conditions.end(), [&](const auto* c) { return c->holds(scope); });
        };
        return emptied_[expressions] = find_values(domains_, expressions, none_holds) == Found::Yes;
    }

    static constexpr std::size_t kMostSearches = 100;

    const StoryGraph& graph_;
    const StoryPlaces& places_;
    Report& report_;
    Ways ways_;
    std::vector<bool> reachable_;
    Domains domains_;
    std::unordered_map<const ReadExpression*, Found> tried_;
    std::map<std::vector<const ReadExpression*>, bool> emptied_;  // can none of these hold?
};

}  // namespace

void analyse(const StoryGraph& graph, const StoryPlaces& places, Report& report) {
    Analysis(graph, places, report).run();
}

}  // namespace wissel::story
