// HTML in a passage.
#include <array>
#include <algorithm>

#include <fmt/format.h>

#include "exchange/html_tree.h"
#include "exchange/plain_text.h"
#include "exchange/rich_text.h"
#include "exchange/twine_scanner.h"

namespace wissel::exchange {

namespace {

constexpr std::size_t kLongestTag = 4000;

constexpr std::array<std::string_view, 12> kOwnLineTags = {"br", "p", "div", "li", "h1", "h2", "h3", "h4", "hr", "tr", "ul", "ol"};
constexpr std::array<std::string_view, 14> kWordlessTags = {"img",  "audio",  "video", "iframe", "svg",    "canvas", "object",
                                                           "embed", "source", "input", "button", "select", "form",   "textarea"};

std::string tag_name(std::string_view inside) {
    std::size_t end = 0;
    while (end < inside.size() && (is_letter(inside[end]) || is_digit(inside[end]) || inside[end] == '-')) ++end;
    return lower_case(inside.substr(0, end));
}

// `words` are in small letters.
std::size_t find_any_case(std::string_view text, std::string_view words, std::size_t from) {
    const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b; };
    const auto found = std::ranges::search(text.substr(std::min(from, text.size())), words, same);
    return found.empty() ? std::string_view::npos : static_cast<std::size_t>(found.data() - text.data());
}

// The value of an attribute of a tag that stands alone.
std::string attribute_in(std::string_view tag, const char* name) {
    const auto tree = parse_html(tag);
    const auto* root = tree ? xmlDocGetRootElement(tree.get()) : nullptr;
    for (const auto* node = root; node; node = next_in_document(node, root)) {
        if (name_of(node).empty()) continue;
        if (auto value = attribute(node, name); !value.empty()) return value;
    }
    return {};
}

}  // namespace

// All up to its end tag is for a browser.
bool TwineScanner::skip_raw(std::string_view name, std::size_t tag_end) {
    const auto closes = fmt::format("</{}", name);
    const auto end = find_any_case(text_, closes, tag_end);
    const auto words = text_.substr(tag_end, end == std::string_view::npos ? end : end - tag_end);
    lose(fmt::format("{}: {}", name, in_brief(words)));
    at_ = tag_end + words.size();
    const auto bracket = text_.find('>', at_);
    at_ = bracket == std::string_view::npos ? text_.size() : bracket + 1;
    return true;
}

bool TwineScanner::read_tag() {
    if (text_[at_] != '<' || at_ + 1 >= text_.size()) return false;
    const bool ends = text_[at_ + 1] == '/';
    const auto begins = at_ + (ends ? 2 : 1);
    if (begins >= text_.size() || !is_letter(text_[begins])) return false;
    const auto end = text_.substr(0, std::min(text_.size(), at_ + kLongestTag)).find('>', at_);
    if (end == std::string_view::npos) return false;
    const auto tag = text_.substr(at_, end + 1 - at_);
    const auto name = tag_name(text_.substr(begins, end - begins));
    if (!ends && (name == "script" || name == "style")) return skip_raw(name, end + 1);
    if (!ends && is_one_of(name, kWordlessTags)) lose(fmt::format("{}: {}", name == "img" ? "picture" : name, in_brief(tag)));
    if (name == "a" && !ends) {
        const auto to = attribute_in(tag, "data-passage"), address = attribute_in(tag, "href");
        const auto close = find_any_case(text_.substr(0, end + 1 + kLongestTag), "</a>", end + 1);
        if (close != std::string_view::npos && (!to.empty() || !address.empty())) {
            const auto words = plain_from_html(text_.substr(end + 1, close - end - 1)).text;
            if (to.empty() && is_href_elsewhere(address)) lead_nowhere(words, address);
            else add_link({words, to.empty() ? address : to, {}});
            at_ = close + 4;
            return true;
        }
    }
    if (is_one_of(name, kOwnLineTags)) tell("\n");
    else if (!is_one_of(name, kWordlessTags)) ++formatting_;
    at_ = end + 1;
    return true;
}

}  // namespace wissel::exchange
