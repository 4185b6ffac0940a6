#include "app/classroom/phone_door.h"

#include <algorithm>
#include <utility>

#include "classroom/room_code.h"

namespace wissel::app {

PhoneDoor::PhoneDoor(classroom::VotingRoom& room, PhoneRoom::Wish wish, Networks networks)
    : votes_(room), wish_(std::move(wish)), code_(classroom::make_room_code(classroom::machine_random())), networks_(std::move(networks)) {}

Result<void> PhoneDoor::open() {
    const auto networks = networks_();
    if (!networks) return tl::unexpected(networks.error());
    auto opened = PhoneRoom::open(votes_, wish_, *networks, code_);
    if (!opened) return tl::unexpected(opened.error());
    room_ = std::move(*opened);
    wish_.port = room_->port();
    moved_ = !last_address_.empty() && last_address_ != address();
    last_address_ = address();
    return {};
}

// Where the system cannot be asked, nothing is known to have changed.
bool PhoneDoor::is_network_there() const {
    const auto networks = networks_();
    if (!networks) return true;
    return std::ranges::any_of(*networks, [&](const auto& each) { return each.up && each.address == room_->network(); });
}

bool PhoneDoor::look(WallTime now) {
    if (now - looked_ < kLooksEvery) return false;
    looked_ = now;
    if (room_ && is_network_there()) return false;
    const bool was_open = room_ != nullptr;
    room_.reset();
    return open().has_value() || was_open;
}

}  // namespace wissel::app
