// A small web server for phones on the local network, over libmicrohttpd (only http_*.cpp know it).
//
// Threading: open() and the destructor block, on one thread; notify() may be called from any, and never blocks. The
// site is asked on the server's own thread, one request after the other, and may block it for no longer than a lock.
// That thread's priority is below the film's (nice 10), and no signal of the program is handled on it.
// Invariants: bound to one address; whatever is sent to it, its memory is bounded by `HttpServerConfig`, each request
// has an end, and nothing of who asked is kept or written anywhere. It answers GET and POST with what the site says,
// and with an empty body (a 429 may have `busy_page`): 405 any other method, 404 a request that was meant for another name than the one it is bound
// to (an outside page that has its own name lead here) or comes from another page, 411 and 413 a body of no known or
// too much length, 429 who asks too often. What is no HTTP is refused by the library, with a short fixed text.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "base/result.h"
#include "base/time.h"
#include "net/http.h"

namespace wissel::net {

struct HttpServerConfig {
    std::string address = "127.0.0.1";  // of one network interface, in figures
    std::uint16_t port = 0;             // a free one
    // Of all, and less where the system allows fewer open files. The next one takes the place of another: see
    // open_connections.h.
    std::size_t most_connections = 800;
    std::size_t most_head = 8192, most_body = 2048;    // bytes of a request
    std::size_t most_waits_alike = 4;                  // of one address with the same cookies: tabs of one phone
    Duration first_request = std::chrono::seconds(5);  // for all of it: from connecting to its last byte, 10 s at most
    Duration next_request = std::chrono::seconds(15);  // until another begins on the same connection
    Duration answer = std::chrono::seconds(15);        // for the phone to take all of it
    Duration wait = std::chrono::seconds(20);          // of a request that the site does not answer at once
    // Of one address, which may be a whole class's behind one router.
    double requests_a_second = 200, requests_at_once = 1200;
    std::size_t most_neighbours = 4096;
    std::string busy_page = {};  // HTML, for who opens the address in a browser when that is too often
};

class HttpDaemon;

class HttpServer {
public:
    static Result<std::unique_ptr<HttpServer>> open(const HttpServerConfig& config, HttpSite site);
    ~HttpServer();
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    // Something has changed: requests that wait are asked about again.
    void notify();
    // At its end those who wait, or ask within a moment, are still answered; else all are cut off.
    void say_goodbye();
    std::uint16_t port() const;
    const std::string& host() const;  // "192.168.1.20:8080", as it stands in an address

private:
    explicit HttpServer(std::unique_ptr<HttpDaemon> daemon);

    std::unique_ptr<HttpDaemon> daemon_;
};

}  // namespace wissel::net
