// The debrief as a sheet to print and take along: nothing in it runs, it loads nothing, and it says nothing about any one pupil.
//
// Threading: pure.
#pragma once

#include <string>
#include <string_view>

#include "classroom/debrief.h"

namespace wissel::classroom {

// `variant`: of the story's texts and the sheet's words, "nl", "nl-easy", "fr", ...
std::string as_sheet(const Debrief& debrief, std::string_view variant);

}  // namespace wissel::classroom
