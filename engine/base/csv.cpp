#include "base/csv.h"

#include <algorithm>
#include <array>

namespace wissel {

namespace {

// Also as they are written in East Asian texts, which some programs take for the same.
constexpr std::array<std::string_view, 8> kFormulaBegins = {"=", "+", "-", "@", "＝", "＋", "－", "＠"};
constexpr std::string_view kFieldEnds = ";\t\r\n";

// Where a spreadsheet may take a new field to begin: many set to Dutch or French cut at a semicolon, whatever the
// quotes say.
std::string without_formulas(std::string_view text) {
    std::string safe;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool begins = at == 0 || kFieldEnds.find(text[at - 1]) != std::string_view::npos;
        const auto rest = text.substr(at);
        const bool is_formula =
            begins && std::ranges::any_of(kFormulaBegins, [&](const auto& sign) { return rest.starts_with(sign); });
        if (is_formula || (at == 0 && kFieldEnds.find(text[0]) != std::string_view::npos)) safe += '\'';
        safe += text[at];
    }
    return safe;
}

}  // namespace

std::string csv_field(std::string_view text) {
    std::string plain;
    for (const char letter : text) {
        if (static_cast<unsigned char>(letter) >= ' ' || letter == '\n' || letter == '\r' || letter == '\t')
            plain += letter;
    }
    plain = without_formulas(plain);
    if (plain.find_first_of("\",;\t\r\n") == std::string::npos) return plain;
    std::string quoted = "\"";
    for (const char letter : plain) quoted += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return quoted + "\"";
}

std::string csv_line(const std::vector<std::string>& fields) {
    std::string line;
    for (const auto& field : fields) line += (&field == &fields.front() ? "" : ",") + csv_field(field);
    return line + "\r\n";
}

}  // namespace wissel
