// The way in for phones over a whole lesson: open on one network, shut while that is gone, and open again.
//
// Threading: main thread; opening and shutting take some milliseconds. Ownership: owns the server for phones; refers to the room.
// Invariants: code and port stay, so that phones find back by themselves where the machine gets its address again; with another address
//   the class reads the new one.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/classroom/phone_room.h"

namespace wissel::app {

class PhoneDoor {
public:
    using Networks = std::function<Result<std::vector<net::Interface>>()>;
    static constexpr Duration kLooksEvery = std::chrono::seconds(2);

    PhoneDoor(classroom::VotingRoom& room, PhoneRoom::Wish wish, Networks networks = net::interfaces);

    // Fails where there is no such network, or none but this machine's own, or the port is taken.
    Result<void> open();
    // Now and then, whether the network is still there. True: the address is another, or gone, or back.
    bool look(WallTime now);

    // The lesson is over: phones still hear that when this ends, which takes some tenths of a second.
    void say_goodbye() {
        if (room_) room_->say_goodbye();
    }

    // It stands open at another address than the last time.
    bool has_moved() const { return room_ && moved_; }
    std::size_t most_from_one() const { return room_ ? room_->most_from_one() : 0; }
    bool is_open() const { return room_ != nullptr; }
    std::string address() const { return room_ ? room_->address() : std::string(); }
    std::string code_text() const { return room_ ? room_->code_text() : std::string(); }

private:
    bool is_network_there() const;

    classroom::VotingRoom& votes_;
    PhoneRoom::Wish wish_;
    const std::string code_;
    Networks networks_;
    std::unique_ptr<PhoneRoom> room_;  // none: shut
    std::string last_address_;
    bool moved_ = false;
    WallTime looked_{};
};

}  // namespace wissel::app
