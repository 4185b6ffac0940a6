// Asks for a secret on a terminal.
//
// Threading: main thread; blocks until a line is there.
#pragma once

#include <string>

#include "base/result.h"

namespace wissel::platform {

// Standard input is a terminal, with somebody at it.
bool at_terminal();
// Whether somebody reads standard error as it is written.
bool is_watched();

// Writes `prompt` to standard error and reads a line that is not shown. Ctrl-C, Ctrl-D and the end of the input give it
// up; the terminal is as before in any case.
Result<std::string> read_hidden_line(const std::string& prompt);

}  // namespace wissel::platform
