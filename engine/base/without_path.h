// A message about a file, for where the author's own name for it stands already: av/ and the probes begin with the path.
#pragma once

#include <filesystem>
#include <string>

namespace wissel {

inline std::string without_path(std::string message, const std::filesystem::path& path) {
    const auto lead = path.string() + ": ";
    return message.starts_with(lead) ? message.substr(lead.size()) : message;
}

}  // namespace wissel
