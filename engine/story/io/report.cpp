#include "story/io/report.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

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

void Report::add(const Code& code, std::size_t offset, std::string message, std::string hint) {
    add_elsewhere(code, offset, {file_, 0, 0}, std::move(message), std::move(hint));
}

void Report::add_elsewhere(const Code& code, std::size_t offset, Place place, std::string message, std::string hint) {
    if (code.severity == Severity::Error) ++errors_;
    if (found_.size() == kMost) {
        ++left_out_;
        if (code.severity == Severity::Error) ++errors_left_out_;
        return;
    }
    found_.push_back({std::min(offset, text_.size()), {code.name, code.severity, std::move(place), std::move(message), std::move(hint)}});
}

Diagnostic Report::and_more() const {
    return {codes::kTooManyMistakes.name, errors_left_out_ > 0 ? Severity::Error : Severity::Warning, {file_, 0, 0},
            fmt::format("{} more mistakes are not listed", left_out_), "mend these first"};
}

Diagnostics Report::take() {
    std::stable_sort(found_.begin(), found_.end(), [](const auto& a, const auto& b) { return a.offset < b.offset; });
    Diagnostics diagnostics;
    std::size_t line = 1, line_start = 0, counted = 0;
    int column = 1;
    for (auto& [offset, diagnostic] : found_) {
        while (line < line_starts_.size() && line_starts_[line] <= offset) {
            line_start = counted = line_starts_[line++];
            column = 1;
        }
        const auto passed = text_.substr(counted, offset - counted);
        column += static_cast<int>(std::count_if(passed.begin(), passed.end(), begins_character));
        counted = std::max(offset, line_start);
        if (diagnostic.place.line == 0) {
            diagnostic.place.line = static_cast<int>(line);
            diagnostic.place.column = column;
        }
        diagnostics.push_back(std::move(diagnostic));
    }
    found_.clear();
    if (left_out_ > 0) diagnostics.push_back(and_more());
    return diagnostics;
}

}  // namespace wissel::story
