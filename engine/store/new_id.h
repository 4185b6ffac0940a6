// A random id, which tells neither when nor after which other it was made.
//
// Threading: any thread.
#pragma once

#include <random>

#include "store/record.h"

namespace wissel::store {

inline Id make_id() {
    std::random_device system;  // the system's own source
    Id id{};
    for (std::size_t at = 0; at < id.size(); at += 4) {
        const auto word = system();
        for (unsigned byte = 0; byte < 4; ++byte) id.at(at + byte) = static_cast<std::uint8_t>(word >> (8 * byte));
    }
    return id;
}

}  // namespace wissel::store
