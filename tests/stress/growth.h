// Whether what a process holds grows as it works, from many readings of it.
//
// A single reading tells little: a heap breathes. Of several, the least is what is really needed, so the least of the last third
// is held against the least of the third before; the first third is to warm up. A leak has to show through what is left of the breath
// (kBreath): the more switches lie between the two, the smaller the leak that is found.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "process_figures.h"

namespace wissel::test {

class Growth {
public:
    static constexpr std::size_t kReadings = 21;
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    static constexpr long kBreath = 1 << 20;  // kilobytes; a sanitizer keeps what is freed
#else
    static constexpr long kBreath = 3 << 10;
#endif

    void add(const ProcessFigures& figures) { readings_.push_back(figures); }

    ProcessFigures between_thirds() const {
        constexpr auto kThird = kReadings / 3;
        const auto before = least(kThird, 2 * kThird), after = least(2 * kThird, kReadings);
        return {after.kilobytes - before.kilobytes, after.threads - before.threads, after.files - before.files};
    }
    // Kilobytes a switch: a smaller leak would not have been found.
    static double smallest_found(std::size_t switches) { return 3.0 * double(kBreath) / double(switches); }

private:
    ProcessFigures least(std::size_t from, std::size_t to) const {
        auto found = readings_.at(from);
        for (auto i = from; i < to; ++i) {
            found.kilobytes = std::min(found.kilobytes, readings_.at(i).kilobytes);
            found.threads = std::min(found.threads, readings_.at(i).threads);
            found.files = std::min(found.files, readings_.at(i).files);
        }
        return found;
    }
    std::vector<ProcessFigures> readings_;
};

}  // namespace wissel::test
