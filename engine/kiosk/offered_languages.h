// In which languages a kiosk's visitors can be asked.
//
// Threading: any thread.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "kiosk/config.h"
#include "story/graph.h"

namespace wissel::kiosk {

// One for each of the configuration's stories, in its order; null: it could not be read.
using StoryGraphs = std::span<const std::shared_ptr<const story::StoryGraph>>;

// Languages and levels ("nl", "nl-easy") in which this story is offered: those that it has and its entry names, in the
// story's order.
std::vector<std::string> languages_of(const KioskStory& entry, const story::StoryGraph& graph);

// Those of [round], as far as a story has them; where none are given, those that all stories have, in the order of the
// first.
std::vector<std::string> offered_languages(const Config& config, StoryGraphs graphs);

}  // namespace wissel::kiosk
