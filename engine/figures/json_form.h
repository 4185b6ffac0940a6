// The figures for programs. KIOSK.md, "Figures", says what the fields hold; a count that may not be told is null.
//
// Threading: pure.
#pragma once

#include <string>
#include <string_view>

#include "figures/model.h"

namespace wissel::figures {

// `language`: of the names.
std::string as_json(const Report& report, std::string_view language);

}  // namespace wissel::figures
