#include "story/diagnostic_format.h"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace wissel::story {

namespace {

using Json = nlohmann::ordered_json;

const char* name_of(Severity severity) {
    return severity == Severity::Error ? "error" : "warning";
}

std::ptrdiff_t count(const Diagnostics& diagnostics, Severity severity) {
    return std::count_if(diagnostics.begin(), diagnostics.end(), [&](const auto& d) { return d.severity == severity; });
}

std::string counted(std::ptrdiff_t number, const char* what) {
    return fmt::format("{} {}{}", number, what, number == 1 ? "" : "s");
}

// What a story holds must not steer the terminal, nor break a line in two.
std::string printable(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7F) safe += fmt::format("\\u{:04x}", byte);
        else safe += c;
    }
    return safe;
}

}  // namespace

std::string format_text(const Diagnostic& d) {
    const auto place = d.place.line > 0 ? fmt::format("{}:{}:{}", d.place.file, d.place.line, d.place.column) : d.place.file;
    return printable(fmt::format("{}: {} {}: {}; {}", place, name_of(d.severity), d.code, d.message, d.hint));
}

std::string format_text(const Diagnostics& diagnostics) {
    std::string text;
    for (const auto& diagnostic : diagnostics) text += format_text(diagnostic) + "\n";
    return text;
}

std::string format_json(const Diagnostics& diagnostics) {
    Json list = Json::array();
    for (const auto& d : diagnostics) {
        list.push_back({{"file", d.place.file}, {"line", d.place.line}, {"column", d.place.column}, {"severity", name_of(d.severity)},
                        {"code", d.code}, {"message", d.message}, {"hint", d.hint}});
    }
    const Json whole = {{"diagnostics", std::move(list)},
                        {"errors", count(diagnostics, Severity::Error)},
                        {"warnings", count(diagnostics, Severity::Warning)}};
    return whole.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string summary(const Diagnostics& diagnostics) {
    return counted(count(diagnostics, Severity::Error), "error") + ", " + counted(count(diagnostics, Severity::Warning), "warning");
}

}  // namespace wissel::story
