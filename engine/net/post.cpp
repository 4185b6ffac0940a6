#include "net/post.h"

#include <curl/curl.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>

namespace wissel::net {

namespace {

constexpr std::chrono::seconds kConnect{10};

using Easy = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;

struct Headers {
    curl_slist* list = nullptr;
    ~Headers() { curl_slist_free_all(list); }
    Headers() = default;
    Headers(const Headers&) = delete;
    Headers& operator=(const Headers&) = delete;
    bool add(const std::string& line) {
        auto* longer = curl_slist_append(list, line.c_str());
        if (longer) list = longer;
        return longer != nullptr;
    }
};

struct Body {
    std::string text;
    std::size_t most = 0;
};

// Less than it was given: the library gives up.
std::size_t take(char* data, std::size_t, std::size_t bytes, void* into) {
    auto& body = *static_cast<Body*>(into);
    if (body.text.size() + bytes > body.most) return 0;
    body.text.append(data, bytes);
    return bytes;
}

Error trouble(CURLcode code, const Request& request, const std::string& details) {
    switch (code) {
        case CURLE_COULDNT_RESOLVE_HOST:
        case CURLE_COULDNT_RESOLVE_PROXY:
            return {
                fmt::format(
                    "{}: no such name is known on this network ({}): check the address, and whether there is a network",
                    request.url, details),
                true};
        case CURLE_COULDNT_CONNECT:
            return {fmt::format("{}: nobody answers there ({}): check the address, or try again later", request.url,
                                details),
                    true};
        case CURLE_OPERATION_TIMEDOUT:
            return {fmt::format("{}: no answer within {} s: try again later, or give it longer with --timeout",
                                request.url, request.timeout.count()),
                    true};
        case CURLE_PEER_FAILED_VERIFICATION:
        case CURLE_SSL_CONNECT_ERROR:
            return {
                fmt::format("{}: it does not prove to be who it says it is ({}): check the address and its certificate",
                            request.url, details),
                false};
        case CURLE_SSL_CACERT_BADFILE:
            return {fmt::format("{}: no certificates can be read there", request.authority), false};
        case CURLE_WRITE_ERROR:
            return {fmt::format(
                        "{}: its answer is longer than {} bytes, and was not read: is that a Learning Record Store?",
                        request.url, request.most_bytes),
                    false};
        default:
            return {fmt::format("{}: {}: try again later", request.url, details), true};
    }
}

void set_body(CURL* easy, const std::string& body) {
    curl_easy_setopt(easy, CURLOPT_POSTFIELDS, body.data());
    curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body.size()));
}

void set_up(CURL* easy, const Request& request, Body& body, const Headers& headers,
            std::array<char, CURL_ERROR_SIZE>& details) {
    const auto seconds = static_cast<long>(request.timeout.count());
    curl_easy_setopt(easy, CURLOPT_URL, request.url.c_str());
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers.list);
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT, std::min(seconds, static_cast<long>(kConnect.count())));
    curl_easy_setopt(easy, CURLOPT_TIMEOUT, seconds);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, take);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, &body);
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, details.data());
    curl_easy_setopt(easy, CURLOPT_USERAGENT, "wissel");
    if (request.direct) curl_easy_setopt(easy, CURLOPT_NOPROXY, "*");
    if (!request.authority.empty()) curl_easy_setopt(easy, CURLOPT_CAINFO, request.authority.c_str());
    if (request.credentials.empty()) return;
    curl_easy_setopt(easy, CURLOPT_HTTPAUTH, CURLAUTH_BASIC);
    curl_easy_setopt(easy, CURLOPT_USERPWD, request.credentials.c_str());
}

Answer read_answer(CURL* easy, Body body) {
    Answer answer{0, std::move(body.text), ""};
    curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &answer.status);
    char* location = nullptr;
    curl_easy_getinfo(easy, CURLINFO_REDIRECT_URL, &location);
    if (location) answer.location = location;
    return answer;
}

// `sent`: the body; nothing: there is none.
Result<Answer> ask(const Request& request, const std::string* sent) {
    const Easy easy(curl_easy_init(), curl_easy_cleanup);
    Headers headers;
    bool ready = easy != nullptr;
    for (const auto& header : request.headers) ready = ready && headers.add(header);
    ready = ready && headers.add("Expect:");  // else a server that does not know it costs a second a time
    if (!ready) return fail("there is no memory left to send anything");
    Body body{"", request.most_bytes};
    std::array<char, CURL_ERROR_SIZE> details{};
    set_up(easy.get(), request, body, headers, details);
    if (sent) set_body(easy.get(), *sent);
    const auto code = curl_easy_perform(easy.get());
    if (code == CURLE_OK) return read_answer(easy.get(), std::move(body));
    return tl::unexpected(trouble(code, request, details[0] != '\0' ? details.data() : curl_easy_strerror(code)));
}

}  // namespace

Result<Answer> post(const Request& request) {
    return ask(request, &request.body);
}

Result<Answer> get(const Request& request) {
    return ask(request, nullptr);
}

}  // namespace wissel::net
