#include "map/map_words.h"

#include <sstream>

#include <fmt/format.h>

#include "story/io/letters.h"

namespace wissel::map {

namespace {

constexpr std::size_t kLineLetters = 28;

void add(std::vector<std::string>& lines, const std::string& text) {
    for (auto& line : wrapped(text, kLineLetters)) lines.push_back(std::move(line));
}

std::string role_of(const MapNode& node) {
    std::string role;
    const auto say = [&role](bool is, const char* word) {
        if (is) role += (role.empty() ? "" : ", ") + std::string(word);
    };
    say(node.start, "start");
    say(node.menu, "menu");
    say(node.judge, "judge");
    say(node.end, "end");
    return role;
}

std::string default_of(const MapEdge& edge) {
    if (!edge.by_default) return {};
    return edge.limit ? fmt::format("by default after {:g} s", to_seconds(*edge.limit)) : "by default";
}

}  // namespace

std::vector<std::string> wrapped(const std::string& text, std::size_t letters) {
    std::vector<std::string> lines;
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        if (!lines.empty() && story::count_letters(lines.back()) + 1 + story::count_letters(word) <= letters) lines.back() += " " + word;
        else lines.push_back(word);
    }
    return lines;
}

std::vector<std::string> words_of(const MapNode& node) {
    std::vector<std::string> lines = {node.id};
    if (node.title != node.id) add(lines, node.title);
    if (node.mark) lines.push_back("[" + node.mark->word + "]");
    if (const auto role = role_of(node); !role.empty()) lines.push_back("(" + role + ")");
    return lines;
}

std::vector<std::string> words_of(const MapEdge& edge) {
    std::vector<std::string> lines;
    add(lines, edge.text);
    if (!edge.condition.empty()) add(lines, "if " + edge.condition);
    if (edge.once) lines.emplace_back("once");
    if (const auto by_default = default_of(edge); !by_default.empty()) lines.push_back(by_default);
    return lines;
}

}  // namespace wissel::map
