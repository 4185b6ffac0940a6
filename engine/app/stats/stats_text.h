// The figures as tables in a terminal.
//
// Threading: pure.
#pragma once

#include <string>
#include <string_view>

#include "figures/model.h"

namespace wissel::app {

std::string stats_text(const figures::Report& report, std::string_view language);

}  // namespace wissel::app
