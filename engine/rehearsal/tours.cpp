#include "rehearsal/tours.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace wissel::rehearsal {

using story::NodeIndex;

namespace {

constexpr std::size_t kFar = std::numeric_limits<std::size_t>::max();
// One choice in so many is left to chance, tour by tour: so that no circle holds one, and since the straight way to a place is not
// always the one on which its condition is met.
constexpr std::array<std::size_t, 4> kStray = {8, 2, 8, 1};
constexpr std::size_t kMostOnTheWay = 200;  // choices on the way to an end
constexpr std::size_t kMostEffort = 30'000'000;  // nodes looked at: a fraction of a second
constexpr std::size_t kNodesALook = 1000;  // in a large story the way is looked for anew only after several places were given up

constexpr Move kToMenu{Move::Kind::Menu, 0};

}  // namespace

Tours::Tours(Rules& rules, std::uint64_t seed, std::size_t most_choices)
    : rules_(rules), ways_(rules.graph()), random_(seed), most_choices_(most_choices), covered_(rules.items().size(), false) {
    std::vector<NodeIndex> ends;
    for (NodeIndex n = 0; n < rules.graph().nodes.size(); ++n) {
        if (rules.graph().nodes[n].end) ends.push_back(n);
    }
    to_end_ = distances_to(ends);
}

Tour Tours::explore(const std::vector<Move>& way, bool again) {
    again_ = again;
    begin(way);
    ++number_;
    given_up_.assign(rules_.graph().nodes.size(), false);
    look_for_more();
    while (tour_.moves.size() < most_choices_ && (stop_ == Stop::Asked || goes_back())) make(stop_ == Stop::End ? kToMenu : choose());
    return finish();
}

// From an end to the menu, if that is wished and there is more.
bool Tours::goes_back() {
    if (!again_ || stop_ != Stop::End || rules_.menu() == story::kNoNode) return false;
    look_for_more();
    return to_more_[rules_.menu()] != kFar;
}

void Tours::begin(const std::vector<Move>& way) {
    tour_ = {};
    met_.assign(rules_.items().size(), false);
    effort_ += met_.size();
    state_ = rules_.begin();
    meet(rules_.items().node(state_.node));
    stop_ = rules_.run_on(state_, [this](NodeIndex node) { meet(rules_.items().node(node)); });
    for (const auto& move : way) make(move);
}

void Tours::make(const Move& move) {
    ++effort_;
    if (const auto item = rules_.item_of(state_.node, move); item < met_.size()) meet(item);
    rules_.take(state_, move);
    tour_.moves.push_back(move);
    meet(rules_.items().node(state_.node));
    stop_ = rules_.run_on(state_, [this](NodeIndex node) { meet(rules_.items().node(node)); });
}

void Tours::meet(std::size_t item) {
    if (met_[item]) return;
    met_[item] = true;
    tour_.items.push_back(item);
}

Tour Tours::finish() {
    for (std::size_t left = kMostOnTheWay; stop_ == Stop::Asked && left > 0; --left) make(go_home());
    tour_.ended = stop_ == Stop::End;
    std::ranges::sort(tour_.items);
    for (const auto item : tour_.items) covered_[item] = true;
    return std::move(tour_);
}

// What nobody took before, and what leads straight out only when the tour is to end; else towards where there is such a thing.
Move Tours::choose() {
    rules_.list_moves(state_, moves_);
    list_open();
    std::erase_if(open_, [this](const Move& move) { return to_end_[rules_.target_of(state_.node, move)] == 0; });
    if (!open_.empty()) return open_[random_.below(open_.size())];
    if (has_more(state_.node) && !given_up_[state_.node]) give_up();
    return nearest(to_more_);
}

void Tours::list_open() {
    open_.clear();
    for (const auto& move : moves_) {
        const auto item = rules_.item_of(state_.node, move);
        if (!covered_[item] && !met_[item]) open_.push_back(move);
    }
}

Move Tours::go_home() {
    rules_.list_moves(state_, moves_);
    list_open();
    const auto out = std::ranges::find(open_, 0U, [this](const Move& move) { return to_end_[rules_.target_of(state_.node, move)]; });
    return out != open_.end() ? *out : nearest(to_end_);
}

Move Tours::nearest(const std::vector<std::size_t>& distances) {
    const auto chance = moves_[random_.below(moves_.size())];
    if (random_.below(kStray[number_ % kStray.size()]) == 0) return chance;
    const auto distance = [&](const Move& move) { return distances[rules_.target_of(state_.node, move)]; };
    const auto best = std::ranges::min_element(moves_, {}, distance);
    return distance(*best) == kFar ? chance : *best;
}

bool Tours::has_more(NodeIndex node) const {
    const auto& choice = rules_.graph().nodes[node].choice;
    const auto open = [this](std::size_t item) { return !covered_[item] && !met_[item]; };
    const auto count = choice ? choice->options.size() : rules_.graph().nodes[node].menu ? rules_.graph().situations.size() : 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (open(rules_.items().option(node, i))) return true;  // a menu's situations are numbered in the same way
    }
    const auto timeout = rules_.items().timeout(node);
    return timeout ? open(*timeout) : open(rules_.items().node(node));
}

void Tours::give_up() {
    given_up_[state_.node] = true;
    if (++just_given_up_ > given_up_.size() / kNodesALook) look_for_more();
}

bool Tours::is_tired() const {
    return effort_ > kMostEffort;
}

void Tours::look_for_more() {
    just_given_up_ = 0;
    std::vector<NodeIndex> targets;
    for (NodeIndex n = 0; n < rules_.graph().nodes.size(); ++n) {
        if (!given_up_[n] && has_more(n)) targets.push_back(n);
    }
    to_more_ = distances_to(targets);
}

std::vector<std::size_t> Tours::distances_to(const std::vector<NodeIndex>& targets) {
    effort_ += 2 * ways_.size();
    std::vector<std::size_t> distances(ways_.size(), kFar);
    for (const auto target : targets) distances[target] = 0;
    auto line = targets;
    for (std::size_t at = 0; at < line.size(); ++at) {
        for (const auto before : ways_.to(line[at])) {
            if (distances[before] != kFar) continue;
            distances[before] = distances[line[at]] + 1;
            line.push_back(before);
        }
    }
    return distances;
}

}  // namespace wissel::rehearsal
