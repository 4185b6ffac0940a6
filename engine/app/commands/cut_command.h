// wissel cut: one walk through a story as a film to show.
#pragma once

#include "app/exit_code.h"
#include "app/options/cut_options.h"

namespace wissel::app {

// The clips in a row, with captions, cards and the summary; questions are answered before they are seen, unless the walk lets their time
// run out. Cards stand for as long as they take to be read. Writes over nothing.
Exit cut_film(const CutOptions& options);

}  // namespace wissel::app
