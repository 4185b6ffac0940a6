#include "playback/heap.h"

#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace wissel::playback {

void use_heap_for_films() {
#ifdef __GLIBC__
    constexpr int kLargeBlock = 256 << 10, kKept = 2 << 20;
    mallopt(M_MMAP_THRESHOLD, kLargeBlock);
    mallopt(M_TRIM_THRESHOLD, kKept);
    mallopt(M_ARENA_MAX, 4);  // threads come and go with every clip, and each heap keeps its own peak
#endif
}

void give_back_heap() {
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

}  // namespace wissel::playback
