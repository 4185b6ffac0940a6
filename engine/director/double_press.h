// Of a double press or click the second half must not answer what has only just appeared.
#pragma once

#include "base/time.h"
#include "director/action.h"

namespace wissel::director {

inline constexpr Duration kDoublePress = std::chrono::milliseconds(300);

inline bool is_press(const Action& action) {
    return std::holds_alternative<PickItem>(action) || std::holds_alternative<Activate>(action) || std::holds_alternative<Continue>(action) ||
           std::holds_alternative<SubmitScores>(action);
}

}  // namespace wissel::director
