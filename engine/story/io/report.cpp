#include "story/io/report.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include <fmt/format.h>

namespace wissel::story {

namespace {

bool begins_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

// Goes through the texts from front to back, and knows at each place in which file, line and column it is.
class PlaceFinder {
public:
    explicit PlaceFinder(const StoryTexts& texts) : texts_(texts) {}

    // Offsets must not go back.
    Place at(std::size_t offset) {
        const auto& files = texts_.files();
        while (file_ + 1 < files.size() && files[file_ + 1].begin <= offset) {
            here_ = files[++file_].begin;
            line_ = column_ = 1;
        }
        for (; here_ < offset; ++here_) {
            const char byte = texts_.all()[here_];
            if (byte == '\n') {
                ++line_;
                column_ = 1;
            } else if (begins_character(byte)) {
                ++column_;
            }
        }
        return {files[file_].name, line_, column_};
    }

private:
    const StoryTexts& texts_;
    std::size_t file_ = 0, here_ = 0;
    int line_ = 1, column_ = 1;
};

}  // namespace

void Report::add(const Code& code, std::size_t offset, std::string message, std::string hint) {
    add_elsewhere(code, offset, {}, std::move(message), std::move(hint));
}

void Report::add_elsewhere(const Code& code, std::size_t offset, Place place, std::string message, std::string hint) {
    if (code.severity == Severity::Error) ++errors_;
    if (found_.size() == kMost) {
        ++left_out_;
        if (code.severity == Severity::Error) ++errors_left_out_;
        return;
    }
    found_.push_back({std::min(offset, texts_.all().size()), {code.name, code.severity, std::move(place), std::move(message), std::move(hint)}});
}

Diagnostic Report::and_more() const {
    return {codes::kTooManyMistakes.name, errors_left_out_ > 0 ? Severity::Error : Severity::Warning, {texts_.files().front().name, 0, 0},
            fmt::format("{} more mistakes are not listed", left_out_), "mend these first"};
}

Diagnostics Report::take() {
    std::stable_sort(found_.begin(), found_.end(), [](const auto& a, const auto& b) { return a.offset < b.offset; });
    Diagnostics diagnostics;
    PlaceFinder finder(texts_);
    for (auto& [offset, diagnostic] : found_) {
        if (diagnostic.place.file.empty()) diagnostic.place = finder.at(offset);
        diagnostics.push_back(std::move(diagnostic));
    }
    found_.clear();
    if (left_out_ > 0) diagnostics.push_back(and_more());
    return diagnostics;
}

std::vector<Place> places_of(const StoryTexts& texts, const std::vector<std::uint32_t>& offsets) {
    std::vector<std::size_t> order(offsets.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](auto a, auto b) { return offsets[a] < offsets[b]; });
    std::vector<Place> places(offsets.size());
    PlaceFinder finder(texts);
    for (const auto which : order) places[which] = finder.at(offsets[which]);
    return places;
}

}  // namespace wissel::story
