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
        if (line != "[continue]" && line != "[cont]") lose("modifier: " + in_brief(text_.substr(at_, next - at_)));
        at_ = next;
        return true;
    }
    if (text_[at_] != '{') return false;
    const auto end = text_.find('}', at_);
    if (end == std::string_view::npos) return false;
    const auto whole = text_.substr(at_, end + 1 - at_);
    lose("insert: " + in_brief(whole));
    tell(whole);
    at_ = end + 1;
    return true;
}

}  // namespace wissel::exchange
