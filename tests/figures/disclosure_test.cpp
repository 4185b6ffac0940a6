// No figure points at one visitor: held against somebody who knows the rule, every total, and all counts that are told.
#include "figures/disclosure.h"

#include <doctest/doctest.h>

#include <functional>
#include <map>
#include <random>
#include <set>

using namespace wissel::figures;

namespace {

using Counts = std::vector<std::size_t>;
using Told = std::vector<Count>;

Tally tally_of(const Counts& counts) {
    Tally tally;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const auto id = std::string(1, static_cast<char>('a' + i));
        tally.expect(id);
        for (std::size_t n = 0; n < counts[i]; ++n) tally.add(id);
    }
    return tally;
}

Told told_of(const Counts& counts) {
    Told told;
    for (const auto& cell : protect(tally_of(counts)).cells) told.push_back(cell.count);
    return told;
}

const Count kHidden;

// All tables of so many counts that come to `total`.
void each_table(std::size_t cells, std::size_t total, const std::function<void(const Counts&)>& use,
                Counts begun = {}) {
    if (cells == 1) {
        begun.push_back(total);
        return use(begun);
    }
    for (std::size_t first = 0; first <= total; ++first) {
        auto next = begun;
        next.push_back(first);
        each_table(cells - 1, total - first, use, next);
    }
}

// Somebody who sees what is told, and tries every table there could be.
void attack_all(std::size_t cells, std::size_t total) {
    std::map<Told, std::vector<Counts>> possible;
    each_table(cells, total, [&](const Counts& counts) { possible[told_of(counts)].push_back(counts); });
    for (const auto& [told, tables] : possible) {
        for (std::size_t i = 0; i < cells; ++i) {
            std::set<std::size_t> values;
            for (const auto& table : tables) values.insert(table[i]);
            if (!told[i]) REQUIRE_MESSAGE(values.size() > 1, "cell ", i, " of ", cells, " is ", *values.begin());
        }
    }
}

// Another table that looks the same, in which this count is another one.
bool has_double(const Counts& counts, const Told& told, std::size_t cell) {
    for (std::size_t other = 0; other < counts.size(); ++other) {
        if (other == cell || told[other]) continue;
        for (const int by : {1, 2, 3, 4, -1, -2, -3, -4, 0}) {
            auto moved = counts;
            if (by == 0) {
                std::swap(moved[cell], moved[other]);
            } else {
                const auto from = by > 0 ? other : cell, to = by > 0 ? cell : other;
                const auto amount = static_cast<std::size_t>(std::abs(by));
                if (moved[from] < amount) continue;
                moved[from] -= amount;
                moved[to] += amount;
            }
            if (moved[cell] != counts[cell] && told_of(moved) == told) return true;
        }
    }
    return false;
}

}  // namespace

TEST_CASE("counts of five and more are told as they are, and zero where nothing is hidden") {
    CHECK(told_of({12, 8, 6, 0}) == Told{12, 8, 6, 0});
    CHECK(protect(tally_of({12, 8})).total == Count(20));
}

TEST_CASE("of fewer than five nothing is told, not even how many") {
    const auto table = protect(tally_of({2, 1, 0}));
    CHECK_FALSE(table.total);
    CHECK_FALSE(table.tells());
    CHECK_FALSE(protect(4));
    CHECK_FALSE(protect(0));
    CHECK(protect(5) == Count(5));
}

TEST_CASE("a count under five takes the next larger one with it, so that the total does not give it away") {
    CHECK(told_of({200, 90, 3}) == Told{200, kHidden, kHidden});
    CHECK(told_of({299, 1}) == Told{kHidden, kHidden});
}

TEST_CASE("two counts under five that come to little take a third with them") {
    CHECK(told_of({40, 20, 1, 1}) == Told{40, kHidden, kHidden, kHidden});
    CHECK(told_of({40, 20, 3, 4}) == Told{40, 20, kHidden, kHidden});
}

