// The server is asked, well and badly, over real sockets.
#include "net/http_server.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <sys/resource.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <stdexcept>

#include "net/raw_client.h"

using namespace wissel;
using namespace wissel::net;
using namespace wissel::net::test;
using namespace std::chrono_literals;

namespace {

// A site that says back what it was asked; /wait waits until `open`, and /last until it may wait no longer.
struct Scene {
    HttpServerConfig config;
    std::atomic<bool> open = false;
    std::atomic<int> asked_to_wait = 0, nice = 0;
    std::unique_ptr<HttpServer> server;

    std::optional<HttpAnswer> answer(const HttpRequest& request) {
        nice = ::getpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()));
        if (request.path == "/throw") throw std::runtime_error("no");
        if (request.path == "/takes") return HttpAnswer{200, "text/plain", request.takes_html ? "html" : "anything", "", "", false};
        if (request.path == "/large") return HttpAnswer{200, "text/plain", std::string(40'000'000, 'x'), "", "", true};
        if (request.path == "/wait") {
            ++asked_to_wait;
            if (!open && !request.waited) return std::nullopt;
        }
        if (request.path == "/last" && !request.waited) return std::nullopt;
        auto said = fmt::format("{} {} q={} c={} {}", request.method, request.path, request.query("q"),
                                request.cookie("c"), request.body);
        return HttpAnswer{200, "text/plain", std::move(said), "t=1", "", false};
    }
    std::uint16_t start() {
        auto made = HttpServer::open(config, [this](const HttpRequest& request) { return answer(request); });
        REQUIRE_MESSAGE(made, (made ? "" : made.error().message));
        server = std::move(*made);
        return server->port();
    }
    // Until it has been asked so often, which is when as many wait.
    bool waits(int times) const {
        const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(kPatience);
        while (asked_to_wait < times && std::chrono::steady_clock::now() < end)
            ask(server->port(), get(server->port(), "/"));
        return asked_to_wait >= times;
    }
};

std::size_t open_files() {
    const std::filesystem::directory_iterator files("/proc/self/fd");
    return static_cast<std::size_t>(std::distance(begin(files), end(files)));
}

}  // namespace

TEST_CASE("a request is answered with what the site says of its path, query, cookie and body") {
    Scene scene;
    const auto port = scene.start();
    CHECK(scene.server->host() == fmt::format("127.0.0.1:{}", port));
    CHECK(body_of(ask(port, get(port, "/a%20b?q=1%262", "Cookie: x=2; c=3\r\n"))) == "GET /a b q=1&2 c=3 ");
    const auto answer = ask(port, post(port, "/v", "{\"number\":3}"));
    CHECK(status_of(answer) == 200);
    CHECK(body_of(answer) == "POST /v q= c= {\"number\":3}");
    CHECK(header_of(answer, "Set-Cookie") == "t=1");
    CHECK(scene.nice == 10);
    CHECK(::getpriority(PRIO_PROCESS, static_cast<id_t>(::gettid())) == 0);
}

TEST_CASE("every answer forbids all that the page does not need, and does not say what serves it") {
    Scene scene;
    const auto port = scene.start();
    for (const auto& request : {get(port, "/"), get(port, "/throw"), std::string("PUT / HTTP/1.1\r\nHost: x\r\n\r\n"),
                                post(port, "/", std::string(5000, 'x'))}) {
        const auto answer = ask(port, request);
        CHECK(header_of(answer, "Content-Security-Policy").starts_with("default-src 'none'; script-src 'self';"));
        CHECK(header_of(answer, "X-Content-Type-Options") == "nosniff");
        CHECK(header_of(answer, "Referrer-Policy") == "no-referrer");
        CHECK(header_of(answer, "Cache-Control") == "no-store");
        CHECK(header_of(answer, "Cross-Origin-Resource-Policy") == "same-origin");
        CHECK(header_of(answer, "Server").empty());
    }
    CHECK(status_of(ask(port, get(port, "/throw"))) == 500);
    RawClient client(port);
    client.send(get(port, "/large"));
    CHECK(header_of(client.read_until("\r\n\r\n"), "Cache-Control") == "private, max-age=3600");
}

