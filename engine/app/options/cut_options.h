// What `wissel cut` was asked.
#pragma once

#include "app/options/play_options.h"

namespace wissel::app {

struct CutOptions {
    PlayOptions play;  // with a walk to follow and a film to write
};

void add_cut(CLI::App& app, CutOptions& options);

}  // namespace wissel::app
