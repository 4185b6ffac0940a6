// "Did you mean": the name most like a mistyped one.
//
// Source: optimal string alignment distance (Damerau 1964, restricted), bytes.
#pragma once

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wissel::story {

// Edits between two names; anything above `limit` comes out as limit + 1.
std::size_t distance(std::string_view a, std::string_view b, std::size_t limit);

// The name with spaces around it gone and in lower case.
std::string folded(std::string_view name);

// The most similar of `names`, or "" when none is near enough. Case and spaces around it do not count.
template <class Names>
std::string nearest(std::string_view wrong, const Names& names) {
    const auto wanted = folded(wrong);
    std::size_t limit = std::max<std::size_t>(1, wanted.size() / 3);
    std::string best;
    for (const auto& name : names) {
        const std::string_view candidate(name);
        const auto apart = distance(wanted, folded(candidate), limit);
        if (apart > limit || (!best.empty() && apart == limit)) continue;
        limit = apart;
        best = candidate;
        if (apart == 0) break;
    }
    return best;
}

}  // namespace wissel::story
