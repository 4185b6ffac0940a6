#include "classroom/tally.h"

#include <algorithm>

namespace wissel::classroom {

Tally::Tally(std::size_t rows, std::size_t columns)
    : rows_(rows), columns_(columns), phones_(rows * columns, 0), hands_(rows * columns, 0) {}

void Tally::add(const Ballot& ballot) {
    for (std::size_t row = 0; row < std::min(ballot.size(), rows_); ++row) {
        if (ballot[row] && *ballot[row] < columns_) ++phones_[place(row, *ballot[row])];
    }
}

void Tally::set_hands(std::size_t row, std::size_t column, int count) {
    if (row < rows_ && column < columns_) hands_[place(row, column)] = std::clamp(count, 0, kMostHands);
}

std::vector<int> Tally::counts(std::size_t row) const {
    std::vector<int> counts;
    for (std::size_t column = 0; column < columns_; ++column) counts.push_back(count(row, column));
    return counts;
}

int Tally::answered(std::size_t row) const {
    int sum = 0;
    for (std::size_t column = 0; column < columns_; ++column) sum += count(row, column);
    return sum;
}

bool Tally::by_hands_alone() const {
    return std::ranges::all_of(phones_, [](int count) { return count == 0; });
}

int Tally::voters() const {
    int most = 0;
    for (std::size_t row = 0; row < rows_; ++row) most = std::max(most, answered(row));
    return most;
}

std::vector<std::size_t> Tally::leading(std::size_t row) const {
    std::vector<std::size_t> leading;
    int most = 1;  // an answer that nobody gave leads nothing
    for (std::size_t column = 0; column < columns_; ++column) {
        if (count(row, column) > most) leading.clear();
        most = std::max(most, count(row, column));
        if (count(row, column) == most) leading.push_back(column);
    }
    return leading;
}

}  // namespace wissel::classroom
