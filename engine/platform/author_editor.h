// Opens a file at a line in the author's editor.
//
// Threading: any thread. The editor runs on by itself: nobody waits for it.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace wissel::platform {

// What to run. `editor`: a program's name with options, or with {file} and {line} in it; what it is told of the line depends on
// its name. One that runs in a terminal gets one. No shell reads any of it.
std::vector<std::string> editor_command(const std::string& editor, const std::string& file, int line);

// `editor`: empty: $VISUAL, else $EDITOR, else what the desktop opens such files with, which knows no lines: then a remark about
// that comes back, else an empty text. Fails where nothing can be run.
Result<std::string> open_in_editor(const std::string& editor, const std::string& file, int line);

}  // namespace wissel::platform
