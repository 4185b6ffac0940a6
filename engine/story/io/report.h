// Collects what is wrong with one file, and turns byte offsets into lines and columns.
//
// Ownership: the text must outlive the report.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "story/diagnostic.h"
#include "story/io/codes.h"

namespace wissel::story {

class Report {
public:
    Report(std::string file, std::string_view text);

    // `offset`: bytes from the start of the text.
    void add(const Code& code, std::size_t offset, std::string message, std::string hint);
    // The same in another file, which is named at `offset`.
    void add_elsewhere(const Code& code, std::size_t offset, Place place, std::string message, std::string hint);
    std::size_t errors() const { return errors_; }
    // In the order of the file. Beyond the first kMost found, only how many more there are.
    Diagnostics take();
    static constexpr std::size_t kMost = 1000;

private:
    Diagnostic and_more() const;

    struct Found {
        std::size_t offset;
        Diagnostic diagnostic;  // its place is worked out in take(), unless it has one
    };

    std::string file_;
    std::string_view text_;
    std::vector<std::size_t> line_starts_;
    std::vector<Found> found_;
    std::size_t errors_ = 0, left_out_ = 0, errors_left_out_ = 0;
};

}  // namespace wissel::story
