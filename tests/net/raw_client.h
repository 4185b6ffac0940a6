// A client that says to a server whatever a test wants, byte by byte.
//
// Threading: the test's. Owns its socket; nothing here waits longer than kPatience.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace wissel::net::test {

inline constexpr int kPatience = 20'000;  // ms

class RawClient {
public:
    // `from`: an address of this machine to come from.
    RawClient(std::uint16_t port, const char* from = "127.0.0.1");
    ~RawClient();
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;

    bool connected() const { return connected_; }
    bool send(std::string_view text);  // false: the other side is gone
    // What came, until its end is there, or the connection's, or `patience` is over.
    std::string read_until(std::string_view end, int patience = kPatience);
    std::string read_answer();  // head and body, by its length; what comes behind is left for the next
    // Waits so many ms, and then reads once. False: nothing can come any more.
    bool read_some(int after);
    std::string take_all() { return std::exchange(got_, {}); }
    bool closed(int patience = kPatience);  // by the other side, whatever came before
    void close();

private:
    bool read_more(int patience);  // false: nothing came, or it is closed

    int socket_ = -1;
    bool connected_ = false, at_end_ = false;
    std::string got_;
};

std::string get(std::uint16_t port, std::string_view path, std::string_view more = "");
std::string post(std::uint16_t port, std::string_view path, std::string_view body, std::string_view more = "");
// 200; 0: no answer.
int status_of(std::string_view answer);
std::string body_of(std::string_view answer);
std::string header_of(std::string_view answer, std::string_view name);  // empty: none
// One request, asked on a connection of its own that is closed behind it.
std::string ask(std::uint16_t port, std::string_view request, const char* from = "127.0.0.1");

}  // namespace wissel::net::test
