// One call a type, for std::visit.
#pragma once

namespace wissel {

template <class... Calls>
struct Overloaded : Calls... {
    using Calls::operator()...;
};

}  // namespace wissel
