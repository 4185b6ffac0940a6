// The shot list as a table for spreadsheet programs.
//
// CSV by RFC 4180, in UTF-8 with the mark by which those programs know it: without it accents open wrong. A text of the
// story that begins like a formula is set apart with an apostrophe, so that nothing in a story is calculated or run by
// who opens its list (OWASP, "CSV Injection"). Threading: pure.
#pragma once

#include <string>
#include <string_view>

#include "footage/report.h"

namespace wissel::footage {

// A line of headings and one for each clip. Lengths in seconds.
std::string as_csv(const Report& report, const story::StoryGraph& graph);

// As a field of it.
std::string csv_field(std::string_view text);

}  // namespace wissel::footage
