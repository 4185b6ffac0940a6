// What is wrong between a configuration and the stories that it names: languages, translations, content notes, help
// lines.
//
// Threading: any thread; pure.
#pragma once

#include "kiosk/config.h"
#include "kiosk/config_places.h"
#include "kiosk/offered_languages.h"
#include "story/diagnostic.h"

namespace wissel::kiosk {

// In the order of the file. A story that could not be read is passed over: its own check has said why.
story::Diagnostics check_stories(const Config& config, const ConfigPlaces& places, StoryGraphs graphs);

}  // namespace wissel::kiosk
