// The files of stories/starter/ (starter/LANG/...) and of stories/schema/ (schema/...), which `wissel new` writes.
#pragma once

#include <span>

#include "base/embedded_file.h"

namespace wissel::app {

std::span<const EmbeddedFile> starter_files();

}  // namespace wissel::app
