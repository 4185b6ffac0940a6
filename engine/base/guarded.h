// Libraries and the machine may throw; one file that cannot be played must not end the show.
#pragma once

#include <exception>
#include <string>

#include "base/result.h"

namespace wissel {

// What `call` gives, a Result; or what it threw, as an error about the file at `path`.
template <class Call>
auto guarded(const std::string& path, Call call) -> decltype(call()) {
    try {
        return call();
    } catch (const std::exception& error) {
        return fail(path + ": " + error.what());
    }
}

}  // namespace wissel
