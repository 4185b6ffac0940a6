// Text with HTML in it, as editors for the web write it, made plain.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wissel::exchange {

struct RichText {
    std::string text;                // paragraphs and list items on lines of their own
    std::vector<std::string> links;  // addresses that it leads to
    bool cut = false;                // it was longer than any text is
    std::vector<std::string> other;  // what cannot be said in words: "picture a.png", "script"
};

// Reads a fragment with an HTML parser that mends what is broken; no more of it than kLongestText (draft.h).
RichText plain_from_html(std::string_view html);

// "&amp;", "&#8212;" and the like; what is none of these stays.
std::string without_entities(std::string_view text);

}  // namespace wissel::exchange
