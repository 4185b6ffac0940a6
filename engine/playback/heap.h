// How the C library keeps what is freed, for a program whose pictures come and go in large blocks.
//
// Threading: once, before there are other threads.
#pragma once

namespace wissel::playback {

// The C library keeps large blocks once it has seen some of them freed, spread over a heap for every other thread. From now on it
// gives them back at once, and has few heaps. Does nothing where the C library is another.
void use_heap_for_films();

}  // namespace wissel::playback
