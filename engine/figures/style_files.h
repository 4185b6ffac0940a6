// The page's style sheet, style.css, which each page carries in itself.
#pragma once

#include <span>

#include "base/embedded_file.h"

namespace wissel::figures {

std::span<const EmbeddedFile> style_files();

}  // namespace wissel::figures
