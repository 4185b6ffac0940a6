// The plots of the page, as SVG in it: no script, no style of their own; what they say stands beside them in words,
// too.
//
// Threading: pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/html.h"
#include "figures/disclosure.h"

namespace wissel::figures {

// How a flag is drawn: never by its colour alone.
struct FlagLook {
    std::string colour = "#8A8F98";
    std::string shape = "circle";  // triangle, square, diamond, hexagon
};
// `parent`: as it stands in the names, "#rrggbb" or "#rrggbb shape". `place`: among the flags, from 0.
FlagLook look_of(std::string_view flag, std::string_view parent, std::size_t place);
Html flag_shape(const FlagLook& look);

// A bar across, as long as its share of the total; its last part, `by_clock`, lighter. Nothing may be told: a dashed
// line.
struct Bar {
    Count count, total, by_clock;
    std::string colour;  // empty: the page's own
};
Html draw_bar(const Bar& bar);

struct Column {
    std::string label, said, value;  // below it, the same read aloud, above it
    Count count;
};
// Columns side by side, as high as they are large, each with its number and its name. `about`: what it is, read aloud
// with all of it.
Html draw_columns(const std::vector<Column>& columns, const std::string& about);

}  // namespace wissel::figures
