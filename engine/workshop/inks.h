// The desk's colours that mean something, and colours in the two forms that Dear ImGui takes.
#pragma once

#include <imgui.h>

#include "ui/theme.h"

namespace wissel::workshop {

inline constexpr ui::Color kWrong = ui::rgb(0xFF6B5E), kMend = ui::rgb(0xFFD166), kGood = ui::rgb(0x7ED9A2), kMissing = ui::rgb(0xFFB454);

unsigned packed(ui::Color color);  // as draw lists have it
inline ImVec4 ink(ui::Color color) { return ImGui::ColorConvertU32ToFloat4(packed(color)); }

}  // namespace wissel::workshop
