// Which row of the six criteria hands are counted for just now, or which is talked about.
//
// Threading: main thread. Where phones weigh all six at once, none stands out until somebody picks one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "classroom/question.h"

namespace wissel::app {

class HandRow {
public:
    // `occasion`: another number each time that something is asked.
    void follow(const classroom::Question* question, std::uint64_t occasion, bool by_phones);
    void move(int by);
    void pick(std::size_t row);
    // For a digit: the first row, where none was picked. 0 where the question has no rows.
    std::size_t counted();

    const std::optional<std::size_t>& row() const { return row_; }

private:
    std::size_t rows_ = 0;  // 0: criteria are not what is asked
    std::uint64_t occasion_ = 0;
    std::optional<std::size_t> row_;
};

}  // namespace wissel::app
