// The texts of a story's files, one behind the other, so that one number says where something stands, in which file too.
//
// Threading: one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wissel::story {

// Of all its files together; places are kept in 32 bits.
inline constexpr std::uintmax_t kMostStoryBytes = 256U << 20U;

class StoryTexts {
public:
    struct File {
        std::string name;   // as the author named it
        std::size_t begin;  // of its text, in all()
    };

    // Where its text begins. What all() said before is no longer valid.
    std::size_t add(std::string name, std::string_view text) {
        const auto begin = all_.size();
        files_.push_back({std::move(name), begin});
        all_.append(text).push_back('\n');  // each file begins on a line of its own
        return begin;
    }
    std::string_view all() const { return all_; }
    const std::vector<File>& files() const { return files_; }  // in the order of their texts

private:
    std::string all_;
    std::vector<File> files_;
};

}  // namespace wissel::story
