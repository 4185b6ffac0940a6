// The focus of keys and pads in a row of things: on with Down and Right, back with the others, round and round.
#pragma once

#include <cstddef>

#include "director/action.h"

namespace wissel::director {

inline bool leads_on(Direction direction) { return direction == Direction::Down || direction == Direction::Right; }

inline std::size_t moved_focus(std::size_t focus, Direction direction, std::size_t count) {
    return count == 0 ? 0 : (focus + (leads_on(direction) ? 1 : count - 1)) % count;
}

}  // namespace wissel::director
