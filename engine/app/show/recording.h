// A walk as a film: what a viewer would have seen and heard, overlays included, made without display or sound card.
#pragma once

#include "app/show/stage_setup.h"

namespace wissel::app {

struct RecordingStyle {
    Pace pace;
    bool questions = true;  // false: pictures on which a question waits for the walk are left out
    bool sheet = true;      // a contact sheet beside the film
};

// Prints the paths of what it has written.
Exit record(const PlayOptions& options, Show show, const RecordingStyle& style = {});

}  // namespace wissel::app
