// A map as a picture, laid out and drawn by Graphviz.
//
// Threading: Graphviz has global state: one thread of the program at a time calls this.
#pragma once

#include <string>

#include "base/result.h"

namespace wissel::map {

// `dot`: as of as_dot(). Fails where Graphviz does, with its own words.
Result<std::string> draw_svg(const std::string& dot);

}  // namespace wissel::map
