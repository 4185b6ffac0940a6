#include "net/open_connections.h"

#include <algorithm>
#include <unordered_map>

namespace wissel::net {

namespace {

// Of the address with most of them, the one from longest ago.
OpenConnection* oldest_of_most(const std::vector<OpenConnection*>& among) {
    std::unordered_map<std::uint64_t, std::size_t> counts;
    for (const auto* each : among) ++counts[each->neighbour];
    OpenConnection* found = nullptr;
    std::size_t most = 0;
    for (auto* each : among) {
        const auto count = counts[each->neighbour];
        if (found && (count < most || (count == most && each->since >= found->since))) continue;
        found = each;
        most = count;
    }
    return found;
}

}  // namespace

OpenConnection& OpenConnections::add(OpenConnection connection) {
    return list_.emplace_back(std::move(connection));
}

void OpenConnections::remove(const OpenConnection& connection) {
    list_.remove_if([&](const auto& each) { return &each == &connection; });
}

std::size_t OpenConnections::size() const {
    return static_cast<std::size_t>(std::ranges::count(list_, false, &OpenConnection::dropped));
}

std::vector<OpenConnection*> OpenConnections::all() {
    std::vector<OpenConnection*> found;
    for (auto& each : list_) {
        if (!each.dropped) found.push_back(&each);
    }
    return found;
}

std::vector<OpenConnection*> OpenConnections::overdue(WallTime now) {
    auto found = all();
    std::erase_if(found, [now](const auto* each) { return each->until > now; });
    return found;
}

std::vector<OpenConnection*> OpenConnections::waiting() {
    auto found = all();
    std::erase_if(found, [](const auto* each) { return each->doing != OpenConnection::Doing::Waiting; });
    return found;
}

OpenConnection* OpenConnections::one_too_many() {
    const auto here = all();
    auto idle = here;
    std::erase_if(idle, [](const auto* each) { return !each->asks_nothing(); });
    return oldest_of_most(idle.empty() ? here : idle);
}

}  // namespace wissel::net
