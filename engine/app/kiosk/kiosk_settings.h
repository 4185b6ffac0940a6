// From what an organiser has set to what the parts of a kiosk are told.
//
// Threading: any thread; pure.
#pragma once

#include <string>
#include <vector>

#include "app/kiosk/story_shelf.h"
#include "director/director.h"
#include "kiosk/config.h"
#include "kiosk/round.h"
#include "playback/source.h"
#include "store/record.h"

namespace wissel::app {

kiosk::RoundConfig round_config(const kiosk::Config& config);

// What attracts, in turn: the films, then the slides.
std::vector<playback::Source> attracting(const kiosk::Attract& attract);

// Of a visitor's session, as a new visitor finds it.
director::DirectorConfig session_settings(const kiosk::Config& config, const ShelvedStory& story, const kiosk::Offered& offered, const std::string& language);

// The organiser's words in that language; "" if there are none.
std::string said(const kiosk::Text& text, const std::string& language);

store::How stored(kiosk::Ending ending);

}  // namespace wissel::app
