// `wissel preview`: the author's window.
#pragma once

#include "app/exit_code.h"
#include "app/options/preview_options.h"

namespace wissel::app {

Exit preview_story(const PreviewOptions& options);

}  // namespace wissel::app
