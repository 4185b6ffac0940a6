// What a disk is sure to hold of a file, and what it has only been told: a model of a power cut.
//
// Purpose: everything written is unsure until the file is synced. After a cut, any of it may be there or not, sector by
// sector
//   and in any order; a sector that was being written may be torn, or hold anything.
// Threading: none of its own.
#pragma once

#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace wissel::test {

using Random = std::mt19937_64;

// Whether something of this likelihood happens now.
inline bool happens(Random& random, double likelihood) {
    return std::uniform_real_distribution<double>(0, 1)(random) < likelihood;
}

inline std::size_t up_to(Random& random, std::size_t most) {
    return std::uniform_int_distribution<std::size_t>(0, most)(random);
}

class UnsureFile {
public:
    static constexpr std::size_t kSector = 512;  // bytes

    // `found`: what was there when it was opened; nothing: it has just been made.
    explicit UnsureFile(std::optional<std::string> found)
        : sure_(found.value_or("")), is_sure_to_be_there_(found.has_value()) {}

    void write(std::size_t at, std::string bytes) { changes_.push_back({at, std::move(bytes), false}); }
    void truncate(std::size_t size) { changes_.push_back({size, {}, true}); }
    void sync();
    // The disk has refused: what was to be synced is taken for done, though it never gets there.
    void forget() { changes_.clear(); }
    // Its folder is synced: that it is there at all.
    void sync_folder() { is_sure_to_be_there_ = true; }
    // What the file system knows of it is: how long it is.
    void sync_size();

    // As a cut leaves it, if each unsure sector is kept with this likelihood; nothing: it is not there.
    std::optional<std::string> after_cut(Random& random, double kept) const;
    // What is there if it was deleted and that is not sure.
    std::optional<std::string> sure() const;

private:
    struct Change {
        std::size_t at;
        std::string bytes;
        bool truncates;  // to `at`
    };
    static void apply(std::string& content, const Change& change);

    std::string sure_;
    bool is_sure_to_be_there_;
    std::vector<Change> changes_;  // since it was synced
};

}  // namespace wissel::test
