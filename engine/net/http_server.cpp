#include "net/http_server.h"

#include "net/http_daemon.h"

namespace wissel::net {

Result<std::unique_ptr<HttpServer>> HttpServer::open(const HttpServerConfig& config, HttpSite site) {
    auto daemon = HttpDaemon::open(config, std::move(site));
    if (!daemon) return tl::unexpected(daemon.error());
    return std::unique_ptr<HttpServer>(new HttpServer(std::move(*daemon)));
}

HttpServer::HttpServer(std::unique_ptr<HttpDaemon> daemon) : daemon_(std::move(daemon)) {}

HttpServer::~HttpServer() = default;

void HttpServer::notify() {
    daemon_->notify();
}

void HttpServer::say_goodbye() {
    daemon_->say_goodbye();
}

std::uint16_t HttpServer::port() const {
    return daemon_->port();
}

const std::string& HttpServer::host() const {
    return daemon_->host();
}

}  // namespace wissel::net
