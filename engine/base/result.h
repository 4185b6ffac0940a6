// Expected failure: a Result holds a value or an Error whose message says what failed, on which input, and what to do.
#pragma once

#include <string>
#include <utility>

#include <tl/expected.hpp>

namespace wissel {

struct Error {
    std::string message;
    bool may_pass = false;  // worth another try later: a disk that did not answer, say
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(std::string message) {
    return tl::unexpected<Error>(Error{std::move(message)});
}

inline tl::unexpected<Error> fail_for_now(std::string message) {
    return tl::unexpected<Error>(Error{std::move(message), true});
}

}  // namespace wissel
