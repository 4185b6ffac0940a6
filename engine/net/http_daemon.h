// The server's thread, and all that is done on it: it drives libmicrohttpd itself instead of leaving that to a thread
// of the library's. So everything that the library calls, every deadline and every cut happens on one thread: there is
// no lock, and a socket that is cut is surely the one that was meant. For the library reports that a connection is
// closed, which makes us forget its number, before it closes it (0.9.75; tried), and on this thread: nothing stands
// between the two, and before the number is given to another it is gone from our list.
//
// Threading: open(), notify(), port(), host() and the destructor on other threads; everything else on its own.
// A cut is shutdown() of the socket, whose descriptor stays the library's: it sees the end, and closes it.
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <thread>

#include "net/http_message.h"
#include "net/http_server.h"
#include "net/listening.h"
#include "net/neighbours.h"
#include "net/open_connections.h"
#include "net/token_buckets.h"
#include "net/wake_up.h"

namespace wissel::net {

class HttpDaemon {
public:
    static Result<std::unique_ptr<HttpDaemon>> open(const HttpServerConfig& config, HttpSite site);
    ~HttpDaemon();
    HttpDaemon(const HttpDaemon&) = delete;
    HttpDaemon& operator=(const HttpDaemon&) = delete;

    void notify();
    void say_goodbye() { says_goodbye_ = true; }
    std::uint16_t port() const { return listening_.port(); }
    const std::string& host() const { return host_; }

private:
    HttpDaemon(const HttpServerConfig& config, HttpSite site, Listening listening);

    Result<void> start();
    void run();
    void wait_for_something(Duration most);
    void look_around(WallTime now);
    void look_for_the_gone(WallTime now);
    void answer_the_last();
    void close_all();

    // What the library calls.
    static MHD_Result on_accept(void* self, const sockaddr* address, socklen_t length);
    static void on_connection(void* self, MHD_Connection* handle, void** ours, MHD_ConnectionNotificationCode what);
    static void* on_line(void* self, const char* line, MHD_Connection* handle);
    static MHD_Result on_request(void* self, MHD_Connection* handle, const char* path, const char* method,
                                 const char* version, const char* body, size_t* bytes, void** begun);
    static void on_completed(void* self, MHD_Connection* handle, void** begun, MHD_RequestTerminationCode how);

    void welcome(MHD_Connection* handle, void** ours);
    MHD_Result begin(OpenConnection& connection, const char* method, const char* path);
    MHD_Result go_on(OpenConnection& connection);
    MHD_Result refuse(OpenConnection& connection, const HttpAnswer& answer);
    HttpAnswer refusal(MHD_Connection* handle, const std::string& method, unsigned status) const;
    unsigned reason_to_refuse(const OpenConnection& connection, const std::string& method, WallTime now);
    bool is_for_us(MHD_Connection* handle) const;
    std::optional<HttpAnswer> asked(const HttpRequest& request) const;
    void wait(OpenConnection& connection);
    void ask_again(OpenConnection& connection);
    void answer_the_oldest_alike(const OpenConnection& connection);
    void cut(OpenConnection& connection);

    const HttpServerConfig config_;
    const HttpSite site_;
    Listening listening_;
    const std::string host_;
    const Neighbours neighbours_;
    TokenBuckets buckets_;
    OpenConnections connections_;
    WallTime looked_at_, looked_for_gone_at_;
    MHD_Daemon* daemon_ = nullptr;
    int events_ = -1;  // the library's, that say when it has something to do
    const WakeUp wake_up_;
    std::atomic<bool> changed_ = false, ends_ = false, says_goodbye_ = false;
    std::thread thread_;
};

}  // namespace wissel::net
