// The sheet's style, sheet.css, which each sheet carries in itself.
#pragma once

#include <span>

#include "base/embedded_file.h"

namespace wissel::classroom {

std::span<const EmbeddedFile> sheet_files();

}  // namespace wissel::classroom
