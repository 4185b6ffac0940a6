// wissel footage: a story's clips, judged.
#pragma once

#include "app/exit_code.h"
#include "app/options/footage_options.h"

namespace wissel::app {

// Measures every clip, which takes some tenths of a second each; says on standard error how far it is.
Exit judge_footage(const FootageOptions& options);

}  // namespace wissel::app
