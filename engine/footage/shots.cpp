#include "footage/shots.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "rehearsal/reading_time.h"

namespace wissel::footage {

namespace {

using story::Media;

// The name with a mark where its files' names hold their language; none: they do not differ in that alone.
std::optional<std::string> with_mark(const Shot& shot) {
    const auto& [variant, name] = shot.files.front();
    for (auto at = name.rfind(variant); at != std::string::npos;
         at = at == 0 ? std::string::npos : name.rfind(variant, at - 1)) {
        const auto before = name.substr(0, at), after = name.substr(at + variant.size());
        if (std::ranges::all_of(shot.files,
                                [&](const auto& each) { return each.second == before + each.first + after; }))
            return before + "{lang}" + after;
    }
    return std::nullopt;
}

std::string name_of(const Shot& shot) {
    if (shot.files.size() == 1) return shot.files.front().second;
    if (auto marked = with_mark(shot)) return *marked;
    return fmt::format("{} and {} more", shot.files.front().second, shot.files.size() - 1);
}

Shot shot_of(const story::StoryGraph& graph, story::NodeIndex index, std::string_view variant) {
    const auto& node = graph.nodes[index];
    const auto read = [&](const story::Text& text) { return std::string(text.in(variant, graph.language())); };
    Shot shot;
    shot.nodes = {index};
    shot.title = read(node.title);
    shot.script = read(node.script);
    if (node.situation) shot.situation = read(graph.situations[*node.situation].title);
    shot.files.assign(node.media.file.variants().begin(), node.media.file.variants().end());
    if (!shot.files.empty()) shot.kind = node.media.kind == Media::Kind::Still ? Shot::Kind::Picture : Shot::Kind::Film;
    shot.name = shot.files.empty() ? node.id : name_of(shot);
    shot.estimated =
        shot.kind == Shot::Kind::Picture ? node.media.length : rehearsal::reading_time(node, graph, variant);
    return shot;
}

// Another node that plays the same clip: what it adds to say is kept.
void join(Shot& shot, const Shot& other) {
    shot.nodes.push_back(other.nodes.front());
    if (!other.script.empty() && shot.script.find(other.script) == std::string::npos)
        shot.script += (shot.script.empty() ? "" : "\n") + other.script;
    shot.estimated = std::max(shot.estimated, other.estimated);
}

}  // namespace

std::vector<Shot> list_shots(const story::StoryGraph& graph, std::string_view variant) {
    std::vector<Shot> shots;
    std::map<decltype(Shot::files), std::size_t> known;  // which of them, by its files
    for (story::NodeIndex i = 0; i < graph.nodes.size(); ++i) {
        const auto& node = graph.nodes[i];
        if (node.media.file.empty() && node.script.empty()) continue;
        auto made = shot_of(graph, i, variant);
        const auto [shot, is_new] =
            made.files.empty() ? std::pair(known.end(), true) : known.emplace(made.files, shots.size());
        if (is_new)
            shots.push_back(std::move(made));
        else
            join(shots[shot->second], made);
    }
    return shots;
}

std::string file_for(const Shot& shot, const story::StoryGraph& graph, std::string_view variant) {
    return shot.files.empty() ? std::string()
                              : std::string(graph.nodes[shot.nodes.front()].media.file.in(variant, graph.language()));
}

}  // namespace wissel::footage
