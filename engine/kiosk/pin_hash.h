// A PIN as it is kept: hashed by the system's crypt(3) with yescrypt, as Debian keeps passwords.
//
// Threading: any thread; hashing and verifying take some 30 ms and 16 MB on a laptop, so never on the main thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace wissel::kiosk {

// A new one each time, since salt is added. Fails where the system cannot do it, or for what is no PIN (pin.h).
Result<std::string> hash_pin(const std::string& pin);

// Why this is no hash of that kind, by its letters alone; none: it is. Those that would take more than 128 MB
// to verify are none.
std::optional<std::string> why_no_hash(std::string_view hash);

// Whether the system can verify it at all: why not, if it cannot.
Result<void> try_hash(const std::string& hash);

// False for every other PIN, and where the system cannot verify it.
bool is_pin(const std::string& pin, const std::string& hash);

}  // namespace wissel::kiosk
