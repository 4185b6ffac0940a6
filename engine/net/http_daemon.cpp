#include "net/http_daemon.h"

#include <poll.h>
#include <pthread.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>

#include "base/thread_priority.h"

namespace wissel::net {

namespace {

using Doing = OpenConnection::Doing;

constexpr std::chrono::milliseconds kLookAround{250};
constexpr std::chrono::seconds kLookForGone{1};
constexpr std::chrono::milliseconds kGoodbye{300};  // for those who wait to hear the last news
constexpr std::size_t kFilesOfOthers = 200;  // open files that are left to the film
constexpr std::size_t kLeaving = 64;         // connections that are cut, and not yet closed

WallTime now() {
    return std::chrono::steady_clock::now();
}

std::size_t connections_allowed(std::size_t wanted) {
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) != 0 || files.rlim_cur == RLIM_INFINITY) return wanted;
    const std::size_t left = files.rlim_cur > 2 * kFilesOfOthers ? files.rlim_cur - kFilesOfOthers : kFilesOfOthers;
    return std::min(wanted, left);
}

HttpServerConfig within_limits(HttpServerConfig config) {
    config.most_connections = connections_allowed(std::max<std::size_t>(config.most_connections, 1));
    return config;
}

OpenConnection* of(MHD_Connection* handle) {
    const auto* info = MHD_get_connection_info(handle, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
    return info ? static_cast<OpenConnection*>(info->socket_context) : nullptr;
}

void be_modest() {
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, nullptr);
    stand_back(kBackgroundSteps);
}

}  // namespace

Result<std::unique_ptr<HttpDaemon>> HttpDaemon::open(const HttpServerConfig& config, HttpSite site) {
    auto listening = Listening::open(config.address, config.port);
    if (!listening) return tl::unexpected(listening.error());
    std::unique_ptr<HttpDaemon> made(new HttpDaemon(within_limits(config), std::move(site), std::move(*listening)));
    if (auto started = made->start(); !started) return tl::unexpected(started.error());
    return made;
}

HttpDaemon::HttpDaemon(const HttpServerConfig& config, HttpSite site, Listening listening)
    : config_(config),
      site_(std::move(site)),
      listening_(std::move(listening)),
      host_(listening_.host()),
      buckets_(config_.requests_a_second, config_.requests_at_once, config_.most_neighbours) {}

HttpDaemon::~HttpDaemon() {
    ends_ = true;
    wake_up_.call();
    if (thread_.joinable()) thread_.join();
}

void HttpDaemon::notify() {
    changed_ = true;
    wake_up_.call();
}

Result<void> HttpDaemon::start() {
    const auto socket = listening_.take();
    if (wake_up_.works())
        daemon_ = MHD_start_daemon(
            MHD_USE_EPOLL | MHD_ALLOW_SUSPEND_RESUME, 0, on_accept, this, on_request, this, MHD_OPTION_LISTEN_SOCKET,
            socket, MHD_OPTION_NOTIFY_CONNECTION, on_connection, this, MHD_OPTION_NOTIFY_COMPLETED, on_completed, this,
            MHD_OPTION_URI_LOG_CALLBACK, on_line, this, MHD_OPTION_CONNECTION_LIMIT,
            static_cast<unsigned>(config_.most_connections + kLeaving), MHD_OPTION_CONNECTION_MEMORY_LIMIT,
            config_.most_head, MHD_OPTION_STRICT_FOR_CLIENT, 1, MHD_OPTION_END);
    if (!daemon_) {
        ::close(socket);
        return fail("the server for phones cannot start: is there memory left, and may more files be opened?");
    }
    events_ = MHD_get_daemon_info(daemon_, MHD_DAEMON_INFO_EPOLL_FD)->listen_fd;
    thread_ = std::thread([this] { run(); });
    return {};
}

void HttpDaemon::run() {
    be_modest();
    while (!ends_) {
        wait_for_something(kLookAround);
        MHD_run(daemon_);
        const auto time = now();
        if (changed_.exchange(false)) {
            for (auto* each : connections_.waiting()) ask_again(*each);
        }
        if (time - looked_at_ >= kLookAround) look_around(time);
    }
    if (says_goodbye_) answer_the_last();
    close_all();
}

void HttpDaemon::wait_for_something(Duration most) {
    MHD_UNSIGNED_LONG_LONG soon = 0;
    auto wait = static_cast<int>(std::chrono::ceil<std::chrono::milliseconds>(most).count());
    if (MHD_get_timeout(daemon_, &soon) == MHD_YES && soon < static_cast<unsigned>(wait)) wait = static_cast<int>(soon);
    std::array<pollfd, 2> both = {{{events_, POLLIN, 0}, {wake_up_.descriptor(), POLLIN, 0}}};
    ::poll(both.data(), both.size(), wait);
    wake_up_.answer();
}

