#include "rehearsal/liveness.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace wissel::rehearsal {

using story::NodeIndex;

namespace {

constexpr std::size_t kMostToSettle = 1'000'000;  // nodes times numbers
constexpr Number kNoEnd = std::numeric_limits<Number>::max();

void add(std::vector<bool>& set, const std::vector<bool>& others) {
    for (std::size_t i = 0; i < set.size(); ++i) {
        if (others[i]) set[i] = true;
    }
}

// Backwards: what is live before these effects, of what is after them. What nobody asks for needs nothing.
void undo(std::vector<bool>& live, const std::vector<Rules::EffectRule>& effects) {
    for (auto effect = effects.rbegin(); effect != effects.rend(); ++effect) {
        if (!live[effect->target]) continue;
        live[effect->target] = false;
        ask(live, effect->result);
    }
}

bool is_whole_number(const story::StoryGraph& graph, const story::Reading& reading) {
    return reading.kind == story::Reading::Kind::Visits || std::holds_alternative<std::int64_t>(graph.variables[reading.index].start);
}

// Beyond this many visits the expression says the same.
Number most_visits(const story::StoryGraph& graph, const story::ReadExpression& read) {
    if (read.type != story::Type::Boolean || read.calculates) return kNoEnd;
    if (read.text.find("visits") == std::string::npos) return 1;  // only whether
    const auto numbers = std::ranges::count_if(read.readings, [&](const auto& each) { return is_whole_number(graph, each); });
    if (numbers > 1) return kNoEnd;  // perhaps compared with one another
    Number most = 0;
    for (const auto number : read.numbers) most = std::max(most, number);
    return most + 1;
}

}  // namespace

void ask(std::vector<bool>& slots, const Formula* formula) {
    if (!formula) return;
    for (const auto slot : formula->slots()) slots[slot] = true;
}

Liveness::Liveness(const Rules& rules) : rules_(rules), most_(rules.slots().size(), kNoEnd) {
    find_most_visits();
    if (rules.graph().nodes.size() * most_.size() > kMostToSettle) {
        all_.resize(most_.size());
        std::iota(all_.begin(), all_.end(), std::size_t{0});
        return;
    }
    settle();
    for (auto& set : after_) {
        live_.emplace_back();
        for (std::size_t slot = 0; slot < set.size(); ++slot) {
            if (set[slot]) live_.back().push_back(slot);
        }
    }
    is_live_ = std::move(after_);
    before_.clear();
}

void Liveness::find_most_visits() {
    const auto& graph = rules_.graph();
    std::vector<Number> most(most_.size(), 0);
    for (const auto& node : graph.nodes) {
        each_expression(node, [&](const auto& read) {
            for (const auto& reading : read.readings) {
                if (reading.kind != story::Reading::Kind::Visits) continue;
                auto& known = most[rules_.slots().of(reading)];
                known = std::max(known, most_visits(graph, read));
            }
        });
    }
    for (NodeIndex n = 0; n < graph.nodes.size(); ++n) {
        if (const auto slot = rules_.slots().visits(n)) most_[*slot] = most[*slot];
    }
}

Liveness::Set Liveness::after_entering(NodeIndex index) const {
    Set live(most_.size(), false);
    const auto& node = rules_.graph().nodes[index];
    const auto& rule = rules_.rule(index);
    for (std::size_t o = 0; o < rule.options.size(); ++o) {
        Set way = before_[node.choice->options[o].to];
        undo(way, rule.options[o].effects);
        add(live, way);
        ask(live, rule.options[o].condition);
        if (rule.options[o].once) live[*rule.options[o].once] = true;
    }
    for (const auto& next : rule.next) {
        add(live, before_[next.to]);
        ask(live, next.condition);
    }
    for (std::size_t s = 0; node.menu && s < rules_.graph().situations.size(); ++s) add(live, before_[rules_.graph().situations[s].start]);
    if (node.end && rules_.menu() != story::kNoNode) add(live, before_[rules_.menu()]);
    return live;
}

Liveness::Set Liveness::before_entering(NodeIndex index) const {
    const auto& rule = rules_.rule(index);
    Set live = after_[index];
    undo(live, rule.effects);
    for (const auto slot : rule.reset) live[slot] = false;
    return live;
}

void Liveness::settle() {
    const auto count = static_cast<NodeIndex>(rules_.graph().nodes.size());
    before_.assign(count, Set(most_.size(), false));
    after_ = before_;
    for (bool changed = true; changed;) {
        changed = false;
        for (NodeIndex n = count; n-- > 0;) {  // stories are mostly written in the order in which they run
            auto after = after_entering(n);
            if (after == after_[n]) continue;
            after_[n] = std::move(after);
            before_[n] = before_entering(n);
            changed = true;
        }
    }
}

void Liveness::simplify(State& state) const {
    const auto& start = rules_.slots().start();
    for (std::size_t slot = 0; slot < most_.size(); ++slot) {
        auto& value = state.slots[slot];
        value = live_.empty() || is_live_[state.node][slot] ? std::min(value, most_[slot]) : start[slot];
    }
}

}  // namespace wissel::rehearsal
