// How often each answer was given: by phones, and by hands that the teacher counted.
//
// Threading: plain data. For the teacher once the vote is closed; what the class may see of it: told_tally.h.
// Invariants: it holds counts and nothing else: not who, not when, not in which order. Nothing in it is averaged.
#pragma once

#include <cstddef>
#include <vector>

#include "classroom/ballot.h"

namespace wissel::classroom {

inline constexpr int kMostHands = 999;  // for one answer

class Tally {
public:
    Tally() = default;
    Tally(std::size_t rows, std::size_t columns);

    std::size_t rows() const { return rows_; }
    std::size_t columns() const { return columns_; }

    void add(const Ballot& ballot);  // one that fits
    // Instead of what was typed there before; cut to 0..kMostHands. Nothing for a place that is not there.
    void set_hands(std::size_t row, std::size_t column, int count);

    int count(std::size_t row, std::size_t column) const { return phones_[place(row, column)] + hands_[place(row, column)]; }
    int hands(std::size_t row, std::size_t column) const { return hands_[place(row, column)]; }
    int answered(std::size_t row) const;  // in any column
    int voters() const;                   // in the row that most answered
    bool by_hands_alone() const;          // no phone has answered anything
    std::vector<int> counts(std::size_t row) const;
    // The columns with the most of the row: several are a tie, none says that nobody answered.
    std::vector<std::size_t> leading(std::size_t row) const;

    friend bool operator==(const Tally&, const Tally&) = default;

private:
    std::size_t place(std::size_t row, std::size_t column) const { return row * columns_ + column; }

    std::size_t rows_ = 0, columns_ = 0;
    std::vector<int> phones_, hands_;
};

}  // namespace wissel::classroom
