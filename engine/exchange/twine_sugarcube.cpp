// The macros of SugarCube: <<name arguments>> ... <</name>>.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "exchange/plain_text.h"
#include "exchange/twine_scanner.h"

namespace wissel::exchange {

namespace {

constexpr std::size_t kLongestName = 40;
constexpr std::array<std::string_view, 2> kTypesetting = {"nobr", "type"};  // only how it is set

// Where >> ends the macro that begins here, quotes and links respected.
std::size_t end_of_macro(std::string_view text, std::size_t at) {
    char quote = 0;
    for (at += 2; at + 1 < text.size(); ++at) {
        const char c = text[at];
        if (quote) {
            if (c == '\\') ++at;
            else if (c == quote) quote = 0;
        } else if (c == '"' || c == '\'' || c == '`') {
            quote = c;
        } else if (c == '>' && text[at + 1] == '>') {
            return at;
        }
    }
    return std::string_view::npos;
}

}  // namespace

void TwineScanner::find_closed_macros() {
    for (auto at = text_.find("<</"); at != std::string_view::npos; at = text_.find("<</", at + 3)) {
        const auto name = text_.substr(at + 3, std::min(text_.substr(at + 3, kLongestName).find_first_of("> \n"), kLongestName));
        closed_.emplace(name);
    }
}

// [img[words|picture][passage][setter]], also with < or > before img: a picture, which may lead somewhere.
bool TwineScanner::read_image_link() {
    const auto begins = ahead("[img[") ? 5U : ahead("[<img[") || ahead("[>img[") ? 6U : 0U;
    const auto end = begins ? text_.substr(0, at_ + kLongestMacro).find("]]", at_) : std::string_view::npos;
    if (end == std::string_view::npos) return false;
    const auto inside = text_.substr(at_ + begins, end - at_ - begins);
    lose("picture: " + in_brief(text_.substr(at_, end + 2 - at_)));
    if (const auto parts = inside.find("]["); parts != std::string_view::npos) {
        auto link = read_twine_link(inside.substr(parts + 2));
        const auto bar = inside.substr(0, parts).find('|');
        if (bar != std::string_view::npos) link.text = trimmed(inside.substr(0, bar));
        add_link(std::move(link));
    }
    at_ = end + 2;
    return true;
}

bool TwineScanner::read_sugarcube() {
    if (!ahead("<<")) return false;
    const auto near = text_.substr(0, at_ + kLongestMacro);
    auto end = end_of_macro(near, at_);
    if (end == std::string_view::npos) end = near.find(">>", at_);  // an apostrophe that begins no text
    if (end == std::string_view::npos) return false;
    const auto whole = std::string(text_.substr(at_, end + 2 - at_));
    const auto inside = trimmed(text_.substr(at_ + 2, end - at_ - 2));
    const auto name_ends = std::min(inside.find_first_of(" \t\n\"'[("), inside.size());
    const auto name = std::string(inside.substr(0, name_ends));
    sugarcube_macro(name, trimmed(inside.substr(name_ends)), whole);
    at_ = std::max(at_, end + 2);
    return true;
}

void TwineScanner::sugarcube_macro(const std::string& name, std::string_view arguments, const std::string& whole) {
    if (name.starts_with('/')) return end_macro(name.substr(1));
    if (name.starts_with("end") && name.size() > 3) return end_macro(name.substr(3));
    if (name == "if") return branch(frame_of(Frame::Kind::If, "if", std::string(arguments)), {}, true, arguments);
    if (name == "elseif" || name == "else") return sugarcube_else(name, arguments);
    if (name == "set") return set(arguments, here(), whole);
    if (name == "link" || name == "button" || name == "click") return sugarcube_link(name, arguments);
    if (name == "goto") {
        const auto words = arguments_in(arguments, true);
        const auto link = arguments.starts_with("[[") && arguments.size() > 4 ? read_twine_link(arguments.substr(2, arguments.size() - 4)).to : "";
        return go_to(!link.empty() ? link : words.empty() ? std::string() : words.front());
    }
    if (name == "print" || name == "=" || name == "-") tell(arguments);
    if (name == "script") {
        const auto end = text_.find("<</script>>", at_);
        lose("script: " + in_brief(text_.substr(at_ + whole.size(), end == std::string_view::npos ? end : end - at_ - whole.size())));
        at_ = end == std::string_view::npos ? text_.size() : end + 11;
        return;
    }
    if (is_one_of(name, kTypesetting)) return;
    lose("macro: " + in_brief(whole));
    if (name == "silently") return open(frame_of(Frame::Kind::Silent, name, {}));
    if (!closed_.contains(name)) return;
    auto frame = frame_of(Frame::Kind::Plain, name, {});
    frame.known = false;  // what it holds comes when it wants
    open(std::move(frame));
}

// <<link "text" "passage">>, <<link [[text|passage]]>>, or one that does something when pressed.
void TwineScanner::sugarcube_link(const std::string& name, std::string_view arguments) {
    auto frame = frame_of(Frame::Kind::Link, name, {});
    if (const auto end = arguments.rfind("]]"); arguments.starts_with("[[") && end != std::string_view::npos) {
        const auto link = read_twine_link(arguments.substr(2, end - 2));
        frame.link_text = link.text;
        frame.link_to = link.to;
    } else {
        const auto words = arguments_in(arguments, true);
        if (!words.empty()) frame.link_text = words[0];
        if (words.size() > 1) frame.link_to = words[1];
    }
    open(std::move(frame));
}

void TwineScanner::sugarcube_else(const std::string& name, std::string_view arguments) {
    const auto found = std::ranges::find_if(frames_.rbegin(), frames_.rend(), [](const auto& frame) { return frame.kind == Frame::Kind::If; });
    if (found == frames_.rend()) return lose(fmt::format("<<{}>> without an if", name));
    end_macro("if");
    const auto words = name == "else" ? std::string("else") : std::string(arguments);
    const auto condition = name == "else" ? std::string_view() : arguments;
    branch(frame_of(Frame::Kind::If, "if", words), last_if_, last_if_known_, condition);
}

// What was opened inside it and not ended ends with it. An end without a beginning says nothing.
void TwineScanner::end_macro(const std::string& name) {
    const auto found = std::ranges::find_if(frames_.rbegin(), frames_.rend(), [&](const auto& frame) { return frame.name == name; });
    if (found == frames_.rend()) return;
    for (auto left = std::distance(frames_.rbegin(), found) + 1; left > 0; --left) close();
}

}  // namespace wissel::exchange
