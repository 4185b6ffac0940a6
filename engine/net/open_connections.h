// Who is connected, what each is doing, until when it may, and who goes when there is no room for another.
//
// Threading: the server's thread only. A connection stays where it is in memory until it is removed, since the library
// keeps a pointer to it.
// Every state has an end that no byte sent now and then puts off: a request, with its body, has to be there by then.
#pragma once

#include <cstdint>
#include <list>
#include <optional>
#include <vector>

#include "base/time.h"
#include "net/http.h"

struct MHD_Connection;

namespace wissel::net {

struct OpenConnection {
    enum class Doing { Connected, Reading, Waiting, Sending, Idle };  // Connected: has not yet asked for anything

    MHD_Connection* handle = nullptr;
    int socket = -1;
    std::uint64_t neighbour = 0;
    Doing doing = Doing::Connected;
    WallTime since, until;  // since: it does that
    bool dropped = false;   // cut, and only still to be closed
    // Of what is being asked now; HTTP/1.1 answers one after the other.
    std::optional<HttpRequest> request;
    std::optional<HttpAnswer> answer;

    bool asks_nothing() const { return doing == Doing::Connected || doing == Doing::Idle; }
    void begin(Doing what, WallTime now, Duration most) {
        doing = what;
        since = now;
        until = now + most;
    }
};

class OpenConnections {
public:
    OpenConnection& add(OpenConnection connection);
    void remove(const OpenConnection& connection);

    std::size_t size() const;  // without those that were dropped
    std::vector<OpenConnection*> all();
    std::vector<OpenConnection*> overdue(WallTime now);
    std::vector<OpenConnection*> waiting();
    // Who has to go. Of those that ask for nothing: of the address that has most of them, the one that has asked for
    // nothing for longest. If all ask for something: of the address that has most, the one that does so for longest. So
    // one machine that takes many connections takes them from itself.
    OpenConnection* one_too_many();

private:
    std::list<OpenConnection> list_;
};

}  // namespace wissel::net
