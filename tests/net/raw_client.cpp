#include "net/raw_client.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <bit>
#include <chrono>
#include <cstdlib>

namespace wissel::net::test {

namespace {

sockaddr_in at(const char* address, std::uint16_t port) {
    sockaddr_in found{};
    found.sin_family = AF_INET;
    found.sin_port = htons(port);
    inet_pton(AF_INET, address, &found.sin_addr);
    return found;
}

std::string host(std::uint16_t port) {
    return fmt::format("Host: 127.0.0.1:{}\r\n", port);
}

}  // namespace

RawClient::RawClient(std::uint16_t port, const char* from) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    auto own = at(from, 0), other = at("127.0.0.1", port);
    connected_ = ::bind(socket_, std::bit_cast<sockaddr*>(&own), sizeof own) == 0 &&
                 ::connect(socket_, std::bit_cast<sockaddr*>(&other), sizeof other) == 0;
}

RawClient::~RawClient() {
    close();
}

void RawClient::close() {
    if (socket_ >= 0) ::close(socket_);
    socket_ = -1;
}

bool RawClient::send(std::string_view text) {
    while (!text.empty()) {
        const auto sent = ::send(socket_, text.data(), text.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        text.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

bool RawClient::read_more(int patience) {
    pollfd wanted{socket_, POLLIN, 0};
    if (at_end_ || ::poll(&wanted, 1, patience) <= 0) return false;
    std::array<char, 65536> bytes{};
    const auto count = ::recv(socket_, bytes.data(), bytes.size(), 0);
    at_end_ = count <= 0;
    if (count > 0) got_.append(bytes.data(), static_cast<std::size_t>(count));
    return !at_end_;
}

std::string RawClient::read_until(std::string_view end, int patience) {
    std::size_t found = std::string::npos;
    while ((found = got_.find(end)) == std::string::npos) {
        if (!read_more(patience)) return {};
    }
    const auto text = got_.substr(0, found + end.size());
    got_.erase(0, text.size());
    return text;
}

std::string RawClient::read_answer() {
    auto answer = read_until("\r\n\r\n");
    const auto length = static_cast<std::size_t>(std::atol(header_of(answer, "Content-Length").c_str()));
    while (got_.size() < length && read_more(kPatience)) {
    }
    answer += got_.substr(0, length);
    got_.erase(0, length);
    return answer;
}

bool RawClient::read_some(int after) {
    pollfd other_side_gone{socket_, POLLRDHUP, 0};
    ::poll(&other_side_gone, 1, after);
    read_more(kPatience);
    return !at_end_;
}

bool RawClient::closed(int patience) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(patience);
    while (!at_end_ && std::chrono::steady_clock::now() < end) read_more(patience);
    return at_end_;
}

std::string get(std::uint16_t port, std::string_view path, std::string_view more) {
    return fmt::format("GET {} HTTP/1.1\r\n{}{}\r\n", path, host(port), more);
}

std::string post(std::uint16_t port, std::string_view path, std::string_view body, std::string_view more) {
    return fmt::format("POST {} HTTP/1.1\r\n{}Content-Length: {}\r\n{}\r\n{}", path, host(port), body.size(), more,
                       body);
}

int status_of(std::string_view answer) {
    return answer.starts_with("HTTP/1.1 ") ? std::atoi(std::string(answer.substr(9, 3)).c_str()) : 0;
}

std::string body_of(std::string_view answer) {
    const auto at = answer.find("\r\n\r\n");
    return at == std::string_view::npos ? std::string() : std::string(answer.substr(at + 4));
}

std::string header_of(std::string_view answer, std::string_view name) {
    const auto begin = answer.find(fmt::format("\r\n{}: ", name));
    if (begin == std::string_view::npos) return {};
    const auto from = begin + name.size() + 4;
    return std::string(answer.substr(from, answer.find("\r\n", from) - from));
}

std::string ask(std::uint16_t port, std::string_view request, const char* from) {
    RawClient client(port, from);
    client.send(request);
    return client.read_answer();
}

}  // namespace wissel::net::test
