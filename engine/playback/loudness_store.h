// What was measured before, in one small file: a measurement is good until the file that it is of changes.
//
// A line holds a number made of the film's path, size and time, and two levels; it names nothing and nobody. What
// cannot be read, or does not look as it should, is as if it was not there; what cannot be written is not kept. Neither
// is an error, since everything can be measured again. Threading: one thread at a time.
#pragma once

#include <cstdint>
#include <deque>
#include <filesystem>
#include <optional>
#include <string>
#include <unordered_map>

#include "base/loudness.h"

namespace wissel::playback {

class LoudnessStore {
public:
    static constexpr std::size_t kMost = 4096;  // measurements kept; the oldest go first

    // Which contents of which file.
    using Key = std::uint64_t;
    // Asks the disk. None if there is no such file.
    static std::optional<Key> key_of(const std::filesystem::path& film);

    // An empty path: kept for this run only.
    explicit LoudnessStore(std::filesystem::path file);

    // None: not measured. An empty Measured: there was nothing to measure.
    using Measured = std::optional<Loudness>;
    std::optional<Measured> find(Key key) const;
    // Writes the file anew, beside the old one and then in its place.
    void keep(Key key, const Measured& measured);

private:
    void read();
    void write() const;
    void add(Key key, const Measured& measured);

    std::filesystem::path file_;
    std::unordered_map<Key, Measured> measured_;
    std::deque<Key> order_;  // oldest first
};

}  // namespace wissel::playback
