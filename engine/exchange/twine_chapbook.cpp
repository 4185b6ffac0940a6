// The variables, modifiers and inserts of Chapbook.
#include <fmt/format.h>

#include "exchange/plain_text.h"
#include "exchange/twine_scanner.h"

namespace wissel::exchange {

// Lines of "name: value" before a line of two hyphens.
void TwineScanner::read_chapbook_variables() {
    const auto begins_with_rule = text_.starts_with("--\n");
    const auto rule = begins_with_rule ? 0 : text_.find("\n--\n");
    if (rule == std::string_view::npos) return;
    while (at_ < rule) {
        const auto end = std::min(text_.find('\n', at_), rule);
        const auto line = trimmed(text_.substr(at_, end - at_));
        if (!line.empty()) lose("setting: " + in_brief(line));
        at_ = end + 1;
    }
    at_ = begins_with_rule ? 3 : rule + 4;
}

// Holds for all up to the next one: [if ...], [unless ...], [else], [ifalways], [note], ...
void TwineScanner::chapbook_modifier(std::string_view line) {
    constexpr const char* kName = "modifier";
    end_macro(kName);
    const auto words = lower_case(line);
    if (words.starts_with("[if") || words.starts_with("[unless") || words.starts_with("[else")) {
        auto frame = frame_of(Frame::Kind::If, kName, std::string(line.substr(1, line.find(']') - 1)));
        frame.known = false;
        return open(std::move(frame));
    }
    if (words != "[continue]" && words != "[cont]") lose("modifier: " + in_brief(line));
}

bool TwineScanner::read_chapbook() {
    const bool at_line_begin = at_ == 0 || text_[at_ - 1] == '\n';
    if (text_[at_] == '[' && at_line_begin && !ahead("[[")) {
        const auto end = std::min(text_.find('\n', at_), text_.size());
        const auto line = trimmed(text_.substr(at_, end - at_));
        if (!line.ends_with(']')) return false;
        const auto low = lower_case(line);
        // These are for no reader, up to the next modifier.
        const bool silent = contains(low, "javascript") || contains(low, "css") || contains(low, "note");
        const auto next = silent ? std::min(text_.find("\n[", end), text_.size()) : end;
        chapbook_modifier(trimmed(text_.substr(at_, next - at_)));
        at_ = next;
        return true;
    }
    if (text_[at_] != '{') return false;
    const auto end = text_.substr(0, at_ + kLongestMacro).find('}', at_);
    if (end == std::string_view::npos) return false;
    const auto whole = text_.substr(at_, end + 1 - at_);
    lose("insert: " + in_brief(whole));
    tell(whole);
    at_ = end + 1;
    return true;
}

}  // namespace wissel::exchange
