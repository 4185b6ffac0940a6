// An address on the network that somebody typed.
//
// Threading: pure.
#pragma once

#include <string>

#include "base/result.h"

namespace wissel::net {

struct Address {
    std::string url;      // without a '/' at its end
    bool secure = false;  // https
    bool local = false;   // of this machine: what is sent there is seen by nobody else
};

// http or https. Fails for one with a name and password in it, which everybody on the machine could read in the list of
// programs, and for one with '?' or '#', behind which nothing could be added.
Result<Address> read_address(const std::string& text);
// As it may be shown: without what stands before an '@', which may be a name and a password, of an address or of what
// was meant to be one.
std::string without_login(const std::string& text);
// Whether it may be sent to without more ado.
Result<void> check_is_private(const Address& address, bool allow_http);

}  // namespace wissel::net
