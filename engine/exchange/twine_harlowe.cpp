// The macros and hooks of Harlowe: (name: arguments)[what hangs on it].
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "exchange/plain_text.h"
#include "exchange/twine_scanner.h"

namespace wissel::exchange {

namespace {

// Harlowe takes "Go-To", "go_to" and "goto" as one name.
std::string plain_name(std::string_view name) {
    auto low = lower_case(name);
    std::erase_if(low, [](char c) { return c == '-' || c == '_'; });
    return low;
}

// Macros that only change how what hangs on them looks.
bool is_only_look(std::string_view name) {
    constexpr std::array<std::string_view, 14> kLooks = {"text", "css", "align", "transition", "t8n", "collapse", "nobr", "font", "background", "bg",
                                                         "colo", "opacity", "box", "char"};
    return std::ranges::any_of(kLooks, [&](auto look) { return name.starts_with(look); });
}

bool starts(std::string_view name, std::string_view with) { return name.starts_with(with); }

}  // namespace

std::size_t end_of_bracket(std::string_view text, std::size_t at, char opens, char closes) {
    int depth = 0;
    char quote = 0;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (quote) {
            if (c == '\\') ++at;
            else if (c == quote) quote = 0;
        } else if (c == '"' || (c == '\'' && (at == 0 || !is_letter(text[at - 1])))) {
            quote = c;
        } else if (c == opens) {
            ++depth;
        } else if (c == closes && --depth == 0) {
            return at;
        }
    }
    return std::string_view::npos;
}

std::vector<std::string> arguments_in(std::string_view words, bool spaces_part) {
    std::vector<std::string> found;
    std::string word;
    char quote = 0;
    bool any = false;
    const auto take = [&] {
        if (any) found.emplace_back(trimmed(word));
        word.clear();
        any = false;
    };
    for (std::size_t at = 0; at < words.size(); ++at) {
        const char c = words[at];
        if (quote) {
            if (c == '\\' && at + 1 < words.size()) word += words[++at];
            else if (c == quote) quote = 0;
            else word += c;
        } else if (c == '"' || c == '\'') {
            quote = c;
            any = true;
        } else if (c == ',' || (spaces_part && (c == ' ' || c == '\n'))) {
            take();
        } else {
            word += c;
            any = any || c != ' ';
        }
    }
    take();
    return found;
}

// `[[no link]]`: between backticks, as many at the end as at the beginning, all is words.
bool TwineScanner::read_verbatim() {
    if (text_[at_] != '`') return false;
    const auto begins = std::min(text_.find_first_not_of('`', at_), text_.size());
    const auto marks = text_.substr(at_, begins - at_);
    const auto end = text_.substr(0, begins + kLongestMacro).find(marks, begins);
    if (end != std::string_view::npos) tell(text_.substr(begins, end - begins));
    at_ = end == std::string_view::npos ? begins : end + marks.size();
    return true;
}

bool TwineScanner::read_harlowe() {
    if (text_[at_] != '(') return false;
    auto name_ends = at_ + 1;
    while (name_ends < text_.size() && (is_letter(text_[name_ends]) || text_[name_ends] == '-' || text_[name_ends] == '_')) ++name_ends;
    if (name_ends == at_ + 1 || name_ends >= text_.size() || text_[name_ends] != ':') return false;
    const auto end = end_of_bracket(text_.substr(0, at_ + kLongestMacro), at_, '(', ')');
    if (end == std::string_view::npos) return false;
    const auto whole = std::string(text_.substr(at_, end + 1 - at_));
    const auto name = plain_name(text_.substr(at_ + 1, name_ends - at_ - 1));
    const auto arguments = trimmed(text_.substr(name_ends + 1, end - name_ends - 1));
    const auto next = text_.find_first_not_of(" \n", end + 1);
    // "[[" begins a link, "[[[" a hook with a link in it.
    const auto after = next == std::string_view::npos ? std::string_view() : text_.substr(next, 3);
    const bool has_hook = after.starts_with('[') && (!after.starts_with("[[") || after == "[[[");
    harlowe_macro(name, arguments, whole, has_hook);
    at_ = has_hook ? next + 1 : end + 1;
    return true;
}

void TwineScanner::harlowe_macro(const std::string& name, std::string_view arguments, const std::string& whole, bool has_hook) {
    if (has_hook && (name == "if" || name == "unless" || name == "elseif" || name == "else")) return harlowe_if(name, arguments);
    if (starts(name, "link") && name != "linkrerun") return harlowe_link(name, arguments, has_hook);
    if (has_hook) {
        auto frame = frame_of(Frame::Kind::Plain, {}, {});
        frame.known = is_only_look(name);
        open(std::move(frame));
    }
    if (name == "set" && !has_hook) {
        const bool several = arguments_in(arguments, false).size() > 1;
        return several ? lose("setting: " + in_brief(whole)) : set(arguments, here(), whole);
    }
    if (name == "goto") {
        const auto words = arguments_in(arguments, false);
        return go_to(words.empty() ? std::string() : words.front());
    }
    if (name == "print") tell(arguments);
    lose("macro: " + in_brief(whole));
}

void TwineScanner::harlowe_if(const std::string& name, std::string_view arguments) {
    auto frame = frame_of(Frame::Kind::If, {}, std::string(name == "else" ? "else" : arguments));
    if (name == "if") return branch(std::move(frame), {}, true, arguments);
    if (name == "elseif") return branch(std::move(frame), last_if_, last_if_known_, arguments);
    if (name == "else") return branch(std::move(frame), last_if_, last_if_known_, {});
    const auto negated = fmt::format("not ({})", arguments);
    frame.words = negated;
    branch(std::move(frame), {}, true, negated);
}

void TwineScanner::harlowe_link(const std::string& name, std::string_view arguments, bool has_hook) {
    const auto words = arguments_in(arguments, false);
    auto frame = frame_of(Frame::Kind::Link, {}, {});
    if (!words.empty()) frame.link_text = words[0];
    const bool leads = name == "linkgoto" || name == "linkrevealgoto";
    if (leads) frame.link_to = words.size() > 1 ? words[1] : frame.link_text;
    if (has_hook) return open(std::move(frame));
    if (leads) return add_link({frame.link_text, frame.link_to, {}});
    lose(fmt::format("macro: ({}: {})", name, in_brief(arguments)));
}

// Brackets of hooks, with the names that they may have: [text], [text]<name|, |name>[text].
bool TwineScanner::read_hook_mark() {
    if (text_[at_] == '{' || text_[at_] == '}') {  // spaces between them are few
        ++at_;
        return true;
    }
    if (text_[at_] == '|') {
        auto end = at_ + 1;
        while (end < text_.size() && (is_letter(text_[end]) || text_[end] == '_')) ++end;
        if (end == at_ + 1 || end + 1 >= text_.size() || (text_[end] != '>' && text_[end] != ')') || text_[end + 1] != '[') return false;
        at_ = end + 1;
    }
    if (text_[at_] == '[') {
        open(frame_of(Frame::Kind::Plain, {}, {}));
        ++at_;
        return true;
    }
    if (text_[at_] != ']' || frames_.empty()) return false;
    close();
    ++at_;
    if (at_ < text_.size() && text_[at_] == '<') {
        const auto bar = text_.find('|', at_);
        const auto name = bar == std::string_view::npos ? std::string_view(" ") : text_.substr(at_ + 1, bar - at_ - 1);
        if (std::ranges::all_of(name, [](char c) { return is_letter(c) || c == '_'; })) at_ = bar + 1;
    }
    return true;
}

}  // namespace wissel::exchange
