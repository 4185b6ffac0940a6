// The look of windows that are drawn with Dear ImGui's own widgets, and our colours in the two forms that it takes.
//
// Threading: main thread; both go by the ImGui context that is current.
#pragma once

#include <imgui.h>

#include "ui/theme.h"

namespace wissel::ui {

void set_window_style();

unsigned packed(Color color);  // as draw lists have it
inline ImVec4 ink(Color color) { return ImGui::ColorConvertU32ToFloat4(packed(color)); }

// A window that stays where it is, and scrolls. ImGui::End() follows, whatever it returns.
bool begin_fixed(const char* name, ImVec2 at, ImVec2 size, ImGuiWindowFlags more = 0);

}  // namespace wissel::ui
