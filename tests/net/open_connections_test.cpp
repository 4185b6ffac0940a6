// Who goes when there is no room.
#include "net/open_connections.h"

#include <doctest/doctest.h>

using namespace wissel;
using namespace wissel::net;
using namespace std::chrono_literals;

namespace {

using Doing = OpenConnection::Doing;

const WallTime kBegin = WallTime() + 1h;

struct Door {
    OpenConnections connections;
    OpenConnection& add(int socket, std::uint64_t neighbour, Doing doing, Duration since) {
        OpenConnection made;
        made.socket = socket;
        made.neighbour = neighbour;
        made.begin(doing, kBegin + since, 10s);
        return connections.add(std::move(made));
    }
    int one_too_many() {
        const auto* found = connections.one_too_many();
        return found ? found->socket : -1;
    }
};

}  // namespace

TEST_CASE("who asks for nothing goes first: the oldest of the address that has most of them") {
    Door scene;
    CHECK(scene.one_too_many() == -1);
    scene.add(1, 7, Doing::Waiting, 0s);
    scene.add(2, 7, Doing::Idle, 1s);
    scene.add(3, 8, Doing::Connected, 2s);
    CHECK(scene.one_too_many() == 2);
    auto& dropped = scene.add(4, 8, Doing::Connected, 1500ms);
    CHECK(scene.one_too_many() == 4);
    dropped.dropped = true;
    CHECK(scene.one_too_many() == 2);
    CHECK(scene.connections.size() == 3);
}

TEST_CASE("where all ask for something, whoever has most connections gives up its oldest") {
    Door scene;
    scene.add(1, 7, Doing::Waiting, 0s);
    scene.add(2, 8, Doing::Waiting, 2s);
    scene.add(3, 8, Doing::Reading, 1s);
    CHECK(scene.one_too_many() == 3);
}

TEST_CASE("each state ends, and one that is cut is not cut again") {
    Door scene;
    auto& early = scene.add(1, 7, Doing::Reading, 0s);
    auto& late = scene.add(2, 7, Doing::Waiting, 5s);
    CHECK(scene.connections.overdue(kBegin + 9s).empty());
    CHECK(scene.connections.overdue(kBegin + 10s) == std::vector{&early});
    early.dropped = true;
    CHECK(scene.connections.overdue(kBegin + 20s) == std::vector{&late});
    CHECK(scene.connections.waiting() == std::vector{&late});
    scene.connections.remove(early);
    scene.connections.remove(late);
    CHECK(scene.connections.all().empty());
}
