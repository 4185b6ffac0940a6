// FFmpeg's libraries and nothing else: the yardstick for the switch.
#pragma once

#include <string>

namespace wissel::bench {

// Opens a film, decodes its first picture on one thread, and closes it. False if there is none.
bool decode_first_frame(const std::string& path);

}  // namespace wissel::bench
