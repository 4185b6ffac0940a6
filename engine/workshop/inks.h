// The desk's colours that mean something, and all colours in the two forms that Dear ImGui takes.
#pragma once

#include "ui/window_style.h"

namespace wissel::workshop {

inline constexpr ui::Color kWrong = ui::rgb(0xFF6B5E), kMend = ui::rgb(0xFFD166), kGood = ui::rgb(0x7ED9A2), kMissing = ui::rgb(0xFFB454);

using ui::ink;
using ui::packed;

}  // namespace wissel::workshop
