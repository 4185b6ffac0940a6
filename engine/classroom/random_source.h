// Where chance comes from: handed in, so that a test can repeat it.
//
// Threading: called by whoever owns it, one at a time.
#pragma once

#include <cstdint>
#include <functional>
#include <random>

namespace wissel::classroom {

using RandomSource = std::function<std::uint64_t()>;  // 64 random bits a call

// The machine's, which nobody can foretell.
inline RandomSource machine_random() {
    return [] {
        std::random_device device;
        return (std::uint64_t{device()} << 32) | device();
    };
}

}  // namespace wissel::classroom
