#include "app/run.h"
#include "platform/memory.h"

int main(int argc, char** argv) {
    wissel::platform::use_memory_for_films();
    return wissel::app::run(argc, argv);
}
