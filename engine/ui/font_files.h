// Finds the fonts on this machine: known places of known packages, read as a whole.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace wissel::ui {

struct FontFiles {
    std::string regular, strong;            // Inter; the bytes of the files
    std::string other_regular, other_strong;  // Noto Sans, for what Inter lacks
};

// Where fonts are looked for, in this order. WISSEL_FONT_DIR, if set, comes first.
std::vector<std::string> font_folders();

// An error names what is missing and the package that brings it.
Result<FontFiles> read_font_files(const std::vector<std::string>& folders);

}  // namespace wissel::ui
