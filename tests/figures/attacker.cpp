#include "figures/attacker.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace wissel::test {

using namespace wissel::figures;

namespace {

constexpr int kMost = 90;  // visits

// How many of eight rows are drawn, by asking the rule.
double share_drawn() {
    int drawn = 0;
    for (int byte = 0; byte < 256; ++byte) {
        store::Id id{};
        id.back() = static_cast<std::uint8_t>(byte);
        drawn += is_drawn(id);
    }
    return drawn / 256.0;
}

// [of so many][so many are drawn]
using Chances = std::array<std::array<double, kMost>, kMost>;
const Chances& chances() {
    static const Chances kChances = [] {
        const double share = share_drawn();
        Chances chances{};
        chances[0][0] = 1;
        for (std::size_t all = 1; all < kMost; ++all) {
            for (std::size_t drawn = 0; drawn <= all; ++drawn)
                chances[all][drawn] =
                    chances[all - 1][drawn] * (1 - share) + (drawn > 0 ? chances[all - 1][drawn - 1] * share : 0);
        }
        return chances;
    }();
    return kChances;
}

int sum_over(const std::vector<int>& numbers, const std::vector<bool>& which) {
    int sum = 0;
    for (std::size_t i = 0; i < numbers.size(); ++i) sum += which[i] ? numbers[i] : 0;
    return sum;
}

bool contains(const auto& list, const auto& entry) {
    return std::ranges::find(list, entry) != list.end();
}

std::string situation_of_stop(const Way& way, const Names& names) {
    return names.situation_of(way.seen.back());
}

}  // namespace

StoryFigures Event::report(std::mt19937& random) const {
    auto made = names;
    for (std::size_t way = 0; way < ways.size(); ++way) {
        const auto count = world[way];
        const auto& each = ways[way];
        for (const auto& node : each.seen) made.seen(count, node);
        for (const auto& [node, option] : each.chosen) made.chosen(count, node, option);
        for (const auto& [node, flag] : each.judged) made.judged(count, node, flag, "green");
        made.visits(count, each.completed ? store::How::Completed : store::How::Left, noon(),
                    each.seen.empty() ? "" : each.seen.back());
    }
    for (auto& session : made.rows.sessions) session.id.back() = static_cast<std::uint8_t>(random());
    for (auto& record : made.rows.records) record.id.back() = static_cast<std::uint8_t>(random());
    auto report = make_report(made.rows, {});
    return report.stories.empty() ? figures_of(names.rows, "t", {}) : report.stories.front();
}

Attacker::Attacker(const Event& event, const StoryFigures& told, int reach, bool counted_visits)
    : event_(event), names_(event.names.rows.names, "t") {
    take_sessions(told);
    for (const auto& situation : told.situations) take_situation(situation);
    try_worlds(reach, counted_visits);
}

Attacker::Ways Attacker::ways_that(const auto& is_it) const {
    Ways ways;
    for (const auto& way : event_.ways) ways.push_back(is_it(way));
    return ways;
}

void Attacker::take_sessions(const StoryFigures& told) {
    std::vector<Sum> sums = {{ways_that([](const Way&) { return true; }), told.ends.total},
                             {ways_that([](const Way& way) { return way.completed; }), told.ends.of("completed")},
                             {ways_that([](const Way& way) { return !way.completed; }), told.ends.of("left")},
                             {ways_that([](const Way& way) { return way.seen.empty(); }), told.stopped_before}};
    for (const auto& situation : told.situations) {
        const auto stops = [&](const Way& way) {
            return !way.completed && !way.seen.empty() && situation_of_stop(way, names_) == situation.id;
        };
        sums.push_back({ways_that(stops), situation.stopped});
    }
    add(sums);
}

void Attacker::take_situation(const SituationFigures& told) {
    add({{ways_that([&](const Way& way) { return contains(way.seen, names_.entry_of(told.id)); }), told.seen}});
    std::set<std::pair<std::string, bool>> questions;
    for (const auto& way : event_.ways) {
        for (const auto& [node, option] : way.chosen) questions.emplace(node, false);
        for (const auto& [node, flag] : way.judged) questions.emplace(node, true);
    }
    for (const auto& [node, judged] : questions) {
        if (names_.situation_of(node) == told.id) take_question(node, judged, told);
    }
}

// One that is left out: none of its answers is told.
void Attacker::take_question(const std::string& node, bool judged, const SituationFigures& told) {
    std::map<std::string, Count> answers;
    for (const auto& answer : judged ? std::vector<std::string>{"green", "red"} : names_.options_of(node))
        answers[answer];
    Count total;
    for (const auto& choice : told.choices) {
        if (judged || choice.node != node) continue;
        total = choice.total;
        for (const auto& option : choice.options) answers[option.id] = option.count;
    }
    for (const auto& judgement : told.judgements) {
        if (!judged || judgement.node != node) continue;
        total = judgement.flags.total;
        for (const auto& cell : judgement.flags.cells) answers[cell.id] = cell.count;
    }
    std::vector<Sum> sums;
    Ways all(event_.ways.size());
    for (const auto& [answer, count] : answers) {
        const auto gave =
            ways_that([&](const Way& way) { return contains(judged ? way.judged : way.chosen, std::pair(node, answer)); });
        for (std::size_t i = 0; i < all.size(); ++i) all[i] = all[i] || gave[i];
        sums.push_back({gave, count});
    }
    if (total) sums.push_back({all, total});
    add(sums);
}

