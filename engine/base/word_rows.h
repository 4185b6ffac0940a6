// Tables of words, a row each, that are looked up by an enum.
#pragma once

#include <cstddef>

namespace wissel {

// One row for each value below `end`, in their order. For a static_assert.
template <class Row, std::size_t Rows, class Word>
constexpr bool rows_in_order(const Row (&rows)[Rows], Word Row::*word, Word end) {
    for (std::size_t i = 0; i < Rows; ++i) {
        if (static_cast<std::size_t>(rows[i].*word) != i) return false;
    }
    return Rows == static_cast<std::size_t>(end);
}

}  // namespace wissel
