// An empty film: one colour, lighter above, and silence. It holds the place of a film that is still to be made.
#pragma once

#include <cstdint>
#include <string>

#include "base/result.h"

namespace wissel::app {

struct Shade {
    std::uint8_t red = 0, green = 0, blue = 0;
};

// Six seconds. Fails where the file cannot be written.
Result<void> write_plain_film(const std::string& path, const Shade& shade);

}  // namespace wissel::app
