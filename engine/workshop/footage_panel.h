// The clips of the story on the desk: how long each is or will be, what is missing, what is to be mended.
//
// Threading: main thread. Ownership: keeps which row was pressed, nothing of the report.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "footage/report.h"
#include "workshop/desk_view.h"

namespace wissel::workshop {

struct FootagePanel {
    std::string pressed;  // the name of its clip; empty: none was
};

// One line: "Footage: 3 of 12 to make". Null: it is not known yet.
std::string footage_title(const footage::Report* report);
// The node to look at, if a row was pressed; pressed twice it is opened in the editor.
std::optional<std::size_t> draw_footage(const footage::Report& report, FootagePanel& panel,
                                        std::vector<DeskAction>& actions);

}  // namespace wissel::workshop
