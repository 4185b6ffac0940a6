#include "exchange/twine_link.h"

#include <algorithm>
#include <array>

#include "exchange/plain_text.h"

namespace wissel::exchange {

namespace {

TwineLink parted(std::string_view text, std::string_view to) { return {std::string(trimmed(text)), std::string(trimmed(to)), {}}; }

std::string_view scheme_of(std::string_view to) {
    const auto colon = to.find(':');
    const auto scheme = to.substr(0, colon == std::string_view::npos ? 0 : colon);
    const auto belongs = [](char c) { return is_letter(c) || is_digit(c) || c == '+' || c == '-' || c == '.'; };
    return !scheme.empty() && is_letter(scheme.front()) && std::ranges::all_of(scheme, belongs) ? scheme : std::string_view();
}

}  // namespace

TwineLink read_twine_link(std::string_view inside) {
    // SugarCube: [[text|to][$a to 1]]
    if (const auto setter = inside.find("]["); setter != std::string_view::npos) {
        auto link = read_twine_link(inside.substr(0, setter));
        link.setter = trimmed(inside.substr(setter + 2));
        return link;
    }
    // The last arrow to the right and the first to the left, as Harlowe does.
    if (const auto arrow = inside.rfind("->"); arrow != std::string_view::npos) return parted(inside.substr(0, arrow), inside.substr(arrow + 2));
    if (const auto arrow = inside.find("<-"); arrow != std::string_view::npos) return parted(inside.substr(arrow + 2), inside.substr(0, arrow));
    if (const auto bar = inside.rfind('|'); bar != std::string_view::npos) return parted(inside.substr(0, bar), inside.substr(bar + 1));
    return parted(inside, inside);
}

bool is_web_address(std::string_view to) {
    const auto low = lower_case(to);
    constexpr std::array<std::string_view, 7> kSchemes = {"http", "https", "mailto", "javascript", "data", "file", "tel"};
    return is_one_of(scheme_of(low), kSchemes) || low.starts_with("//") || contains(low, "://");
}

bool is_href_elsewhere(std::string_view to) { return is_web_address(to) || to.starts_with('#') || !scheme_of(to).empty(); }

bool is_worked_out(std::string_view to) { return to.starts_with('$') || to.starts_with('_') || to.starts_with('`') || to.starts_with('('); }

}  // namespace wissel::exchange