void HttpDaemon::look_around(WallTime time) {
    looked_at_ = time;
    for (auto* each : connections_.overdue(time)) {
        if (each->doing != Doing::Waiting) {
            cut(*each);
            continue;
        }
        each->request->waited = true;
        ask_again(*each);
    }
    if (time - looked_for_gone_at_ >= kLookForGone) look_for_the_gone(time);
}

// The library does not look at the socket of one that waits.
void HttpDaemon::look_for_the_gone(WallTime time) {
    looked_for_gone_at_ = time;
    const auto waiting = connections_.waiting();
    std::vector<pollfd> sockets;
    for (const auto* each : waiting) sockets.push_back({each->socket, POLLRDHUP, 0});
    if (::poll(sockets.data(), sockets.size(), 0) <= 0) return;
    for (std::size_t i = 0; i < waiting.size(); ++i) {
        if (sockets[i].revents != 0) cut(*waiting[i]);
    }
}

// Phones that wait, and those that are between two questions: a browser's connection stands, and asks again at once.
void HttpDaemon::answer_the_last() {
    for (auto* each : connections_.waiting()) {
        each->request->waited = true;
        ask_again(*each);
    }
    const auto asks = [](const auto* each) { return each->doing != Doing::Connected && each->doing != Doing::Waiting; };
    const auto end = now() + kGoodbye;
    for (auto time = now(); time < end && std::ranges::any_of(connections_.all(), asks); time = now()) {
        wait_for_something(end - time);
        MHD_run(daemon_);
    }
}

// The library must not be stopped while anybody waits.
void HttpDaemon::close_all() {
    for (auto* each : connections_.all()) cut(*each);
    MHD_run(daemon_);
    MHD_stop_daemon(daemon_);
}

void HttpDaemon::cut(OpenConnection& connection) {
    connection.dropped = true;
    ::shutdown(connection.socket, SHUT_RDWR);
    if (connection.doing != Doing::Waiting) return;
    connection.answer = HttpAnswer{.status = MHD_HTTP_SERVICE_UNAVAILABLE};  // nobody will read it
    connection.begin(Doing::Sending, now(), config_.answer);
    MHD_resume_connection(connection.handle);
}

void HttpDaemon::ask_again(OpenConnection& connection) {
    connection.answer = asked(*connection.request);
    if (!connection.answer && connection.request->waited) connection.answer = HttpAnswer{.status = 204};
    if (!connection.answer) return;
    connection.begin(Doing::Sending, now(), config_.answer);
    MHD_resume_connection(connection.handle);
}

std::optional<HttpAnswer> HttpDaemon::asked(const HttpRequest& request) const {
    try {
        return site_(request);
    } catch (...) {  // whatever it was, the film goes on
        return HttpAnswer{.status = MHD_HTTP_INTERNAL_SERVER_ERROR};
    }
}

MHD_Result HttpDaemon::on_accept(void* self, const sockaddr* address, socklen_t) {
    auto& daemon = *static_cast<HttpDaemon*>(self);
    return daemon.buckets_.has(daemon.neighbours_.number_of(address), now()) ? MHD_YES : MHD_NO;
}

void HttpDaemon::on_connection(void* self, MHD_Connection* handle, void** ours, MHD_ConnectionNotificationCode what) {
    auto& daemon = *static_cast<HttpDaemon*>(self);
    if (what == MHD_CONNECTION_NOTIFY_STARTED) return daemon.welcome(handle, ours);
    if (*ours) daemon.connections_.remove(*static_cast<OpenConnection*>(*ours));
    *ours = nullptr;
}

void HttpDaemon::welcome(MHD_Connection* handle, void** ours) {
    OpenConnection made;
    made.handle = handle;
    made.socket = MHD_get_connection_info(handle, MHD_CONNECTION_INFO_CONNECTION_FD)->connect_fd;
    made.neighbour =
        neighbours_.number_of(MHD_get_connection_info(handle, MHD_CONNECTION_INFO_CLIENT_ADDRESS)->client_addr);
    made.begin(Doing::Connected, now(), config_.first_request);
    if (connections_.size() >= config_.most_connections) {
        if (auto* other = connections_.one_too_many()) cut(*other);
    }
    *ours = &connections_.add(std::move(made));
}

// Its first line is there: the rest has a time of its own, which nothing puts off.
void* HttpDaemon::on_line(void* self, const char*, MHD_Connection* handle) {
    const auto& daemon = *static_cast<HttpDaemon*>(self);
    auto* connection = of(handle);
    if (connection && !connection->dropped) connection->begin(Doing::Reading, now(), daemon.config_.first_request);
    return nullptr;
}

