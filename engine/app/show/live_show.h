// The show in a window: input, the director, the picture, in a loop that sleeps whenever nothing changes.
#pragma once

#include "app/show/stage_setup.h"

namespace wissel::app {

Exit play_live(const PlayOptions& options, Show show);

}  // namespace wissel::app
