// A button of the teacher's window: its words, the key that does the same, and whether it is on.
#pragma once

#include <string>
#include <string_view>

#include "ui/canvas.h"

namespace wissel::lectern {

struct KeyButtonLook {
    bool enabled = true, on = false;
    bool primary = false;  // what a presenter presses next
};

// In the ImGui window that is current, at its cursor. True: it was pressed.
bool key_button(const ui::Canvas& canvas, const char* id, std::string_view words, std::string_view key, float width, float height, const KeyButtonLook& look);

}  // namespace wissel::lectern
