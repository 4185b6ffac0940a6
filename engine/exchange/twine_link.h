// A link as Twine writes it between [[ and ]].
#pragma once

#include <string>
#include <string_view>

namespace wissel::exchange {

struct TwineLink {
    std::string text, to;
    std::string setter;  // SugarCube: what it sets when followed
};

// "text->to", "to<-text", "text|to" or "to".
TwineLink read_twine_link(std::string_view inside);

// With a scheme that leads out of the story. A passage, too, may have a colon in its name.
bool is_web_address(std::string_view to);
// The same where only an address is meant: any scheme, or a place in the page.
bool is_href_elsewhere(std::string_view to);
// A program works it out: "$next", "`…`".
bool is_worked_out(std::string_view to);

}  // namespace wissel::exchange
