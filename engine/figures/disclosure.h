// What of a count may be told, so that no figure points at one visitor. The only place that decides it: everything else
// in this module sees rows that were drawn here and a Table, in which what may not be told is not there.
//
// The rule, the same for every count of every table and form:
// 1. One row in six, drawn by chance, counts nowhere: neither in a report nor as a statement, today or later. So
//    behind any number there may be more than it says, and nothing that is told has an upper bound: no sum, no
//    difference, no knowledge of the story's ways, no second report pins a count to one value, or shows that it is
//    under five.
// 2. Fewer than five of the drawn are not told. Zero looks the same.
// 3. Others are told as what they stand for with those that were left out, to the nearest five.
// There is no fourth: what is hidden for the sake of another count would have to know every way in which counts hang
// together, and a report does not know the story.
//
// Chance is the row's own id, which is random and nobody's: the same rows are left out each time.
//
// Threading: pure.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "figures/rows.h"

namespace wissel::figures {

inline constexpr std::size_t kFewest = 5;
inline constexpr std::size_t kRoundTo = 5;
inline constexpr std::size_t kLeftOutOneIn = 6;
inline constexpr std::size_t kFewestForPercent = 20;

bool is_drawn(const store::Id& id);
// Without the sessions and records that are left out. Of what was drawn it is all that there is.
Rows drawn(const Rows& rows);

// Raw counts, on their way to protect(). In the order in which they were named first.
class Tally {
public:
    // Named, so that it is there with zero; others are there only once they may be told.
    void expect(std::string_view id) { at(id).is_expected = true; }
    void add(std::string_view id) { ++at(id).count; }

    struct Entry {
        std::string id;
        std::size_t count = 0;
        bool is_expected = false;
    };
    const std::vector<Entry>& entries() const { return entries_; }
    std::size_t total() const;

private:
    Entry& at(std::string_view id);
    std::vector<Entry> entries_;
    std::map<std::string, std::size_t, std::less<>> places_;  // of their ids
};

// Nothing: fewer than five, it may not be told.
using Count = std::optional<std::size_t>;

struct Cell {
    std::string id;
    Count count;
};

struct Table {
    Count total;
    std::vector<Cell> cells;

    bool tells() const;                   // any of its cells
    Count of(std::string_view id) const;  // nothing, too, for a cell that is not there
};

// Of counts of drawn rows.
Table protect(const Tally& tally);
Count protect(std::size_t count);

// Of the total, in whole per cents; nothing where either is hidden, or the total is so small that rounding says more
// than the answers do.
std::optional<int> percent(const Count& part, const Count& total);

}  // namespace wissel::figures
