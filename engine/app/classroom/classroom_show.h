// A lesson in two windows: the class's, on the projector, and the teacher's.
#pragma once

#include "app/exit_code.h"
#include "app/options/classroom_options.h"

namespace wissel::app {

// Says on standard error what went wrong.
Exit lead_class(const ClassroomOptions& options);

}  // namespace wissel::app
