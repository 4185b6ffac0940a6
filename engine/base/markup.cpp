#include "base/markup.h"

namespace wissel {

namespace {

bool is_written(char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    return (byte >= 0x20 && byte != 0x7F) || letter == '\n' || letter == '\t';
}

bool is_no_letter(std::string_view rest) { return rest.starts_with("\xEF\xBF\xBE") || rest.starts_with("\xEF\xBF\xBF"); }

}  // namespace

std::string markup_text(std::string_view words) {
    std::string safe;
    safe.reserve(words.size());
    for (std::size_t at = 0; at < words.size(); ++at) {
        switch (words[at]) {
            case '&': safe += "&amp;"; break;
            case '<': safe += "&lt;"; break;
            case '>': safe += "&gt;"; break;
            case '"': safe += "&quot;"; break;
            case '\'': safe += "&#39;"; break;
            default:
                if (is_no_letter(words.substr(at))) at += 2;
                else if (is_written(words[at])) safe += words[at];
        }
    }
    return safe;
}

}  // namespace wissel
