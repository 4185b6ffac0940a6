// Diagnostics as text for people and editors, and as JSON for tools.
#pragma once

#include <string>

#include "story/diagnostic.h"

namespace wissel::story {

// "file:line:column: error code: what; hint", the form that editors jump to. Without line: "file: error code: ...".
std::string format_text(const Diagnostic& diagnostic);
// A line each.
std::string format_text(const Diagnostics& diagnostics);
// {"diagnostics": [{"file", "line", "column", "severity", "code", "message", "hint"}], "errors": n, "warnings": n}
std::string format_json(const Diagnostics& diagnostics);
// "2 errors, 1 warning"
std::string summary(const Diagnostics& diagnostics);

}  // namespace wissel::story
