#include "rehearsal/simulation.h"

#include <algorithm>

#include "story/shuffle.h"

namespace wissel::rehearsal {

using story::NodeIndex;

namespace {

template <class T>
Spread<T> spread_of(std::vector<T>& values) {
    if (values.empty()) return {};
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    const auto [min, max] = std::minmax_element(values.begin(), values.end());
    return {*min, *middle, *max};
}

class Crowd {
public:
    Crowd(Rules& rules, const SimulationWishes& wishes)
        : rules_(rules), wishes_(wishes), random_(wishes.seed), last_(rules.graph().nodes.size(), 0) {
        const auto nodes = rules.graph().nodes.size();
        for (NodeIndex n = 0; n < nodes; ++n) lengths_.push_back(wishes.still_wanted() ? wishes.length(n) : Duration{});
        done_.entered.assign(nodes, 0);
        done_.ended.assign(nodes, 0);
        done_.stuck.assign(nodes, 0);
        done_.offered.assign(rules.items().size(), 0);
        done_.taken.assign(rules.items().size(), 0);
        start_ = rules.begin();
    }

    Simulation run() {
        for (done_.walks = 0; done_.walks < wishes_.walks && wishes_.still_wanted(); ++done_.walks) walk();
        done_.length = spread_of(film_lengths_);
        done_.choices = spread_of(choices_);
        return std::move(done_);
    }

private:
    struct Walk {
        std::size_t nodes = 0, choices = 0;
        Duration length{};
        bool has_ended = false;
    };

    void walk() {
        Walk walk;
        state_ = start_;
        enter(walk, state_.node);
        while (go_on(walk)) {
        }
    }

    void enter(Walk& walk, NodeIndex node) {
        ++walk.nodes;
        walk.length += lengths_[node];
        if (last_[node] == done_.walks + 1) return;
        last_[node] = done_.walks + 1;
        ++done_.entered[node];
    }

    bool go_on(Walk& walk) {
        const auto stop = rules_.run_on(state_, [&](NodeIndex node) { enter(walk, node); });
        if (stop == Stop::Stuck) {
            if (!walk.has_ended) ++done_.stuck[state_.node];
            return false;
        }
        if (stop == Stop::End && !goes_back(walk)) return false;
        if (walk.nodes >= wishes_.most_nodes) {
            if (!walk.has_ended) ++done_.cut_off;
            return false;
        }
        take(walk);
        return true;
    }

    bool goes_back(Walk& walk) {
        if (!walk.has_ended) {
            ++done_.ended[state_.node];
            film_lengths_.push_back(walk.length);
            choices_.push_back(walk.choices);
        }
        walk.has_ended = true;
        return rules_.menu() != story::kNoNode && chance() < wishes_.again;
    }

    void take(Walk& walk) {
        rules_.list_moves(state_, moves_);
        const auto& items = rules_.items();
        for (const auto& move : moves_) {
            if (const auto item = rules_.item_of(state_.node, move); item < items.size()) ++done_.offered[item];
        }
        const bool timed = moves_.back().kind == Move::Kind::Timeout;
        const bool waits = timed && chance() < wishes_.timeouts;
        const auto move = waits ? moves_.back() : moves_[random_.below(moves_.size() - (timed ? 1 : 0))];
        if (const auto item = rules_.item_of(state_.node, move); item < items.size()) ++done_.taken[item];
        if (rules_.graph().nodes[state_.node].choice) ++walk.choices;
        rules_.take(state_, move);
        enter(walk, state_.node);
    }

    double chance() { return static_cast<double>(random_.next() >> 11U) * 0x1p-53; }  // 0 to 1, all of a double's bits

    Rules& rules_;
    const SimulationWishes& wishes_;
    story::SplitMix64 random_;
    State start_, state_;
    std::vector<Move> moves_;
    std::vector<Duration> lengths_, film_lengths_;
    std::vector<std::size_t> choices_;
    std::vector<std::size_t> last_;  // walk that entered a node, by node; counted from 1
    Simulation done_;
};

}  // namespace

Simulation simulate(Rules& rules, const SimulationWishes& wishes) {
    return Crowd(rules, wishes).run();
}

}  // namespace wissel::rehearsal
