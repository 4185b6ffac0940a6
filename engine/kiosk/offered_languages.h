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

using LanguageTags = std::vector<std::string>;
// One for each of the configuration's stories, in its order; null: it could not be read.
using StoryGraphs = std::span<const std::shared_ptr<const story::StoryGraph>>;

// Whether this one is among them, as it is written.
bool holds(const LanguageTags& languages, const std::string& language);

// Languages and levels ("nl", "nl-easy") in which this story is offered: those that it has and its entry names, in the
// story's order.
LanguageTags languages_of(const KioskStory& entry, const story::StoryGraph& graph);

// "nl" of "nl-easy" and of "nl".
std::string without_level(const std::string& language);
// Whether somebody who has taken this language (or level) can see it: an easier level stands behind its language where a story has none.
bool speaks(const LanguageTags& of_story, const std::string& language);
// The one that is spoken then.
std::string spoken(const LanguageTags& of_story, const std::string& language);

// Those of [round], as far as a story has them; where none are given, those that every story speaks, in the order of the
// first, each level behind its language.
LanguageTags offered_languages(const Config& config, StoryGraphs graphs);

}  // namespace wissel::kiosk
