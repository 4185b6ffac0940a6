// Collects what is wrong with a story, and turns byte offsets into files, lines and columns.
//
// Ownership: the texts must outlive the report.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "story/diagnostic.h"
#include "story/io/codes.h"
#include "story/io/story_texts.h"

namespace wissel::story {

class Report {
public:
    explicit Report(const StoryTexts& texts) : texts_(texts) {}

    // `offset`: bytes from the start of all texts.
    void add(const Code& code, std::size_t offset, std::string message, std::string hint);
    // The same in another file, which is named at `offset`.
    void add_elsewhere(const Code& code, std::size_t offset, Place place, std::string message, std::string hint);
    std::size_t errors() const { return errors_; }
    // In the order of the files. Beyond the first kMost found, only how many more there are.
    Diagnostics take();
    static constexpr std::size_t kMost = 1000;

private:
    Diagnostic and_more() const;

    struct Found {
        std::size_t offset;
        Diagnostic diagnostic;  // its place is worked out in take(), unless it has one
    };

    const StoryTexts& texts_;
    std::vector<Found> found_;
    std::size_t errors_ = 0, left_out_ = 0, errors_left_out_ = 0;
};

// Where these stand, in their order. `offsets`: bytes from the start of all texts.
std::vector<Place> places_of(const StoryTexts& texts, const std::vector<std::uint32_t>& offsets);

}  // namespace wissel::story
