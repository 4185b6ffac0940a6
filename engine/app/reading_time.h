// How long a card or a note takes to be read by a class that cannot stop the film.
//
// Threading: pure.
#pragma once

#include "director/view.h"

namespace wissel::app {

// Of what is on screen now; 0 where there is nothing to read.
Duration reading_time(const director::View& view);

}  // namespace wissel::app
