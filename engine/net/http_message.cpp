#include "net/http_message.h"

#include <array>
#include <memory>

namespace wissel::net {

namespace {

// Nothing from anywhere but here is loaded, and the page stands in nobody's frame.
constexpr std::array<std::array<const char*, 2>, 9> kAlways = {{
    {"Content-Security-Policy",
     "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri "
     "'none'; form-action 'none'; frame-ancestors 'none'"},
    {"X-Content-Type-Options", "nosniff"},
    {"X-Frame-Options", "DENY"},  // for phones that do not know frame-ancestors
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Cross-Origin-Embedder-Policy", "require-corp"},
    {"Permissions-Policy", "camera=(), geolocation=(), microphone=()"},
    {"X-Robots-Tag", "noindex"},
}};

MHD_Result collect(void* into, MHD_ValueKind, const char* name, const char* value) {
    if (name) static_cast<HttpRequest::Pairs*>(into)->emplace_back(name, value ? value : "");
    return MHD_YES;
}

using Response = std::unique_ptr<MHD_Response, decltype(&MHD_destroy_response)>;

void add(const Response& response, const char* name, const std::string& value) {
    if (!value.empty()) MHD_add_response_header(response.get(), name, value.c_str());
}

void add_headers(const Response& response, const HttpAnswer& answer, bool last) {
    for (const auto& [name, value] : kAlways) add(response, name, value);
    add(response, MHD_HTTP_HEADER_CACHE_CONTROL, answer.may_be_cached ? "private, max-age=3600" : "no-store");
    add(response, MHD_HTTP_HEADER_CONTENT_TYPE, answer.type);
    add(response, MHD_HTTP_HEADER_SET_COOKIE, answer.set_cookie);
    add(response, MHD_HTTP_HEADER_LOCATION, answer.location);
    if (answer.status == MHD_HTTP_METHOD_NOT_ALLOWED) add(response, MHD_HTTP_HEADER_ALLOW, "GET, POST");
    if (answer.status == MHD_HTTP_TOO_MANY_REQUESTS || answer.status == MHD_HTTP_SERVICE_UNAVAILABLE)
        add(response, MHD_HTTP_HEADER_RETRY_AFTER, "2");
    if (last) add(response, MHD_HTTP_HEADER_CONNECTION, "close");
}

}  // namespace

HttpRequest read_request(MHD_Connection* connection, const char* method, const char* path) {
    HttpRequest request;
    request.method = method;
    request.path = path;
    request.takes_html = takes_html(connection);
    MHD_get_connection_values(connection, MHD_GET_ARGUMENT_KIND, collect, &request.queries);
    MHD_get_connection_values(connection, MHD_COOKIE_KIND, collect, &request.cookies);
    return request;
}

std::string header_of(MHD_Connection* connection, const char* name) {
    const char* value = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, name);
    return value ? value : "";
}

bool takes_html(MHD_Connection* connection) {
    return header_of(connection, MHD_HTTP_HEADER_ACCEPT).find("text/html") != std::string::npos;
}

MHD_Result send_answer(MHD_Connection* connection, const HttpAnswer& answer, bool last) {
    // The library only reads what it is to copy, though it does not say so.
    const Response response(MHD_create_response_from_buffer(answer.body.size(), const_cast<char*>(answer.body.data()),
                                                            MHD_RESPMEM_MUST_COPY),
                            MHD_destroy_response);
    if (!response) return MHD_NO;  // no memory: the connection is closed
    add_headers(response, answer, last);
    return MHD_queue_response(connection, answer.status, response.get());
}

}  // namespace wissel::net
