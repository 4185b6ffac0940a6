// How much of this machine's memory films may take.
//
// Threading: any thread.
#pragma once

#include <cstddef>

namespace wissel::platform {

// Bytes that films may take by default for what is decoded ahead: a sixteenth of the machine's memory, within bounds.
// The least holds one clip of 1080 lines and the one that plays; more than the most is of no use to any story.
std::size_t default_film_memory();
std::size_t default_film_memory(std::size_t machine_bytes);

}  // namespace wissel::platform
