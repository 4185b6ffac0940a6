// HTML that nothing is nested deeply in, for a parser whose time grows with the square of the depth.
#pragma once

#include <string>
#include <string_view>

namespace wissel::exchange {

// Without the tags that begin deeper than any page is, and without those that end what was not begun; all words stay.
std::string shallow_html(std::string_view html);

}  // namespace wissel::exchange
