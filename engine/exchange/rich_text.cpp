#include "exchange/rich_text.h"

#include <algorithm>
#include <array>

#include "exchange/draft.h"
#include "exchange/html_tree.h"
#include "exchange/plain_text.h"

namespace wissel::exchange {

namespace {

constexpr std::array<std::string_view, 15> kOwnLine = {"p",  "div", "br", "li", "h1", "h2", "h3", "h4",
                                                       "h5", "h6",  "tr", "ul", "ol", "hr", "blockquote"};
constexpr std::array<std::string_view, 4> kSilent = {"script", "style", "template", "head"};
constexpr std::array<std::string_view, 7> kNotWords = {"img", "video", "audio", "iframe", "object", "embed", "svg"};

bool is_white_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

// As a browser does: any run of spaces is one.
void add_words(std::string& text, std::string_view words) {
    for (const char c : words) {
        const char shown = is_white_space(c) ? ' ' : c;
        if (shown == ' ' && (text.empty() || is_white_space(text.back()))) continue;
        text += shown;
    }
}

void add_element(RichText& rich, const xmlNode* node) {
    const auto name = name_of(node);
    if (is_one_of(name, kOwnLine) && !rich.text.empty()) rich.text += '\n';
    if (name == "p" && !rich.text.empty()) rich.text += '\n';
    if (name == "li") rich.text += "- ";
    if (name == "a" && !attribute(node, "href").empty()) rich.links.push_back(attribute(node, "href"));
    if (is_one_of(name, kNotWords)) {
        const auto source = attribute(node, "src"), words = attribute(node, "alt");
        rich.other.push_back(std::string(name == "img" ? "picture" : name) + (source.empty() ? "" : " " + source) + (words.empty() ? "" : " (" + words + ")"));
    }
    if (is_one_of(name, kSilent) && name != "head") rich.other.push_back(std::string(name) + ": " + in_brief(content_of(node)));
}

bool is_character(char c) { return is_letter(c) || is_digit(c) || c == '#'; }

// The end of the entity that begins here; where it begins if it is none.
std::size_t entity_end(std::string_view text, std::size_t at) {
    constexpr std::size_t kLongest = 32;
    for (auto end = at + 1; end < text.size() && end - at < kLongest; ++end) {
        if (text[end] == ';') return end > at + 1 ? end + 1 : at;
        if (!is_character(text[end])) return at;
    }
    return at;
}

}  // namespace

RichText plain_from_html(std::string_view html) {
    RichText rich;
    rich.cut = html.size() > kLongestText;
    const auto clean = clean_text(beginning(html, kLongestText));
    const auto tree = parse_html("<html><body>" + clean + "</body></html>");
    const auto* root = tree ? xmlDocGetRootElement(tree.get()) : nullptr;
    if (!root) {
        rich.text = tidy(clean);
        return rich;
    }
    for (const auto* node = root; node;) {
        const auto name = name_of(node);
        if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
            if (node->content) add_words(rich.text, reinterpret_cast<const char*>(node->content));
        } else {
            add_element(rich, node);
        }
        node = next_in_document(node, root, is_one_of(name, kSilent));
    }
    rich.text = tidy(rich.text);
    return rich;
}

std::string without_entities(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = text[at] == '&' ? entity_end(text, at) : at;
        if (end == at) {
            out += text[at++];
            continue;
        }
        out += plain_from_html(std::string("x") + std::string(text.substr(at, end - at))).text.substr(1);
        at = end;
    }
    return out;
}

}  // namespace wissel::exchange
