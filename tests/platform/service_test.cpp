// What systemd is told, at the socket that it would listen on.
#include "platform/service.h"

#include <doctest/doctest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstdlib>
#include <string>
#include <vector>

#include "support/temp_folder.h"

using namespace wissel;
using namespace wissel::platform;
using namespace std::chrono_literals;

namespace {

class Manager {
public:
    explicit Manager(const char* watchdog_usec) : socket_(::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0)) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const auto name = folder_.file("notify");
        REQUIRE(name.size() < sizeof address.sun_path);
        name.copy(address.sun_path, name.size());
        REQUIRE(::bind(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
        ::setenv("NOTIFY_SOCKET", name.c_str(), 1);
        if (watchdog_usec) ::setenv("WATCHDOG_USEC", watchdog_usec, 1);
    }
    ~Manager() {
        ::unsetenv("NOTIFY_SOCKET");
        ::unsetenv("WATCHDOG_USEC");
        ::close(socket_);
    }
    // What it was told since it was asked last.
    std::vector<std::string> heard() {
        std::vector<std::string> all;
        char text[200];
        for (ssize_t got = 0; (got = ::recv(socket_, text, sizeof text, 0)) > 0;) all.emplace_back(text, static_cast<std::size_t>(got));
        return all;
    }

private:
    const test::TempFolder folder_;
    const int socket_;
};

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("a service says when it is ready, that it lives, four times in the time that is given, and that it stops") {
    Manager manager("2000000");
    CHECK(Service::is_managed());
    Service service;
    service.ready();
    CHECK(manager.heard() == Told{"READY=1"});
    const WallTime begin{1h};
    for (int tick = 0; tick <= 1000; ++tick) service.alive(begin + tick * 1ms);
    CHECK(manager.heard() == Told{"WATCHDOG=1", "WATCHDOG=1", "WATCHDOG=1"});  // at 0, 500 and 1000 ms
    service.stopping();
    CHECK(manager.heard() == Told{"STOPPING=1"});
}

TEST_CASE("where nobody waits for it, it does not say that it lives") {
    for (const char* const watchdog : {static_cast<const char*>(nullptr), "0", "soon"}) {
        Manager manager(watchdog);
        Service service;
        service.alive(WallTime(1h));
        CHECK(manager.heard().empty());
    }
}

TEST_CASE("started by hand there is nobody to tell") {
    CHECK_FALSE(Service::is_managed());
    Service service;
    service.ready();
    service.alive();
    service.stopping();
}