MHD_Result HttpDaemon::on_request(void* self, MHD_Connection* handle, const char* path, const char* method, const char*,
                                  const char* body, size_t* bytes, void** begun) {
    auto& daemon = *static_cast<HttpDaemon*>(self);
    auto* connection = of(handle);
    if (!connection) return MHD_NO;
    if (!*begun) {
        *begun = connection;
        return daemon.begin(*connection, method, path);
    }
    if (*bytes == 0) return daemon.go_on(*connection);
    if (!connection->request || connection->request->body.size() + *bytes > daemon.config_.most_body) return MHD_NO;
    connection->request->body.append(body, *bytes);
    *bytes = 0;
    return MHD_YES;
}

MHD_Result HttpDaemon::begin(OpenConnection& connection, const char* method, const char* path) {
    if (const auto status = reason_to_refuse(connection, method, now()); status != 0) return refuse(connection, refusal(connection.handle, method, status));
    connection.request = read_request(connection.handle, method, path);
    connection.request->neighbour = connection.neighbour;
    return MHD_YES;
}

// 0: none.
unsigned HttpDaemon::reason_to_refuse(const OpenConnection& connection, const std::string& method, WallTime time) {
    if (!buckets_.take(connection.neighbour, time)) return MHD_HTTP_TOO_MANY_REQUESTS;
    if (method != MHD_HTTP_METHOD_GET && method != MHD_HTTP_METHOD_POST) return MHD_HTTP_METHOD_NOT_ALLOWED;
    if (!is_for_us(connection.handle)) return MHD_HTTP_NOT_FOUND;
    if (!header_of(connection.handle, MHD_HTTP_HEADER_TRANSFER_ENCODING).empty()) return MHD_HTTP_LENGTH_REQUIRED;
    const auto length = header_of(connection.handle, MHD_HTTP_HEADER_CONTENT_LENGTH);
    if (length.empty()) return method == MHD_HTTP_METHOD_POST ? MHD_HTTP_LENGTH_REQUIRED : 0;
    const bool fits = length.size() < 10 && std::strtoul(length.c_str(), nullptr, 10) <= config_.most_body;
    return fits ? 0 : MHD_HTTP_CONTENT_TOO_LARGE;
}

bool HttpDaemon::is_for_us(MHD_Connection* handle) const {
    const auto meant = header_of(handle, MHD_HTTP_HEADER_HOST);
    const bool port_left_out = listening_.port() == 80 && meant == listening_.host_alone();
    if (meant != host_ && !port_left_out) return false;
    const auto from = header_of(handle, MHD_HTTP_HEADER_ORIGIN);
    return from.empty() || from == "http://" + meant;
}

// Only who opened the address reads a body. What was meant for another name gets none: the page behind that name could read it.
HttpAnswer HttpDaemon::refusal(MHD_Connection* handle, const std::string& method, unsigned status) const {
    HttpAnswer answer{.status = status};
    const bool is_read = status == MHD_HTTP_TOO_MANY_REQUESTS && method == MHD_HTTP_METHOD_GET && takes_html(handle);
    if (!is_read || config_.busy_page.empty() || !is_for_us(handle)) return answer;
    answer.type = "text/html; charset=utf-8";
    answer.body = config_.busy_page;
    return answer;
}

MHD_Result HttpDaemon::refuse(OpenConnection& connection, const HttpAnswer& answer) {
    connection.begin(Doing::Sending, now(), config_.answer);
    return send_answer(connection.handle, answer, true);
}

MHD_Result HttpDaemon::go_on(OpenConnection& connection) {
    if (!connection.request) return MHD_NO;
    if (!connection.answer) connection.answer = asked(*connection.request);
    if (!connection.answer) {
        wait(connection);
        return MHD_YES;
    }
    connection.begin(Doing::Sending, now(), config_.answer);
    return send_answer(connection.handle, *connection.answer, false);
}

void HttpDaemon::wait(OpenConnection& connection) {
    answer_the_oldest_alike(connection);
    connection.begin(Doing::Waiting, now(), config_.wait);
    MHD_suspend_connection(connection.handle);
}

// One phone with a hundred waiting requests would keep the places of a hundred phones.
void HttpDaemon::answer_the_oldest_alike(const OpenConnection& connection) {
    auto alike = connections_.waiting();
    std::erase_if(alike, [&](const auto* each) {
        return each->neighbour != connection.neighbour || each->request->cookies != connection.request->cookies;
    });
    if (alike.size() < config_.most_waits_alike) return;
    auto* oldest = *std::ranges::min_element(alike, {}, [](const auto* each) { return each->since; });
    oldest->request->waited = true;
    ask_again(*oldest);
}

void HttpDaemon::on_completed(void* self, MHD_Connection* handle, void**, MHD_RequestTerminationCode) {
    const auto& daemon = *static_cast<HttpDaemon*>(self);
    auto* connection = of(handle);
    if (!connection) return;
    connection->request.reset();
    connection->answer.reset();
    connection->begin(Doing::Idle, now(), daemon.config_.next_request);
}

}  // namespace wissel::net
