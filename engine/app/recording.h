// A walk as a film: what a viewer would have seen and heard, overlays included, made without display or sound card.
#pragma once

#include "app/stage_setup.h"

namespace wissel::app {

// Prints the paths of the film and its contact sheet.
Exit record(const PlayOptions& options, Show show);

}  // namespace wissel::app
