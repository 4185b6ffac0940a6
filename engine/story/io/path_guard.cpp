#include "story/io/path_guard.h"

#include <algorithm>
#include <cctype>

namespace wissel::story {

namespace {

bool has_step_up(std::string_view name) {
    for (std::size_t begin = 0; begin <= name.size();) {
        const auto end = std::min(name.find('/', begin), name.size());
        if (name.substr(begin, end - begin) == "..") return true;
        begin = end + 1;
    }
    return false;
}

bool has_drive(std::string_view name) {
    return name.size() > 1 && name[1] == ':' && std::isalpha(static_cast<unsigned char>(name[0]));
}

bool has_control(std::string_view name) {
    return std::any_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

}  // namespace

std::optional<std::string> why_refused(std::string_view name) {
    if (name.empty()) return "the name is empty";
    if (has_control(name)) return "the name contains a control character";
    if (name.find("://") != std::string_view::npos) return "it is a network address";
    if (name.front() == '/') return "it is an absolute path";
    if (has_drive(name)) return "it names a drive";
    if (name.find(':') != std::string_view::npos) return "it contains a colon, which some programs read as an address";
    if (name.find('\\') != std::string_view::npos) return "it contains a backslash";
    if (has_step_up(name)) return "it leads up with '..'";
    return std::nullopt;
}

bool lies_within(const std::filesystem::path& folder, const std::filesystem::path& file) {
    std::error_code error;
    const auto house = std::filesystem::canonical(folder, error);
    if (error) return false;
    const auto real = std::filesystem::canonical(file, error);
    if (error) return false;
    return std::mismatch(house.begin(), house.end(), real.begin(), real.end()).first == house.end();
}

}  // namespace wissel::story
