// What the class sees of a vote, and what somebody in it can make of that.
#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <vector>

#include "classroom/told_tally.h"
#include "questions.h"

using namespace wissel::classroom;
using Counts = std::vector<int>;
using TallySay = ToldRow::Say;

namespace {

void each_way(int votes, std::size_t answers, const std::function<void(const Counts&)>& call, Counts so_far = {}) {
    if (so_far.size() + 1 == answers) {
        so_far.push_back(votes);
        return call(so_far);
    }
    for (int count = 0; count <= votes; ++count) {
        auto more = so_far;
        more.push_back(count);
        each_way(votes - count, answers, call, std::move(more));
    }
}

// All that is to be seen in the room: what is told, and what the film goes on with.
struct Seen {
    ToldRow told;
    std::size_t won;
    bool operator<(const Seen& other) const { return key() < other.key(); }
    std::vector<int> key() const {
        std::vector<int> key{static_cast<int>(told.say), told.answered, static_cast<int>(won)};
        for (const auto& answer : told.answers) key.push_back(answer.leads ? 1000 : answer.from.value_or(2000));
        return key;
    }
};

// Everything that can have happened, by what is seen of it. A tie goes either way.
std::map<Seen, std::vector<Counts>> worlds(int votes, std::size_t answers) {
    std::map<Seen, std::vector<Counts>> worlds;
    each_way(votes, answers, [&](const Counts& counts) {
        const int most = *std::ranges::max_element(counts);
        for (std::size_t won = 0; won < answers; ++won) {
            if (counts[won] == most) worlds[{told(counts), won}].push_back(counts);
        }
    });
    return worlds;
}

// What the others may have answered, for one who knows these answers, his own among them.
std::vector<Counts> others(const std::vector<Counts>& worlds, const Counts& known) {
    std::vector<Counts> others;
    for (auto counts : worlds) {
        for (std::size_t i = 0; i < counts.size(); ++i) counts[i] -= known[i];
        if (std::ranges::all_of(counts, [](int count) { return count >= 0; })) others.push_back(counts);
    }
    return others;
}

struct Range {
    int least = 1000, most = -1;
};

Range range_of(const std::vector<Counts>& others, std::size_t answer) {
    Range range;
    for (const auto& counts : others) {
        range.least = std::min(range.least, counts[answer]);
        range.most = std::max(range.most, counts[answer]);
    }
    return range;
}

// All of the others gave this one answer, whatever may have happened.
bool is_unanimous(const std::vector<Counts>& others) {
    for (std::size_t answer = 0; answer < others.front().size(); ++answer) {
        const auto is_all = [&](const Counts& counts) { return counts[answer] == std::accumulate(counts.begin(), counts.end(), 0); };
        if (std::ranges::all_of(others, is_all)) return true;
    }
    return false;
}

constexpr int kMostVotes[] = {0, 0, 32, 22, 15, 12};  // by the number of answers: as far as it is quick

using Attack = std::function<void(const Seen&, const Counts& known, const std::vector<Counts>& others)>;

void attack(int fewest, int most_known, const Attack& attack) {
    for (std::size_t answers = 2; answers < std::size(kMostVotes); ++answers) {
        for (int votes = fewest; votes <= kMostVotes[answers]; ++votes) {
            for (const auto& [seen, possible] : worlds(votes, answers)) {
                for (int known = 0; known <= most_known; ++known) {
                    each_way(known, answers, [&, &seen = seen, &possible = possible](const Counts& mine) {
                        const auto left = others(possible, mine);
                        if (!left.empty()) attack(seen, mine, left);
                    });
                }
            }
        }
    }
}

}  // namespace

TEST_CASE("an answer that does not lead is told in fives, nought as four") {
    const auto none = told(Counts{20, 0, 7}), four = told(Counts{16, 4, 7});
    CHECK(none.answers[1].from == 0);
    CHECK(four.answers[1].from == 0);
    CHECK(none.answers[2].from == 5);
    CHECK(none.answers[0].leads);
    CHECK_FALSE(none.answers[0].from);
    CHECK(none.say == TallySay::OneLeads);
    CHECK(none.answered == 25);
    CHECK(none == four);
}

TEST_CASE("how many answered is told in fives: nobody is seen to have left a row out") {
    CHECK(told(Counts{20, 7}) == told(Counts{19, 7}));
    CHECK(told(Counts{8, 0}).answered == 5);
}

TEST_CASE("a class that is of one mind looks like one in which some think otherwise") {
    CHECK(told(Counts{25, 0}) == told(Counts{21, 4}));
}

TEST_CASE("of a few answers nothing is told, not even whether there were any") {
    CHECK(told(Counts{7, 0}) == told(Counts{0, 0}));
    CHECK(told(Counts{0, 7}).say == TallySay::TooFew);
    CHECK(told(Counts{0, 7}).answers[1].length == 0);
    CHECK(told(Counts{0, 8}).say == TallySay::OneLeads);
}

