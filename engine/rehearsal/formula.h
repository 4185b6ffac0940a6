// A condition or effect that knows its results: a story asks the same questions of the same few values again and again, and working
// one out takes a thousand times longer than looking it up.
//
// Threading: one thread at a time.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "rehearsal/slots.h"

namespace wissel::rehearsal {

class Formula {
public:
    using Evaluate = std::function<Number(const std::vector<Number>& slots)>;
    // What it depends on, and the values that this takes; without bounds both are 0.
    struct Input {
        std::size_t slot = 0;
        Number min = 0, max = 0;
    };
    // `inputs`: all that `evaluate` depends on.
    Formula(std::vector<Input> inputs, Evaluate evaluate);

    Number value(const std::vector<Number>& slots);
    const std::vector<std::size_t>& slots() const { return slots_; }

private:
    struct Known {
        std::uint64_t key = 0;
        Number value = 0;
        bool used = false;
    };
    void fill_table(std::vector<Number> slots);
    std::optional<std::size_t> row_of(const std::vector<Number>& slots) const;
    std::optional<std::uint64_t> key_of(const std::vector<Number>& slots) const;
    Known& place_of(std::uint64_t key);
    void make_room();

    std::vector<Input> inputs_;
    std::vector<std::size_t> slots_;
    Evaluate evaluate_;
    std::size_t rows_ = 0;        // of the table; 0: there are too many
    std::vector<Number> table_;   // all results, worked out together when the first is asked for
    std::vector<Known> known_;    // else those so far, hashed; a power of two
    std::size_t used_ = 0;
};

}  // namespace wissel::rehearsal
