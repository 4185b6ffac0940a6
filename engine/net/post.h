// One request to a web server. The only place, with address.h, that knows libcurl.
//
// Threading: any thread; blocks until there is an answer, `timeout` at the most. It follows no redirection, since name
// and password would go along, and reads no more than it is told to.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

#include "base/result.h"

namespace wissel::net {

struct Request {
    std::string url;
    std::vector<std::string> headers;  // "Name: value"
    std::string body;
    std::string credentials;  // "name:password", for HTTP's Basic; empty: none
    std::string authority;    // a file with the certificates that are trusted; empty: the system's
    bool direct = false;      // whatever proxies the environment names, which would read what is not encrypted
    std::chrono::seconds timeout{30};
    std::size_t most_bytes = 1U << 20U;  // of the answer
};

struct Answer {
    long status = 0;
    std::string body;
    std::string location;  // where a redirection leads
};

// Fails, saying why and what to do, if there was no answer; `may_pass` where one later may do.
Result<Answer> post(const Request& request);
Result<Answer> get(const Request& request);  // without its body

}  // namespace wissel::net
