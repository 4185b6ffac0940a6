// The commented configuration, which `wissel kiosk --new` writes: the only file there is.
#pragma once

#include <span>

#include "base/embedded_file.h"

namespace wissel::kiosk {

std::span<const EmbeddedFile> example_files();

}  // namespace wissel::kiosk
