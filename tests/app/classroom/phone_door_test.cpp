// The way in for phones, with networks that come and go.
#include "app/classroom/phone_door.h"

#include <vector>

#include <doctest/doctest.h>

using namespace wissel;
using namespace wissel::app;

namespace {

const net::Interface kHere{"lo", "127.0.0.1", false, true, true, false}, kAfter{"lo2", "127.0.0.2", false, true, true, false};

struct Machine {
    std::vector<net::Interface> networks{kHere};
    bool answers = true;
    classroom::VotingRoom votes{10};
    WallTime time{std::chrono::hours(1)};

    PhoneDoor door(const std::string& network = {}) {
        return PhoneDoor(votes, {network, 0, {"nl"}}, [this]() -> Result<std::vector<net::Interface>> {
            if (!answers) return fail("not now");
            return networks;
        });
    }
    bool look(PhoneDoor& door) {
        time += PhoneDoor::kLooksEvery;
        return door.look(time);
    }
};

}  // namespace

TEST_CASE("a network that goes shuts the door, and the same address opens it again, as it was") {
    Machine machine;
    auto door = machine.door("lo");
    REQUIRE(door.open());
    const auto address = door.address();
    CHECK(address.starts_with("127.0.0.1:"));
    CHECK(door.code_text() == "http://" + address + "/");
    CHECK_FALSE(machine.look(door));
    machine.networks.front().up = false;
    CHECK(machine.look(door));
    CHECK_FALSE(door.is_open());
    CHECK(door.address().empty());
    CHECK_FALSE(machine.look(door));
    machine.networks = {kHere};
    CHECK(machine.look(door));
    CHECK(door.address() == address);
    CHECK_FALSE(door.has_moved());
}

TEST_CASE("with another address there is another one to read, with the same code") {
    Machine machine;
    machine.networks.front().loopback = false;
    auto door = machine.door();
    REQUIRE(door.open());
    CHECK_FALSE(door.has_moved());
    const auto code = door.address().substr(door.address().find('/'));
    machine.networks = {kAfter};
    machine.networks.front().loopback = false;
    CHECK(machine.look(door));
    CHECK(door.is_open());
    CHECK(door.address().starts_with("127.0.0.2:"));
    CHECK(door.address().ends_with(code));
    CHECK(door.has_moved());
    machine.networks.clear();
    CHECK(machine.look(door));
    CHECK_FALSE(door.has_moved());
}

TEST_CASE("it looks now and then, and where the system does not answer nothing has changed") {
    Machine machine;
    auto door = machine.door("lo");
    REQUIRE(door.open());
    CHECK_FALSE(machine.look(door));
    machine.networks.clear();
    CHECK_FALSE(door.look(machine.time + std::chrono::seconds(1)));
    machine.answers = false;
    CHECK_FALSE(machine.look(door));
    CHECK(door.is_open());
}

TEST_CASE("without a network the door does not open, and says why") {
    Machine machine;
    machine.networks.clear();
    auto door = machine.door();
    const auto opened = door.open();
    REQUIRE_FALSE(opened);
    CHECK(opened.error().message.find("in no network") != std::string::npos);
    CHECK_FALSE(door.is_open());
}
