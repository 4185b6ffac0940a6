// What a draft may come to. A small file can ask for very much: a text that is said over and over, a name that stands
// in each of its parts.
//
// Threading: one thread. Invariants: once spent, it stays so.
#pragma once

#include <cstdint>

#include "base/result.h"
#include "exchange/draft.h"

namespace wissel::exchange {

inline constexpr std::uint64_t kMostLetters =
    48ULL << 20;  // of all that a draft holds; no story that anybody has written comes near

class Budget {
public:
    void spend(std::uint64_t letters) { spent_ += letters + kEach; }
    // For a step that is taken, whatever comes of it.
    void work() { spent_ += kStep; }
    // All that has come to the draft since the last time.
    void spend_new(const Draft& draft);
    bool is_spent() const { return spent_ > kMostLetters; }
    // Fails, in words, once it is spent.
    Result<void> check() const;

private:
    static constexpr std::uint64_t kEach = 64;  // for what a thing without letters takes
    static constexpr std::uint64_t kStep = 8;
    void spend(const DraftLink& link);
    std::uint64_t spent_ = 0;
    std::size_t nodes_ = 0, notes_ = 0;
};

}  // namespace wissel::exchange