TEST_CASE("a request that waits is answered as soon as the site has something to say") {
    Scene scene;
    const auto port = scene.start();
    RawClient one(port), other(port);
    one.send(get(port, "/wait", "Cookie: c=1\r\n"));
    other.send(get(port, "/wait", "Cookie: c=2\r\n"));
    REQUIRE(scene.waits(2));
    scene.server->notify();  // nothing has changed: both go on waiting
    REQUIRE(scene.waits(4));
    CHECK_FALSE(one.closed(0));
    scene.open = true;
    scene.server->notify();
    CHECK(body_of(one.read_answer()) == "GET /wait q= c=1 ");
    CHECK(body_of(other.read_answer()) == "GET /wait q= c=2 ");
    one.send(get(port, "/again"));  // on the same connection
    CHECK(body_of(one.read_answer()) == "GET /again q= c= ");
}

TEST_CASE("a request that has waited long enough is asked about for the last time") {
    Scene scene;
    scene.config.wait = 50ms;
    const auto port = scene.start();
    CHECK(body_of(ask(port, get(port, "/last"))) == "GET /last q= c= ");
}

TEST_CASE("whoever waits more often than a phone with a few tabs has the oldest of these requests answered") {
    Scene scene;
    scene.config.most_waits_alike = 2;
    const auto port = scene.start();
    RawClient first(port), second(port), third(port);
    int count = 0;
    for (auto* each : {&first, &second, &third}) {
        each->send(get(port, "/wait", "Cookie: c=1\r\n"));
        REQUIRE(scene.waits(++count));
    }
    CHECK(status_of(first.read_answer()) == 200);
    CHECK(second.read_until("\r\n\r\n", 0).empty());
    scene.open = true;
    scene.server->notify();
    CHECK(status_of(second.read_answer()) == 200);
    CHECK(status_of(third.read_answer()) == 200);
}

TEST_CASE("a phone that went away while it waited is not asked about again") {
    Scene scene;
    scene.config.wait = std::chrono::hours(1);
    scene.config.requests_at_once = 1e9;  // asked as often as it takes
    const auto port = scene.start();
    {
        RawClient gone(port);
        gone.send(get(port, "/wait"));
        REQUIRE(scene.waits(1));
    }
    const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(kPatience);
    bool forgotten = false;
    while (!forgotten && std::chrono::steady_clock::now() < end) {
        const int before = scene.asked_to_wait;
        scene.server->notify();
        ask(port, get(port, "/"));
        ask(port, get(port, "/"));  // by now the news has been heard
        forgotten = scene.asked_to_wait == before;
    }
    CHECK(forgotten);
}

TEST_CASE("other methods, other names, other pages and bodies of no known or too great length are refused") {
    Scene scene;
    const auto port = scene.start();
    for (const auto* method : {"HEAD", "OPTIONS", "PUT", "DELETE", "TRACE", "PATCH", "CONNECT", "BREW"})
        CHECK(status_of(ask(port, fmt::format("{} / HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n", method, port))) == 405);
    for (const auto& host : {std::string("evil.example"), fmt::format("localhost:{}", port), std::string("127.0.0.1"),
                             fmt::format("127.0.0.1:{}.example", port)}) {
        const auto answer = ask(port, fmt::format("GET / HTTP/1.1\r\nHost: {}\r\n\r\n", host));
        CHECK(status_of(answer) == 404);
        CHECK(body_of(answer).empty());
    }
    CHECK(status_of(ask(port, post(port, "/", "x", "Origin: http://evil.example\r\n"))) == 404);
    CHECK(status_of(ask(port, post(port, "/", "x", fmt::format("Origin: http://127.0.0.1:{}\r\n", port)))) == 200);
    CHECK(status_of(ask(port, post(port, "/", std::string(2049, 'x')))) == 413);
    CHECK(status_of(ask(port, post(port, "/", std::string(2048, 'x')))) == 200);
    const auto without = fmt::format("POST / HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n", port);
    CHECK(status_of(ask(port, without + "\r\n")) == 411);
    CHECK(status_of(ask(port, without + "Transfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n0\r\n\r\n")) == 411);
    CHECK(status_of(ask(port, without + "Content-Length: 99999999999999999999\r\n\r\n")) / 100 == 4);
    CHECK(status_of(ask(port, without + "Content-Length: -1\r\n\r\n")) / 100 == 4);
}