TEST_CASE("many counts of one take a larger one with them: five of them that come to five would be pinned") {
    CHECK(told_of({40, 20, 1, 1, 1, 1, 1}) == Told{40, kHidden, kHidden, kHidden, kHidden, kHidden, kHidden});
}

TEST_CASE("zero is told of more than a school class, and hidden with the others of fewer") {
    CHECK(told_of({40, 20, 3, 4, 0}) == Told{40, 20, kHidden, kHidden, 0});
    CHECK(told_of({12, 7, 3, 4, 0}) == Told{12, 7, kHidden, kHidden, kHidden});
}

TEST_CASE("where all of a school class chose the same, it is not told; of more it is") {
    CHECK(told_of({29, 0, 0}) == Told{kHidden, kHidden, kHidden});
    CHECK(protect(tally_of({29, 0, 0})).total == Count(29));
    CHECK(told_of({30, 0, 0}) == Told{30, 0, 0});
    CHECK(protect(tally_of({9, 0}), Unanimity::Harmless).of("a") == Count(9));
}

TEST_CASE("the only count of a table is its total") {
    CHECK(told_of({7}) == Told{7});
    CHECK(told_of({4}) == Told{kHidden});
}

TEST_CASE("who knows the rule and the total, and tries every table there is, pins no hidden count to one value") {
    for (std::size_t total = kFewest; total <= 60; ++total) attack_all(2, total);
    for (std::size_t total = kFewest; total <= 33; ++total) attack_all(3, total);
    for (std::size_t total = kFewest; total <= 22; ++total) attack_all(4, total);
    for (std::size_t total = kFewest; total <= 15; ++total) attack_all(5, total);
}

TEST_CASE("in random tables, large ones too, no hidden count is pinned, and the hidden ones come to five at least") {
    std::mt19937 random(6);
    for (int round = 0; round < 6000; ++round) {
        Counts counts(2 + random() % 23);
        const auto most = 1 + random() % (round % 2 == 0 ? 40 : 3);
        for (auto& count : counts) count = random() % 3 == 0 ? random() % 6 : random() % most;
        if (round % 2 == 1) counts[random() % counts.size()] = 30 + random() % 20;  // many small ones, and a large one
        const auto table = protect(tally_of(counts));
        if (!table.total) continue;
        const auto told = told_of(counts);
        std::size_t hidden = 0, sum = 0;
        for (std::size_t i = 0; i < counts.size(); ++i) {
            if (told[i]) {
                REQUIRE(told[i] == Count(counts[i]));
                REQUIRE((counts[i] == 0 || counts[i] >= kFewest));
                continue;
            }
            ++hidden;
            sum += counts[i];
            REQUIRE((counts[i] == 0 || has_double(counts, told, i)));
        }
        REQUIRE((hidden == 0 || (hidden >= 2 && sum >= kFewest)));
    }
}

TEST_CASE("per cents are told only of what is told") {
    CHECK(percent(Count(5), Count(40)) == 13);
    CHECK(percent(Count(0), Count(40)) == 0);
    CHECK_FALSE(percent(kHidden, Count(40)));
    CHECK_FALSE(percent(Count(5), kHidden));
}

TEST_CASE("the total of a later question that leaves one for what is hidden betrays it") {
    const auto tally = tally_of({20, 9, 3});
    const auto table = protect(tally);
    REQUIRE(table.of("a") == Count(20));
    REQUIRE_FALSE(table.of("b"));
    CHECK(betrays(11, tally, table));  // eleven came by what is hidden: one is left, or two at most
    CHECK(betrays(31, tally, table));  // with those of a
    CHECK_FALSE(betrays(9, tally, table));
    CHECK_FALSE(betrays(32, tally, table));  // all came together again
    CHECK_FALSE(betrays(11, tally_of({20, 12}), protect(tally_of({20, 12}))));
}
