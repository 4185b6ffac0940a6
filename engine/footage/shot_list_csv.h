// The shot list as a table for spreadsheet programs: no text of the story is taken for a formula (base/csv.h).
//
// Threading: pure.
#pragma once

#include <string>

#include "footage/report.h"

namespace wissel::footage {

// A line of headings and one for each clip. Lengths in seconds.
std::string as_csv(const Report& report, const story::StoryGraph& graph);

}  // namespace wissel::footage
