// The figures as one page to read, send and print: nothing in it runs, and it loads nothing.
//
// Threading: pure.
#pragma once

#include <string>
#include <string_view>

#include "figures/model.h"

namespace wissel::figures {

// `language`: of the page's words, "nl", "fr" or "en", and of the names where they have it.
std::string as_page(const Report& report, std::string_view language);

}  // namespace wissel::figures