TEST_CASE("garbage, endless headers and half requests are cut, and the next is answered") {
    Scene scene;
    const auto port = scene.start();
    const auto head = fmt::format("GET / HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n", port);
    for (const auto& text :
         {std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11), std::string(100'000, 'A'),
          std::string(20'000, '\0'), "GET /" + std::string(50'000, 'a') + " HTTP/1.1\r\n\r\n",
          head + "X: " + std::string(50'000, 'a') + "\r\n\r\n", head + std::string(9000, '\n'),
          std::string("\r\n\r\n\r\n"), std::string("GET\r\n\r\n"), std::string("GET / HTTP/9.9\r\n\r\n"),
          head + "Cookie: " + std::string(4000, ';') + "\r\n\r\n", head + "Content-Length: 5\r\n\r\nab"}) {
        RawClient client(port);
        client.send(text);
        client.close();
        CHECK(status_of(ask(port, get(port, "/"))) == 200);
    }
}

TEST_CASE("requests that come in one piece are answered in their order") {
    Scene scene;
    const auto port = scene.start();
    RawClient client(port);
    std::string all;
    for (int i = 0; i < 20; ++i)
        all += i % 2 == 0 ? get(port, fmt::format("/{}", i)) : post(port, fmt::format("/{}", i), "x");
    client.send(all);
    for (int i = 0; i < 20; ++i)
        CHECK(body_of(client.read_answer()) ==
              fmt::format("{} /{} q= c= {}", i % 2 == 0 ? "GET" : "POST", i, i % 2 == 0 ? "" : "x"));
}

TEST_CASE("a request that comes a byte now and then is cut, however steadily it comes") {
    Scene scene;
    scene.config.first_request = 300ms;
    const auto port = scene.start();
    const auto head = fmt::format("POST / HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n", port);
    for (const auto& begun : {std::string(), std::string("GET /"), head, head + "Content-Length: 2000\r\n\r\n"}) {
        RawClient slow(port);
        slow.send(begun);
        bool cut = false;
        for (int i = 0; i < 400 && !cut; ++i) cut = slow.closed(20) || !slow.send("a");
        CHECK(cut);
    }
}

TEST_CASE("an answer that nobody reads is not held for ever, and cut where it stood") {
    Scene scene;
    scene.config.answer = 300ms;
    const auto port = scene.start();
    RawClient slow(port);
    slow.send(get(port, "/large"));
    REQUIRE(status_of(slow.read_until("\r\n\r\n")) == 200);
    // Reads a little now and then, until it sees the end.
    std::size_t bytes = 0;
    while (slow.read_some(20)) bytes += slow.take_all().size();
    CHECK(slow.closed(0));
    CHECK(bytes < 40'000'000);
}

TEST_CASE("connections that ask for nothing are closed after a while, and give way at once where there is no room") {
    Scene scene;
    scene.config.most_connections = 8;
    scene.config.first_request = scene.config.next_request = std::chrono::hours(1);
    const auto port = scene.start();
    std::vector<std::unique_ptr<RawClient>> idle;
    for (int i = 0; i < 60; ++i) {
        idle.push_back(std::make_unique<RawClient>(port));
        CHECK(status_of(ask(port, get(port, "/"), "127.0.0.2")) == 200);
    }
    CHECK(idle.front()->closed());
    CHECK_FALSE(idle.back()->closed(0));

    Scene brief;
    brief.config.first_request = brief.config.next_request = 50ms;
    const auto other = brief.start();
    RawClient silent(other), once(other);
    CHECK(silent.closed());
    once.send(get(other, "/"));
    CHECK(once.closed());
}

TEST_CASE("who asks too often is refused, and nobody else") {
    Scene scene;
    scene.config.requests_at_once = 50;
    scene.config.requests_a_second = 0.001;
    const auto port = scene.start();
    RawClient client(port);
    int fine = 0, refused = 0;
    for (int i = 0; i < 80; ++i) {
        client.send(get(port, "/"));
        const auto status = status_of(client.read_answer());
        fine += status == 200;
        refused += status == 429;
    }
    CHECK(fine == 50);
    CHECK(refused == 1);  // and then it is closed
    CHECK(ask(port, get(port, "/")).empty());
    CHECK(status_of(ask(port, get(port, "/"), "127.0.0.2")) == 200);
}

TEST_CASE("who opens an address too often in a browser reads so, and nothing else that is refused is sent a page") {
    constexpr const char* kPerson = "Accept: text/html,application/xhtml+xml,*/*;q=0.8\r\n";
    const auto last_of_two = [&](const std::string& method, const std::string& more, const char* host = nullptr) {
        Scene scene;
        scene.config.requests_at_once = 1;
        scene.config.requests_a_second = 0.001;
        scene.config.busy_page = "<p>busy</p>";
        const auto port = scene.start();
        RawClient client(port);
        client.send(get(port, "/"));
        client.read_answer();
        const auto name = host ? std::string(host) : fmt::format("127.0.0.1:{}", port);
        client.send(fmt::format("{} / HTTP/1.1\r\nHost: {}\r\n{}Content-Length: 0\r\n\r\n", method, name, more));
        return client.read_answer();
    };
    const auto told = last_of_two("GET", kPerson);
    CHECK(status_of(told) == 429);
    CHECK(body_of(told) == "<p>busy</p>");
    CHECK(header_of(told, "Content-Type") == "text/html; charset=utf-8");
    CHECK(header_of(told, "Content-Security-Policy").starts_with("default-src 'none'"));
    CHECK(header_of(told, "Cache-Control") == "no-store");
    for (const auto& other : {last_of_two("GET", "Accept: */*\r\n"), last_of_two("GET", ""), last_of_two("POST", kPerson), last_of_two("GET", kPerson, "evil.example")}) {
        CHECK(status_of(other) == 429);
        CHECK(body_of(other).empty());
        CHECK(header_of(other, "Content-Type").empty());
    }
}

TEST_CASE("a browser that opens an address is known by what it takes") {
    Scene scene;
    const auto port = scene.start();
    CHECK(body_of(ask(port, get(port, "/takes", "Accept: text/html,*/*;q=0.8\r\n"))) == "html");
    CHECK(body_of(ask(port, get(port, "/takes", "Accept: */*\r\n"))) == "anything");
    CHECK(body_of(ask(port, get(port, "/takes"))) == "anything");
}

TEST_CASE("it ends at once, whoever is connected, and leaves no file open") {
    const auto before = open_files();
    {
        Scene scene;
        scene.config.requests_at_once = 100'000;
        const auto port = scene.start();
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 60; ++i) {
            clients.push_back(std::make_unique<RawClient>(port));
            if (i % 3 == 0) clients.back()->send(get(port, "/wait", fmt::format("Cookie: c={}\r\n", i)));
            if (i % 3 == 1) clients.back()->send("POST / HT");
        }
        REQUIRE(scene.waits(20));
        scene.server.reset();
        for (const auto& each : clients) CHECK(each->closed());
    }
    CHECK(open_files() == before);
}