// Tries every number that could have been drawn of each part.
void Attacker::add(const std::vector<Sum>& sums) {
    std::map<std::vector<bool>, Ways> parts;  // by the sums that they are in
    for (std::size_t way = 0; way < event_.ways.size(); ++way) {
        std::vector<bool> in;
        for (const auto& sum : sums) in.push_back(sum.of[way]);
        if (!contains(in, true)) continue;
        auto& part = parts[in];
        part.resize(event_.ways.size());
        part[way] = true;
    }
    Draw draw;
    std::vector<std::vector<bool>> in;
    for (const auto& [sums_of_it, part] : parts) in.push_back(sums_of_it), draw.parts.push_back(part);
    const auto could_be = [&](std::size_t sum, int drawn) {
        return protect(static_cast<std::size_t>(drawn)) == sums[sum].told;
    };
    std::vector<int> drawn;
    const auto go_on = [&](const auto& self) -> void {
        if (drawn.size() == in.size()) {
            for (std::size_t sum = 0; sum < sums.size(); ++sum) {
                int of_it = 0;
                for (std::size_t part = 0; part < in.size(); ++part) of_it += in[part][sum] ? drawn[part] : 0;
                if (!could_be(sum, of_it)) return;
            }
            draw.possible.push_back(drawn);
            return;
        }
        const auto part = drawn.size();
        for (int number = 0; number < kMost; ++number) {
            bool alone_possible = true;
            for (std::size_t sum = 0; sum < sums.size(); ++sum) {
                const auto parts_of_it = std::ranges::count_if(in, [&](const auto& each) { return each[sum]; });
                if (in[part][sum] && parts_of_it == 1) alone_possible = alone_possible && could_be(sum, number);
            }
            if (!alone_possible) continue;
            drawn.push_back(number);
            self(self);
            drawn.pop_back();
        }
    };
    go_on(go_on);
    draws_.push_back(std::move(draw));
}

double Attacker::chance_of(const World& world) const {
    double chance = 1;
    for (const auto& draw : draws_) {
        std::vector<const std::array<double, kMost>*> of_parts;
        for (const auto& part : draw.parts)
            of_parts.push_back(&chances()[static_cast<std::size_t>(sum_over(world, part))]);
        double sum = 0;
        for (const auto& drawn : draw.possible) {
            double each = 1;
            for (std::size_t part = 0; part < drawn.size(); ++part)
                each *= (*of_parts[part])[static_cast<std::size_t>(drawn[part])];
            sum += each;
        }
        chance *= sum;
        if (chance == 0) return 0;
    }
    return chance;
}

void Attacker::try_worlds(int reach, bool counted_visits) {
    const auto all_of = [](const World& of) { return std::accumulate(of.begin(), of.end(), 0); };
    World world;
    double all = 0;
    const auto go_on = [&](const auto& self) -> void {
        if (world.size() == event_.ways.size()) {
            const auto visits = all_of(world);
            if (visits >= kMost || (counted_visits && visits != all_of(event_.world))) return;
            if (const auto chance = chance_of(world); chance > 0) {
                worlds_.emplace_back(world, chance);
                all += chance;
            }
            return;
        }
        const auto truth = event_.world[world.size()];
        for (int number = std::max(0, truth - reach); number <= truth + reach; ++number) {
            world.push_back(number);
            self(self);
            world.pop_back();
        }
    };
    go_on(go_on);
    for (auto& [each, chance] : worlds_) chance /= all;
}

std::map<std::string, Attacker::Ways> Attacker::counts() const {
    std::map<std::string, Ways> counts;
    for (std::size_t i = 0; i < event_.ways.size(); ++i) {
        const auto& way = event_.ways[i];
        const auto add_to = [&](const std::string& name) {
            auto& ways = counts[name];
            ways.resize(event_.ways.size());
            ways[i] = true;
        };
        add_to("way " + std::to_string(i));
        for (const auto& node : way.seen) add_to("seen " + node);
        for (const auto& [node, option] : way.chosen) add_to("chosen " + node + "/" + option);
        for (const auto& [node, flag] : way.judged) add_to("judged " + node + "/" + flag);
        if (!way.completed) add_to("stopped at " + (way.seen.empty() ? "the note" : way.seen.back()));
        add_to(way.completed ? "completed" : "left");
    }
    return counts;
}

std::vector<Attacker::Guess> Attacker::guesses() const {
    std::vector<Guess> guesses;
    for (const auto& [name, ways] : counts()) {
        Guess guess{name, sum_over(event_.world, ways), {}};
        if (guess.truth < 1 || guess.truth >= static_cast<int>(kFewest)) continue;
        for (const auto& [world, chance] : worlds_) guess.chances[sum_over(world, ways)] += chance;
        guesses.push_back(std::move(guess));
    }
    return guesses;
}

}  // namespace wissel::test
