#pragma once

#include <string>

#include "base/result.h"

namespace wissel::scenes {

// The first 16 hexadecimal digits of the SHA-256: enough to tell that something was changed.
std::string digest_of_text(const std::string& text);
// Of a file's bytes.
Result<std::string> digest_of(const std::string& path);

}  // namespace wissel::scenes
