// A word to press that shows a page, with a line under it where its page is shown.
//
// Threading: main thread, within an ImGui window.
#pragma once

#include <string>

#include "ui/theme.h"

namespace wissel::workshop {

// True when it is pressed. `id`: of ImGui's kind, "##name".
bool draw_tab(const std::string& text, const char* id, bool shown, ui::Color color);

}  // namespace wissel::workshop
