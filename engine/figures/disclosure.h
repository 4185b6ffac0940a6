// What of a count may be told, so that no figure points at one visitor. The only place that decides it: everything else
// in this module sees a Table, in which what may not be told is not there.
//
// The rule, for a table of counts of which each act of a visitor is in exactly one:
// 1. Fewer than five in all: nothing of the table is told, nor its total.
// 2. A count of 1 to 4 is not told. Its total is known (it is told, or follows from another figure), so the next larger
//    ones are not told either, until those that are hidden are at least two, come to at least five together, and leave
//    room enough that nobody who knows this rule, the total and all other counts can pin one of them to one value.
// 3. Zero is told: nobody is in it. But where a table of fewer than thirty (a school class) hides anything, it hides
//    its zeros too; and where all of fewer than thirty did the same, nothing but the total is told: it would say what
//    each of them did. A hidden count looks the same whether it is under five or hidden for another's sake.
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

namespace wissel::figures {

inline constexpr std::size_t kFewest = 5;
inline constexpr std::size_t kClass = 30;

// Raw counts, on their way to protect(). In the order in which they were named first.
class Tally {
public:
    // Named, so that it is there with zero.
    void expect(std::string_view id) { at(id); }
    void add(std::string_view id) { ++at(id); }

    struct Entry {
        std::string id;
        std::size_t count = 0;
    };
    const std::vector<Entry>& entries() const { return entries_; }
    std::size_t total() const;

private:
    std::size_t& at(std::string_view id);
    std::vector<Entry> entries_;
    std::map<std::string, std::size_t, std::less<>> places_;  // of their ids
};

// Nothing: it may not be told.
using Count = std::optional<std::size_t>;

struct Cell {
    std::string id;
    Count count;
};

struct Table {
    Count total;
    std::vector<Cell> cells;

    bool hides() const;                   // any of its cells
    bool tells() const;                   // any of its cells
    Count of(std::string_view id) const;  // nothing, too, for a cell that is not there
};

// Whether a table in which all did the same says something of each of them.
enum class Unanimity { Tells, Harmless };

Table protect(const Tally& tally, Unanimity unanimity = Unanimity::Tells);
// A count that is in no table.
Count protect(std::size_t count);

// Of the total, in whole per cents; nothing where either is hidden.
std::optional<int> percent(const Count& part, const Count& total);

// Whether `total`, of a question that comes after this table's in the story, could give away what the table hides: it
// may be the sum of some of its counts, those who came that way, so that hardly anything would be left for the others
// that are hidden.
bool betrays(std::size_t total, const Tally& tally, const Table& table);

}  // namespace wissel::figures
