#include "app/classroom/phone_room.h"

#include <algorithm>

#include <fmt/format.h>

#include "app/classroom/phone_notice.h"

namespace wissel::app {

namespace {

std::string names_of(const std::vector<net::Interface>& list) {
    std::string names;
    for (const auto& each : list) names += fmt::format("{}{} ({})", names.empty() ? "" : ", ", each.name, each.address);
    return names.empty() ? "none" : names;
}

// This machine alone counts only for who names it.
Result<net::Interface> find_network(const std::vector<net::Interface>& list, const std::string& wanted) {
    const auto found = std::ranges::find_if(list, [&](const auto& each) {
        return wanted.empty() ? each.up && !each.loopback : each.name == wanted || each.address == wanted;
    });
    if (found == list.end() && wanted.empty()) return fail("this machine is in no network that phones could be in: connect it, or leave out --phones");
    if (found == list.end()) return fail(fmt::format("there is no network '{}' here; there are: {}", wanted, names_of(list)));
    if (!found->up) return fail(fmt::format("the network '{}' is down: connect it, or name another of {}", found->name, names_of(list)));
    return *found;
}

}  // namespace

Result<std::unique_ptr<PhoneRoom>> PhoneRoom::open(classroom::VotingRoom& room, const Wish& wish, const std::vector<net::Interface>& networks, const std::string& code) {
    const auto network = find_network(networks, wish.network);
    if (!network) return tl::unexpected(network.error());
    PhoneSiteConfig config;
    config.code = code;
    config.languages = wish.languages;
    config.help = wish.help;
    std::unique_ptr<PhoneRoom> made(new PhoneRoom(room, config));
    net::HttpServerConfig server;
    server.address = network->address;
    server.port = wish.port;
    server.busy_page = phone_notice(429);
    auto* const site = &made->site_;
    auto opened = net::HttpServer::open(server, [site](const net::HttpRequest& request) { return site->answer(request, std::chrono::steady_clock::now()); });
    if (!opened) return tl::unexpected(opened.error());
    made->server_ = std::move(*opened);
    made->network_ = network->address;
    made->address_ = fmt::format("{}/{}", made->server_->host(), code);
    room.on_change([serving = made->server_.get()] { serving->notify(); });
    return made;
}

}  // namespace wissel::app
