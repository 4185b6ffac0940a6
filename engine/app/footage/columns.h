// Tables and paragraphs for a terminal, of texts that authors wrote.
//
// Threading: pure. Widths count letters of UTF-8; nothing in a text can move the cursor.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wissel::app {

inline constexpr std::size_t kTerminalWidth = 100;

// Columns as wide as what stands in them, two blanks between.
class Columns {
public:
    void add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }
    // `right`: columns that are set to the right.
    std::string text(const std::vector<std::size_t>& right = {}) const;

private:
    std::vector<std::vector<std::string>> rows_;
};

// Cut in its middle, where names of files differ least.
std::string shortened(const std::string& text, std::size_t letters);
// On as many lines as it takes, the first after `first`, the others after as many blanks.
std::string paragraph(const std::string& first, std::string_view text, std::size_t width = kTerminalWidth);

}  // namespace wissel::app
