#include "app/run.h"

int main(int argc, char** argv) {
    return wissel::app::run(argc, argv);
}
