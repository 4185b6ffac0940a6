#include "net/address.h"

#include <curl/curl.h>
#include <fmt/format.h>

#include <memory>

namespace wissel::net {

namespace {

using Parsed = std::unique_ptr<CURLU, decltype(&curl_url_cleanup)>;

// Empty: it has no such part.
std::string part(const Parsed& parsed, CURLUPart which) {
    char* text = nullptr;
    if (curl_url_get(parsed.get(), which, &text, 0) != CURLUE_OK) return {};
    const std::unique_ptr<char, decltype(&curl_free)> owned(text, curl_free);
    return text;
}

bool is_this_machine(const std::string& host) {
    return host == "localhost" || host == "[::1]" || host == "127.0.0.1";
}

}  // namespace

std::string without_login(const std::string& text) {
    const auto at = text.rfind('@');
    if (at == std::string::npos) return text;
    const auto* const scheme = text.starts_with("https://") ? "https://" : text.starts_with("http://") ? "http://" : "";
    return scheme + text.substr(at + 1);
}

Result<Address> read_address(const std::string& text) {
    const Parsed parsed(curl_url(), curl_url_cleanup);
    const bool understood =
        parsed && curl_url_set(parsed.get(), CURLUPART_URL, text.c_str(), CURLU_NON_SUPPORT_SCHEME) == CURLUE_OK;
    const auto scheme = understood ? part(parsed, CURLUPART_SCHEME) : "";
    if (scheme != "https" && scheme != "http")
        return fail(fmt::format("'{}' is no address: write it as https://lrs.example.org/xapi", without_login(text)));
    if (!part(parsed, CURLUPART_USER).empty() || !part(parsed, CURLUPART_PASSWORD).empty())
        return fail(
            "there is a name or password in the address, where others can read it: give them with --credentials FILE, "
            "or in the environment");
    if (text.find_first_of("?#") != std::string::npos)
        return fail(fmt::format("'{}' has a ? or # in it: give the address of the store itself", without_login(text)));
    auto url = part(parsed, CURLUPART_URL);
    while (url.ends_with('/')) url.pop_back();
    return Address{url, scheme == "https", is_this_machine(part(parsed, CURLUPART_HOST))};
}

Result<void> check_is_private(const Address& address, bool allow_http) {
    if (address.secure || address.local || allow_http) return {};
    return fail(
        fmt::format("{} is not encrypted: everybody on the way could read what is sent, and the password. Use https; "
                    "or, on a network of your own, --allow-http",
                    address.url));
}

}  // namespace wissel::net
