// The figures as a table for spreadsheet programs, a row a count. KIOSK.md, "Figures", says what the columns hold.
//
// Threading: pure.
#pragma once

#include <string>
#include <string_view>

#include "figures/model.h"

namespace wissel::figures {

// `language`: of the names.
std::string as_csv(const Report& report, std::string_view language);

}  // namespace wissel::figures
