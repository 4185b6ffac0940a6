#include "story/io/report.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace wissel::story {

namespace {

bool begins_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

}  // namespace

Report::Report(std::string file, std::string_view text) : file_(std::move(file)), text_(text), line_starts_{0} {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\n') line_starts_.push_back(i + 1);
    }
}

Place Report::place_of(std::size_t offset) const {
    offset = std::min(offset, text_.size());
    const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
    const auto start = *std::prev(after);
    const auto before = text_.substr(start, offset - start);
    const auto characters = std::count_if(before.begin(), before.end(), begins_character);
    return {file_, static_cast<int>(after - line_starts_.begin()), static_cast<int>(characters) + 1};
}

void Report::add(const Code& code, std::size_t offset, std::string message, std::string hint) {
    if (code.severity == Severity::Error) ++errors_;
    diagnostics_.push_back({code.name, code.severity, place_of(offset), std::move(message), std::move(hint)});
}

void Report::add_for_file(const Code& code, std::string message, std::string hint) {
    if (code.severity == Severity::Error) ++errors_;
    diagnostics_.push_back({code.name, code.severity, {file_, 0, 0}, std::move(message), std::move(hint)});
}

Diagnostics Report::take() {
    std::stable_sort(diagnostics_.begin(), diagnostics_.end(), [](const auto& a, const auto& b) {
        return std::tie(a.place.line, a.place.column) < std::tie(b.place.line, b.place.column);
    });
    return std::exchange(diagnostics_, {});
}

}  // namespace wissel::story
