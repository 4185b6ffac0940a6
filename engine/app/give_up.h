// What the program says when it cannot go on.
#pragma once

#include <iostream>
#include <string>

#include "app/exit_code.h"
#include "base/result.h"

namespace wissel::app {

// Says why on standard error.
inline Exit give_up(const std::string& why, Exit exit) {
    std::cerr << "wissel: " << why << "\n";
    return exit;
}

// False: it could not be opened, and why was said.
template <class Thing>
bool opened(const Result<Thing>& thing) {
    if (!thing) give_up(thing.error().message, Exit::CannotRun);
    return thing.has_value();
}

}  // namespace wissel::app
