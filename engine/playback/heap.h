// How the C library keeps what is freed, for a program whose pictures come and go in large blocks.
//
// Both do nothing where the C library is another.
#pragma once

namespace wissel::playback {

// Once, before there are other threads. The C library keeps large blocks once it has seen some of them freed, spread over
// a heap for every other thread. From now on it gives them back at once, and has few heaps.
void use_heap_for_films();

// Any thread; takes some milliseconds. What is free in the heaps goes back to the system: small blocks of clips that are closed
// lie between those of others, and a day of switches would leave ever more of them.
void give_back_heap();

}  // namespace wissel::playback
