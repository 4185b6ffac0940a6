#include "exchange/import_list.h"

#include <algorithm>

#include <fmt/format.h>

namespace wissel::exchange {

namespace {

std::size_t count_of(const Draft& draft, Note::Kind kind) {
    return static_cast<std::size_t>(std::ranges::count(draft.notes, kind, &Note::kind));
}

// What stands in a list may be of any shape in the source; here it is words.
std::string as_markdown(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c == '\\' || c == '`' || c == '*' || c == '_' || c == '[' || c == ']' || c == '<' || c == '>' || c == '|' || c == '#') out += '\\';
        out += c == '\n' ? ' ' : c;
    }
    return out;
}

std::string place_of(const Place& place) { return place.line > 0 ? fmt::format("{}, line {}", place.where, place.line) : place.where; }

std::string section(const Draft& draft, Note::Kind kind, const char* heading, const char* none) {
    auto page = fmt::format("\n## {} ({})\n\n", heading, count_of(draft, kind));
    if (count_of(draft, kind) == 0) page += std::string(none) + "\n";
    for (const auto& note : draft.notes) {
        if (note.kind == kind) page += fmt::format("- {}: {}\n", as_markdown(place_of(note.place)), as_markdown(note.what));
    }
    return page;
}

}  // namespace

std::string import_page(const Draft& draft, const std::string& source, const std::string& language) {
    std::size_t links = 0;
    for (const auto& node : draft.nodes) links += node.links.size();
    auto page = fmt::format("# {}\n\nBrought over from {} ({}).\n\n", as_markdown(draft.title.empty() ? source : draft.title), as_markdown(source), draft.format);
    page += fmt::format("| | in the source | here |\n|---|---|---|\n| scenes | {} | {} |\n| links | {} | {} |\n\n", draft.scenes_in_source, draft.nodes.size(), draft.links_in_source, links);
    page += fmt::format("Its texts are taken to be in `{}` (`--lang` says otherwise). What is said in a scene stands in its `script`, on a slate, until there is a film.\n", language);
    page += section(draft, Note::Kind::Lost, "Not brought over", "Everything was.");
    page += section(draft, Note::Kind::Changed, "Brought over as something else", "Nothing was.");
    return page;
}

std::string import_lines(const Draft& draft, const std::string& file, std::size_t most) {
    std::string lines;
    std::size_t said = 0;
    for (const auto& note : draft.notes) {
        if (++said > most) continue;
        const auto place = note.place.line > 0 ? fmt::format("{}:{}", file, note.place.line) : file;
        lines += fmt::format("{}: {}: {}: {}\n", place, note.kind == Note::Kind::Lost ? "not brought over" : "changed", note.place.where, note.what);
    }
    if (said > most) lines += fmt::format("{}: and {} more, all in IMPORT.md\n", file, said - most);
    return lines;
}

}  // namespace wissel::exchange
