// wissel check
#pragma once

#include "app/exit_code.h"
#include "app/options/check_options.h"

namespace wissel::app {

Exit check_story(const CheckOptions& options);

}  // namespace wissel::app
