// What a phone asks of the server, and what it is answered: plain data, without the library that carries it.
//
// Threading: plain values. A site is only ever asked on the server's own thread.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wissel::net {

struct HttpRequest {
    using Pairs = std::vector<std::pair<std::string, std::string>>;

    std::string method;  // GET or POST: the server answers all others itself
    std::string path;    // decoded, from its first '/'
    Pairs queries, cookies;
    std::string body;
    bool takes_html = false;  // somebody opened the address and will read the answer: a page's own requests do not say so
    // Stands for the address it came from while the program runs, and tells nothing of it: made with a random key.
    std::uint64_t neighbour = 0;
    bool waited = false;  // asked for the last time: there is no more waiting

    std::string_view query(std::string_view name) const { return value_of(queries, name); }
    std::string_view cookie(std::string_view name) const { return value_of(cookies, name); }

private:
    static std::string_view value_of(const Pairs& pairs, std::string_view name) {
        const auto found = std::ranges::find(pairs, name, &Pairs::value_type::first);
        return found == pairs.end() ? std::string_view() : std::string_view(found->second);
    }
};

struct HttpAnswer {
    unsigned status = 404;
    std::string type = {};  // of the body
    std::string body = {};
    std::string set_cookie = {};  // empty: none
    std::string location = {};    // of a redirection
    bool may_be_cached = false;  // for an hour; else it is stored nowhere
};

// Nothing: not yet. Then it is asked again after each HttpServer::notify(), and at the end of its wait with `waited`.
using HttpSite = std::function<std::optional<HttpAnswer>(const HttpRequest&)>;

}  // namespace wissel::net
