// Expected failure: a Result holds a value or an Error whose message says what failed, on which input, and what to do.
#pragma once

#include <string>
#include <utility>

#include <tl/expected.hpp>

namespace wissel {

struct Error {
    std::string message;
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(std::string message) {
    return tl::unexpected<Error>(Error{std::move(message)});
}

}  // namespace wissel
