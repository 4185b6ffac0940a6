// wissel check
#pragma once

#include "app/command_line.h"

namespace wissel::app {

Exit check_story(const CheckOptions& options);

}  // namespace wissel::app
