// Looks through TOML text before toml++ 3.3 does, for what that takes badly: letters beyond ASCII outside strings and
// comments (it comes to a place that its authors held to be unreachable), and keys of so many parts that taking the
// tables apart again would use up the stack. Both are mistakes in any configuration.
//
// Threading: any thread; pure.
#pragma once

#include <optional>
#include <string_view>

#include "kiosk/io/toml_tree.h"

namespace wissel::kiosk {

// Source of what is a string and a comment: TOML 1.0.0, "String" and "Comment". Behind a string that is not closed
// nothing more is looked for: there toml++ stops, too.
std::optional<TomlMistake> find_indigestible(std::string_view toml);

}  // namespace wissel::kiosk
