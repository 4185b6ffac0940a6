// A report on a story's footage, as text for people and as JSON for programs.
//
// Threading: pure.
#pragma once

#include <string>

#include "footage/report.h"
#include "story/diagnostic.h"

namespace wissel::app {

// The clips to film, by situation: how long each will be about or is, what is missing, and its script until it is
// filmed.
std::string shots_text(const footage::Report& report, const story::StoryGraph& graph);

// Everything that `wissel footage` has found.
struct FootageFindings {
    std::string story;  // as it was named
    footage::Report report;
    story::Diagnostics diagnostics;
};
// A table, the worst first, then what to do about each clip.
std::string footage_text(const FootageFindings& findings, const story::StoryGraph& graph);
// {"story", "language", "clips": [...], "elsewhere": [...], "check"}; times in seconds, fields with units in their
// names.
std::string footage_json(const FootageFindings& findings, const story::StoryGraph& graph);

}  // namespace wissel::app
