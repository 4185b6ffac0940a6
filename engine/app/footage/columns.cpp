#include "app/footage/columns.h"

#include <algorithm>
#include <sstream>

#include "base/plain_line.h"
#include "story/io/letters.h"

namespace wissel::app {

namespace {

using story::count_letters;

std::string tamed(std::string_view text) { return without_controls(text, ' '); }

bool continues(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// Where the letter of that number begins.
std::size_t byte_of(const std::string& text, std::size_t letter) {
    std::size_t at = 0;
    for (std::size_t seen = 0; at < text.size(); ++at) {
        if (!continues(text[at]) && seen++ == letter) break;
    }
    return at;
}

}  // namespace

std::string Columns::text(const std::vector<std::size_t>& right) const {
    std::vector<std::size_t> widths;
    for (const auto& row : rows_) {
        widths.resize(std::max(widths.size(), row.size()), 0);
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], count_letters(tamed(row[i])));
    }
    std::string text;
    for (const auto& row : rows_) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const auto cell = tamed(row[i]);
            const std::string space(widths[i] - count_letters(cell), ' ');
            line += (i == 0 ? "" : "  ") + (std::ranges::find(right, i) != right.end() ? space + cell : cell + space);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    }
    return text;
}

std::string shortened(const std::string& text, std::size_t letters) {
    const auto all = count_letters(text);
    if (all <= letters) return text;
    const auto front = (letters - 3) / 3, back = letters - 3 - front;
    return text.substr(0, byte_of(text, front)) + "..." + text.substr(byte_of(text, all - back));
}

std::string paragraph(const std::string& first, std::string_view text, std::size_t width) {
    const std::string indent(count_letters(first), ' ');
    std::istringstream words(tamed(text));
    std::string done, line = first;
    bool empty = true;
    for (std::string word; words >> word; empty = false) {
        if (!empty && count_letters(line) + 1 + count_letters(word) > width) {
            done += line + "\n";
            line = indent;
            empty = true;
        }
        line += (empty ? "" : " ") + word;
    }
    return done + line + "\n";
}

}  // namespace wissel::app
