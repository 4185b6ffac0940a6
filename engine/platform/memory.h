// What this machine has of memory, and how it is given back.
//
// Threading: any thread; use_memory_for_films() once, before there are others.
#pragma once

#include <cstddef>

namespace wissel::platform {

// Bytes that films may take by default for what is decoded ahead: a sixteenth of the machine's memory, within bounds.
// The least holds one clip of 1080 lines and the one that plays; more than the most is of no use to any story.
std::size_t default_film_memory();
std::size_t default_film_memory(std::size_t machine_bytes);

// Pictures come and go in large blocks. The C library keeps such blocks once it has seen some of them freed, spread over a heap
// for every other thread; from now on it gives them back at once, and has few heaps.
void use_memory_for_films();

}  // namespace wissel::platform
