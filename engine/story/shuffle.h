// An order that depends only on its seed, the same on every machine and standard library.
//
// Source: splitmix64 (Steele, Lea, Flood 2014); Fisher-Yates shuffle.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace wissel::story {

class SplitMix64 {
public:
    explicit SplitMix64(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        state_ += 0x9e3779b97f4a7c15ULL;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }

    // 0 .. bound-1. The bias is below bound / 2^64.
    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(next() % bound); }

private:
    std::uint64_t state_;
};

// FNV-1a, 64 bits: the same everywhere, unlike std::hash.
constexpr std::uint64_t hash_of(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    return hash;
}

template <class T>
void shuffle(std::vector<T>& items, std::uint64_t seed) {
    SplitMix64 random(seed);
    for (std::size_t left = items.size(); left > 1; --left) std::swap(items[left - 1], items[random.below(left)]);
}

}  // namespace wissel::story
