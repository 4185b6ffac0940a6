// What a command has to say at length: to standard output, or into a file.
#pragma once

#include <functional>
#include <string>

#include "app/exit_code.h"

namespace wissel::app {

// `output`: a file that is not there yet; empty: standard output. What went wrong was said.
Exit write_out(const std::string& text, const std::string& output);
// Piece by piece: `next` gives them, and at the end an empty one.
Exit write_out(const std::function<std::string()>& next, const std::string& output);

}  // namespace wissel::app
