#include "rehearsal/search.h"

#include <algorithm>
#include <limits>
#include <memory>
#include <set>
#include <unordered_set>
#include <utility>

namespace wissel::rehearsal {

using story::NodeIndex;

namespace {

constexpr std::size_t kMostBytes = 64U << 20U;  // of states at a time
constexpr std::size_t kNoLimit = std::numeric_limits<std::size_t>::max();
constexpr std::size_t kValuesBySlot = 8;       // what novel_sieve keeps of a state is larger than the state
constexpr std::size_t kMostNumbers = 40'000'000;
constexpr std::size_t kMostGoals = 300;
constexpr int kWidest = 4;  // times that the aim is widened

struct HashOfNumbers {
    std::size_t operator()(const std::vector<Number>& numbers) const {
        std::uint64_t hash = 0;
        for (const auto number : numbers) {
            hash = (hash ^ static_cast<std::uint64_t>(number)) * 0x9e3779b97f4a7c15ULL;
            hash ^= hash >> 29U;
        }
        return hash;
    }
};

using Seen = std::unordered_set<std::vector<Number>, HashOfNumbers>;

}  // namespace

Search::Search(Rules& rules, std::vector<bool>& wanted, SearchLimits limits)
    : rules_(rules), liveness_(rules), limits_(std::move(limits)), wanted_(wanted),
      left_(static_cast<std::size_t>(std::ranges::count(wanted, true))), ways_in_(rules.graph().nodes.size()) {
    const auto& nodes = rules.graph().nodes;
    for (NodeIndex n = 0; n < nodes.size(); ++n) {
        const auto& rule = rules.rule(n);
        for (std::size_t i = 0; i < rule.next.size(); ++i) {
            for (std::size_t before = 0; before <= i; ++before) ways_in_[rule.next[i].to].push_back(rule.next[before].condition);
        }
        for (std::size_t o = 0; o < rule.options.size(); ++o) ways_in_[nodes[n].choice->options[o].to].push_back(rule.options[o].condition);
    }
}

void Search::run() {
    if (found_all()) return;
    complete_ = breadth_first(all_sieve(), room(limits_.all), kNoLimit);
    all_states_ = places_.size();
    if (complete_ || found_all()) return;
    breadth_first(novel_sieve(), room(limits_.novel * kValuesBySlot) / kValuesBySlot + 1, kNoLimit);
    aim();
    places_.clear();
}

std::size_t Search::room(std::size_t states) const {
    return std::min(states, kMostBytes / (sizeof(Place) + sizeof(Number) * (rules_.slots().size() + 1)) + 1);
}

// ---- one search

bool Search::breadth_first(const Sieve& is_new, std::size_t most_states, std::size_t most_tries) {
    places_.clear();
    tries_ = 0;
    auto state = rules_.begin();
    if (rules_.run_on(state, [](NodeIndex) {}) == Stop::Stuck) return true;
    liveness_.simplify(state);
    is_new(state);
    places_.push_back({std::move(state), 0, {}});
    for (std::size_t at = 0; at < places_.size(); ++at) {
        if (found_all() || !limits_.still_wanted()) return false;
        if (places_.size() >= most_states || tries_ >= most_tries) return false;
        try_moves(at, is_new);
    }
    return true;
}

void Search::try_moves(std::size_t at, const Sieve& is_new) {
    rules_.list_moves(places_[at].state, moves_);
    for (const auto& move : moves_) {
        ++tries_;
        bool news = false;
        auto state = places_[at].state;
        want_no_more(rules_.item_of(state.node, move), news);
        rules_.take(state, move);
        want_no_more(rules_.items().node(state.node), news);
        const auto stop = rules_.run_on(state, [&](NodeIndex node) { want_no_more(rules_.items().node(node), news); });
        if (news) {
            ways_.push_back(way_to(at));
            ways_.back().push_back(move);
        }
        if (stop == Stop::Stuck || (stop == Stop::End && rules_.menu() == story::kNoNode)) continue;
        liveness_.simplify(state);
        if (is_new(state)) places_.push_back({std::move(state), at, move});
    }
}

void Search::want_no_more(std::size_t item, bool& news) {
    if (item >= wanted_.size() || !wanted_[item]) return;
    wanted_[item] = false;
    --left_;
    news = true;
}

Search::Way Search::way_to(std::size_t place) const {
    Way way;
    for (; place != 0; place = places_[place].parent) way.push_back(places_[place].move);
    std::ranges::reverse(way);
    return way;
}

// ---- which states are worth going on from

Search::Sieve Search::all_sieve() const {
    return [seen = std::make_shared<Seen>()](const State& state) {
        auto key = state.slots;
        key.push_back(state.node);
        return seen->insert(std::move(key)).second;
    };
}

Search::Sieve Search::novel_sieve() const {
    // Values seen, by node and slot: the small ones as bits.
    struct Values {
        std::uint64_t small = 0;
        std::set<Number> others;
    };
    const auto slots = rules_.slots().size();
    auto values = std::make_shared<std::vector<std::vector<Values>>>(rules_.graph().nodes.size());
    return [this, values, slots](const State& state) {
        auto& here = (*values)[state.node];
        bool is_new = here.empty();
        if (is_new) here.resize(slots);
        for (const auto slot : liveness_.live(state.node)) {
            const auto value = state.slots[slot];
            if (value < 0 || value > 63) {
                is_new |= here[slot].others.insert(value).second;
                continue;
            }
            const auto bit = std::uint64_t{1} << static_cast<unsigned>(value);
            is_new |= (here[slot].small & bit) == 0;
            here[slot].small |= bit;
        }
        return is_new;
    };
}

Search::Sieve Search::aimed_sieve(const SlotSet& slots) const {
    std::vector<std::size_t> list;
    for (std::size_t slot = 0; slot < slots.size(); ++slot) {
        if (slots[slot]) list.push_back(slot);
    }
    return [list = std::move(list), seen = std::make_shared<Seen>()](const State& state) {
        std::vector<Number> key{state.node};
        for (const auto slot : list) key.push_back(state.slots[slot]);
        return seen->insert(std::move(key)).second;
    };
}

// ---- aiming at what is missing

void Search::aim() {
    std::set<SlotSet> goals;
    for (std::size_t item = 0; item < wanted_.size() && goals.size() < kMostGoals; ++item) {
        if (wanted_[item]) goals.insert(asked_for(item));
    }
    for (int width = 0; width < kWidest && !found_all(); ++width) {
        aim_at({goals.begin(), goals.end()});
        std::set<SlotSet> wider;
        for (const auto& slots : goals) wider.insert(widened(slots));
        goals = std::move(wider);
    }
}

void Search::aim_at(const std::vector<SlotSet>& goals) {
    // Trying a move takes as long as its state is large.
    const auto most = std::min(limits_.aimed, kMostNumbers / (rules_.slots().size() + 64));
    for (std::size_t i = 0; i < goals.size() && !found_all() && all_tries_ < most; ++i) {
        // What one does not need is left to the others.
        const auto share = (most - all_tries_) / (goals.size() - i) + 1;
        breadth_first(aimed_sieve(goals[i]), room(kNoLimit), share);
        all_tries_ += tries_;
    }
}

// Of an option, its condition; of a node, the conditions of all ways to it.
Search::SlotSet Search::asked_for(std::size_t index) const {
    SlotSet slots(rules_.slots().size(), false);
    const auto& item = rules_.items()[index];
    if (item.kind == Item::Kind::Option || item.kind == Item::Kind::Timeout) {
        const auto& option = rules_.rule(item.node).options[item.which];
        ask(slots, option.condition);
        if (option.once) slots[*option.once] = true;
    }
    if (item.kind == Item::Kind::Node) {
        for (auto* condition : ways_in_[item.node]) ask(slots, condition);
    }
    return slots;
}

// And what decides whether one of these changes.
Search::SlotSet Search::widened(const SlotSet& slots) const {
    auto wide = slots;
    const auto changes = [&](const auto& effect) { return slots[effect.target]; };
    for (NodeIndex n = 0; n < rules_.graph().nodes.size(); ++n) {
        const auto& rule = rules_.rule(n);
        for (const auto& effect : rule.effects) {
            if (changes(effect)) ask(wide, effect.result);
        }
        if (std::ranges::any_of(rule.effects, changes)) {
            for (auto* condition : ways_in_[n]) ask(wide, condition);
        }
        for (const auto& option : rule.options) {
            if (!std::ranges::any_of(option.effects, changes)) continue;
            ask(wide, option.condition);
            for (const auto& effect : option.effects) ask(wide, effect.result);
        }
    }
    return wide;
}

}  // namespace wissel::rehearsal