TEST_CASE("a tie and a lead of one are told alike: close together") {
    CHECK(told(Counts{10, 10, 1}) == told(Counts{11, 10, 0}));
    CHECK(told(Counts{10, 10, 1}).say == TallySay::SomeLead);
    CHECK(told(Counts{11, 9, 1}).say == TallySay::OneLeads);
}

TEST_CASE("a class that is divided over many answers is told no more than that") {
    const auto row = told(Counts{2, 2, 2, 1, 1});
    CHECK(row.say == TallySay::Divided);
    for (const auto& answer : row.answers) CHECK(answer == ToldAnswer());
    CHECK(told(Counts{5, 5, 5}).say == TallySay::SomeLead);
}

TEST_CASE("bars are drawn from what is told: together they are whole, and what leads is longest") {
    for (const auto& counts : {Counts{10, 6, 6}, Counts{20, 0, 0, 0, 0}, Counts{9, 9, 9, 2}, Counts{0, 300}, Counts{3, 1, 1, 1, 1, 1}}) {
        const auto row = told(counts);
        double whole = 0, longest_other = 0, shortest_leading = 1;
        for (const auto& answer : row.answers) {
            whole += answer.length;
            if (answer.leads) shortest_leading = std::min(shortest_leading, answer.length);
            else longest_other = std::max(longest_other, answer.length);
        }
        CHECK(whole == doctest::Approx(1));
        CHECK(shortest_leading > longest_other);
    }
}

TEST_CASE("each row of the criteria is told by itself") {
    Tally tally(6, 5);
    for (int i = 0; i < 9; ++i) tally.add({0, i < 4 ? std::optional<std::size_t>(1) : std::nullopt, 2, 3, 4, 0});
    const auto rows = told(tally);
    REQUIRE(rows.size() == 6);
    CHECK(rows[0].answers[0].leads);
    CHECK(rows[1].say == TallySay::TooFew);
}

TEST_CASE("nobody can show that somebody else gave an answer that does not lead") {
    int tried = 0;
    attack(kFewestTold, 4, [&](const Seen& seen, const Counts&, const std::vector<Counts>& others) {
        if (seen.told.say == TallySay::Divided) return;
        for (std::size_t i = 0; i < others.front().size(); ++i) {
            const auto from = seen.told.answers[i].from;
            if (!from || *from >= kStep) continue;
            ++tried;
            if (range_of(others, i).least != 0) FAIL("answer " << i << " of " << seen.told.answered);
        }
    });
    CHECK(tried > 10'000);
}

TEST_CASE("who knows one or two answers cannot show that all others are of one mind") {
    attack(kFewestTold, 2, [&](const Seen& seen, const Counts&, const std::vector<Counts>& others) {
        if (is_unanimous(others)) FAIL("of " << seen.told.answered);
    });
}

// Known exactly by somebody who knows his own answer, and told as one that does not lead.
bool is_counted(const std::vector<Counts>& possible, const Seen& seen, const Counts& truth) {
    for (std::size_t own = 0; own < truth.size(); ++own) {
        if (truth[own] == 0) continue;
        Counts known(truth.size(), 0);
        known[own] = 1;
        const auto left = others(possible, known);
        for (std::size_t i = 0; i < truth.size(); ++i) {
            const auto range = range_of(left, i);
            if (!seen.told.answers[i].leads && range.least == range.most) return true;
        }
    }
    return false;
}

TEST_CASE("an answer that does not lead can be counted only where the lead is as narrow as can be: in few tallies of a class of 24") {
    int all = 0, counted = 0;
    for (const auto& [seen, possible] : worlds(24, 3)) {
        for (const auto& truth : possible) {
            ++all;
            if (is_counted(possible, seen, truth)) ++counted;
        }
    }
    CHECK(counted * 20 < all);
}

TEST_CASE("the fewest that are told of is no more than it must be: with seven, two can show what all others think") {
    bool shown = false;
    const auto possible = [] {
        std::vector<Counts> worlds;
        each_way(7, 2, [&](const Counts& counts) {
            if (counts[0] >= counts[1] + 2) worlds.push_back(counts);  // what would be told as "the first leads"
        });
        return worlds;
    }();
    shown = is_unanimous(others(possible, {0, 2}));
    CHECK(shown);
}

TEST_CASE("while a vote is open the number of answers goes up in fives") {
    CHECK(told_answers(0) == 0);
    CHECK(told_answers(4) == 0);
    CHECK(told_answers(29) == 25);
    CHECK(told_answers(30) == 30);
}

TEST_CASE("raised hands, which all have seen, are told however few, and what most chose leads") {
    Tally hands(1, 3);
    hands.set_hands(0, 1, 3);
    hands.set_hands(0, 2, 2);
    const auto row = told(hands).front();
    CHECK(row.say == ToldRow::Say::OneLeads);
    CHECK(sole_lead(row) == 1);
    CHECK(row.answers[2].from == 0);
    hands.add({2});  // a phone: now they could be told apart
    CHECK(told(hands).front().say == ToldRow::Say::TooFew);
    CHECK(told(Tally(1, 3)).front().say == ToldRow::Say::TooFew);  // nobody
}
