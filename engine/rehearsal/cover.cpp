#include "rehearsal/cover.h"

#include <algorithm>
#include <queue>

#include "rehearsal/follow.h"
#include "rehearsal/tours.h"

namespace wissel::rehearsal {

using namespace story;

JudgeStep as_the_author(const StoryGraph& graph, const Outcome* outcome) {
    JudgeStep step;
    if (!graph.flags.empty()) step.flag = graph.flags.front().id;
    if (!outcome) return step;
    if (outcome->flag) step.flag = graph.flags[*outcome->flag].id;
    for (std::size_t i = 0; i < step.scores.size(); ++i) step.scores[i] = outcome->criteria[i].score;
    return step;
}

namespace {

std::size_t count_new(const Tour& tour, const std::vector<bool>& covered) {
    return static_cast<std::size_t>(std::ranges::count_if(tour.items, [&](std::size_t item) { return !covered[item]; }));
}

// The tour that adds most, again and again. What one adds only becomes less, so that an old figure is a bound.
std::vector<std::size_t> chosen_from(const std::vector<Tour>& tours, std::size_t items) {
    struct Claim {
        std::size_t adds, tour, length;
        bool operator<(const Claim& other) const {  // the largest comes first: most added, then fewest moves, then the earliest
            if (adds != other.adds) return adds < other.adds;
            return std::pair(length, tour) > std::pair(other.length, other.tour);
        }
    };
    std::vector<bool> covered(items, false);
    std::priority_queue<Claim> claims;
    for (std::size_t i = 0; i < tours.size(); ++i) claims.push({tours[i].items.size(), i, tours[i].moves.size()});
    std::vector<std::size_t> chosen;
    while (!claims.empty()) {
        auto claim = claims.top();
        claims.pop();
        const auto adds = count_new(tours[claim.tour], covered);
        if (adds == 0) continue;
        if (adds < claim.adds) {
            claim.adds = adds;
            claims.push(claim);
            continue;
        }
        for (const auto item : tours[claim.tour].items) covered[item] = true;
        chosen.push_back(claim.tour);
    }
    return chosen;
}

// Those taken early may be needless by now; those that add least are asked first.
void drop_needless(std::vector<std::size_t>& chosen, const std::vector<Tour>& tours, std::size_t items) {
    std::vector<std::size_t> times(items, 0);
    for (const auto tour : chosen) {
        for (const auto item : tours[tour].items) ++times[item];
    }
    for (auto i = chosen.size(); i-- > 0;) {
        const auto& own = tours[chosen[i]].items;
        if (std::ranges::any_of(own, [&](std::size_t item) { return times[item] == 1; })) continue;
        for (const auto item : own) --times[item];
        chosen.erase(chosen.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

std::size_t most_choices(const StoryGraph& graph, const CoverWishes& wishes) {
    constexpr std::size_t kMost = 400;
    const auto choices = std::ranges::count_if(graph.nodes, [](const Node& node) { return node.choice.has_value(); });
    return std::max(wishes.most_choices, std::min(kMost, static_cast<std::size_t>(choices)));
}

class Coverer {
public:
    Coverer(Rules& rules, const std::shared_ptr<const StoryGraph>& graph, const CoverWishes& wishes)
        : rules_(rules), graph_(graph), wishes_(wishes), tours_(rules, wishes.seed, most_choices(*graph, wishes)) {}

    Cover run() {
        find_unreachable();
        for (const bool again : {false, true}) explore(again);
        search();
        auto chosen = chosen_from(found_, rules_.items().size());
        drop_needless(chosen, found_, rules_.items().size());
        std::vector<bool> covered(rules_.items().size(), false);
        for (const auto tour : chosen) add(found_[tour], covered);
        for (std::size_t item = 0; item < covered.size(); ++item) {
            if (!covered[item]) cover_.left.push_back(item);
        }
        return std::move(cover_);
    }

private:
    void find_unreachable() {
        const auto reached = reached_from(Ways(*graph_), {graph_->start}, Along::Forwards);
        // An end leads back to the menu, which a walk has come through or not.
        const auto from_menu = rules_.menu() == kNoNode ? reached : reached_from(Ways(*graph_), {graph_->start, rules_.menu()}, Along::Forwards);
        for (std::size_t i = 0; i < rules_.items().size(); ++i) cover_.unreachable.push_back(!from_menu[rules_.items()[i].node]);
    }

    // First each to its first end; then what is left may take a walk through the menu again.
    void explore(bool again) {
        if (again && (rules_.menu() == kNoNode || !wishes_.through_menu)) return;
        auto covered = count_covered();
        for (std::size_t i = 0, idle = 0; i < wishes_.tours && idle < wishes_.patience && !tours_.is_tired() && wishes_.limits.still_wanted(); ++i) {
            found_.push_back(tours_.explore({}, again));
            const auto now = count_covered();
            idle = now == covered ? idle + 1 : 0;
            covered = now;
        }
    }

    std::ptrdiff_t count_covered() const { return std::ranges::count(tours_.covered(), true); }

    void search() {
        auto wanted = tours_.covered();
        wanted.flip();
        for (std::size_t i = 0; i < wanted.size(); ++i) wanted[i] = wanted[i] && !cover_.unreachable[i];
        Search search(rules_, wanted, wishes_.limits);
        search.run();
        cover_.proven = search.is_complete();
        cover_.states = search.states();
        for (const auto& way : search.ways()) found_.push_back(tours_.explore(way, wishes_.through_menu));
    }

    void add(const Tour& tour, std::vector<bool>& covered) {
        CoverWalk walk;
        walk.steps = steps_of(rules_, tour.moves);
        const auto followed = follow(rules_.items(), graph_, walk.steps);
        if (followed.misfit) return;
        walk.at = followed.at;
        walk.ended = graph_->nodes[followed.at].end;
        for (std::size_t item = 0; item < covered.size(); ++item) {
            if (!followed.met[item]) continue;  // what counts is what the Session has met
            walk.items.push_back(item);
            if (!covered[item]) walk.adds.push_back(item);
            covered[item] = true;
        }
        if (!walk.adds.empty()) cover_.walks.push_back(std::move(walk));
    }

    Rules& rules_;
    const std::shared_ptr<const StoryGraph>& graph_;
    const CoverWishes& wishes_;
    Tours tours_;
    std::vector<Tour> found_;
    Cover cover_;
};

WalkStep step_of(const Rules& rules, NodeIndex node, const Move& move) {
    switch (move.kind) {
        case Move::Kind::Timeout: return {TimeoutStep{}};
        case Move::Kind::Situation: return {SituationStep{rules.graph().situations[move.which].id}};
        case Move::Kind::Menu: return {MenuStep{}};
        case Move::Kind::Choose: break;
    }
    return {ChooseStep{rules.graph().nodes[node].choice->options[move.which].id}};
}

}  // namespace

Walk steps_of(Rules& rules, const std::vector<Move>& moves) {
    Walk steps;
    const auto see = [&](NodeIndex index) {
        const auto& node = rules.graph().nodes[index];
        if (node.judge) steps.push_back({as_the_author(rules.graph(), node.outcome.get())});
        if (node.outcome && !node.end) steps.push_back({AdvanceStep{}});  // from an end's card nothing follows
    };
    auto state = rules.begin();
    see(state.node);
    rules.run_on(state, see);
    for (const auto& move : moves) {
        steps.push_back(step_of(rules, state.node, move));
        rules.take(state, move);
        see(state.node);
        rules.run_on(state, see);
    }
    return steps;
}

Cover find_cover(Rules& rules, const std::shared_ptr<const StoryGraph>& graph, const CoverWishes& wishes) {
    return Coverer(rules, graph, wishes).run();
}

}  // namespace wissel::rehearsal
