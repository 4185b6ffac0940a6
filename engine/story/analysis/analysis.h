// What can be said about a story only by looking at all of it: nodes that nothing leads to, traps, conditions that never
// hold, choices that may offer nothing.
#pragma once

#include "story/graph.h"
#include "story/io/places.h"
#include "story/io/report.h"

namespace wissel::story {

// `places` must belong to `graph`, whose targets may be kNoNode where a mistake was reported already.
void analyse(const StoryGraph& graph, const StoryPlaces& places, Report& report);

}  // namespace wissel::story
