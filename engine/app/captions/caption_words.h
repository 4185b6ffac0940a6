// The words of a film's captions, to be read without the film.
//
// Threading: any thread; blocks on disk.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "story/graph.h"

namespace wissel::app {

// A cue each, of the part that is played, in the language that a viewer of `variant` gets. None where there are no captions.
std::vector<std::string> caption_words(const story::Media& media, const std::filesystem::path& folder, const std::string& variant,
                                       const std::string& story_language);
// Of the fields of an ASS event (see av/caption_reader.h): its text without marks, in one line.
std::string words_in_event(const std::string& event);

}  // namespace wissel::app
