#include "footage/shot_list_csv.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <vector>

namespace wissel::footage {

namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF", kLineEnd = "\r\n";
// Also as they are written in East Asian texts, which some programs take for the same.
constexpr std::array<std::string_view, 8> kFormulaBegins = {"=", "+", "-", "@", "＝", "＋", "－", "＠"};
constexpr std::string_view kFieldEnds = ";\t\r\n";

std::string line_of(const std::vector<std::string>& fields) {
    std::vector<std::string> written;
    for (const auto& field : fields) written.push_back(csv_field(field));
    return fmt::format("{}{}", fmt::join(written, ","), kLineEnd);
}

std::string in_seconds(std::optional<Duration> length) {
    return length ? fmt::format("{:.1f}", to_seconds(*length)) : "";
}

std::string kind_of(const Shot& shot) {
    return shot.kind == Shot::Kind::Picture ? "picture" : "film";
}

std::string node_ids(const Shot& shot, const story::StoryGraph& graph) {
    std::vector<std::string> ids;
    for (const auto node : shot.nodes) ids.push_back(graph.nodes[node].id);
    return fmt::format("{}", fmt::join(ids, " "));
}

std::string state_of(const Row& row) {
    if (!row.there) return "to film";
    return std::ranges::any_of(row.lacks,
                               [](const auto& lack) { return lack.what == "film" || lack.what == "picture"; })
               ? "in part"
               : "there";
}

std::vector<std::string> headings(const story::StoryGraph& graph) {
    std::vector<std::string> names = {
        "clip", "kind", "situation", "title", "nodes", "state", "estimated seconds", "measured seconds", "missing"};
    for (const auto& language : graph.languages) names.push_back("file " + language);
    names.emplace_back("script");
    return names;
}

std::vector<std::string> fields_of(const Row& row, const story::StoryGraph& graph) {
    const auto& shot = row.shot;
    std::vector<std::string> fields = {shot.name,
                                       kind_of(shot),
                                       shot.situation,
                                       shot.title,
                                       node_ids(shot, graph),
                                       state_of(row),
                                       in_seconds(shot.estimated),
                                       in_seconds(row.length),
                                       in_words(row.lacks)};
    for (const auto& language : graph.languages) fields.push_back(file_for(shot, graph, language));
    fields.push_back(shot.script);
    return fields;
}

// Where a spreadsheet may take a new field to begin: many set to Dutch or French cut at a semicolon, whatever the quotes say.
std::string without_formulas(std::string_view text) {
    std::string safe;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool begins = at == 0 || kFieldEnds.find(text[at - 1]) != std::string_view::npos;
        const auto rest = text.substr(at);
        const bool is_formula = begins && std::ranges::any_of(kFormulaBegins, [&](const auto& sign) { return rest.starts_with(sign); });
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

std::string as_csv(const Report& report, const story::StoryGraph& graph) {
    auto text = std::string(kMark) + line_of(headings(graph));
    for (const auto& row : report.rows) text += line_of(fields_of(row, graph));
    return text;
}

}  // namespace wissel::footage
