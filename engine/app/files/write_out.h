// What a command has to say at length: to standard output, or into a file.
#pragma once

#include <string>

#include "app/exit_code.h"
#include "base/new_files.h"

namespace wissel::app {

// `output`: a file that is not there yet; empty: standard output. What went wrong was said.
Exit write_out(const std::string& text, const std::string& output);
Exit write_out(const Pieces& next, const std::string& output);

}  // namespace wissel::app
