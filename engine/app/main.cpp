#include "app/run.h"
#include "playback/heap.h"

int main(int argc, char** argv) {
    wissel::playback::use_heap_for_films();
    return wissel::app::run(argc, argv);
}
