// The whole program but for main(), so that tests can run it.
#pragma once

namespace wissel::app {

// Returns the exit code.
int run(int argc, const char* const* argv);

}  // namespace wissel::app