TEST_CASE("after a goodbye, whoever waits is told the last news, and who has just asked may ask once more") {
    Scene scene;
    const auto port = scene.start();
    RawClient one(port), other(port);
    one.send(get(port, "/last", "Cookie: c=1\r\n"));
    other.send(get(port, "/wait", "Cookie: c=2\r\n"));
    REQUIRE(scene.waits(1));
    scene.server->say_goodbye();
    scene.server.reset();
    CHECK(body_of(one.read_answer()) == "GET /last q= c=1 ");
    CHECK(body_of(other.read_answer()) == "GET /wait q= c=2 ");
    CHECK(one.closed());
}

TEST_CASE("an address that is not to be had says what to do") {
    const auto error = [](const std::string& address, std::uint16_t port = 0) {
        const auto made =
            HttpServer::open({.address = address, .port = port}, [](const auto&) { return HttpAnswer{}; });
        return made ? std::string() : made.error().message;
    };
    CHECK(error("0.0.0.0").find("give the address of one") != std::string::npos);
    CHECK(error("::").find("give the address of one") != std::string::npos);
    CHECK(error("203.0.113.7").find("no address of this machine") != std::string::npos);
    CHECK(error("projector").find("write it as") != std::string::npos);
    Scene scene;
    CHECK(error("127.0.0.1", scene.start()).find("give another port") != std::string::npos);
}
