#include "director/node_source.h"

#include <algorithm>

#include "story/reading.h"

namespace wissel::director {

namespace {

using playback::Source;
using story::Meanwhile;
using story::Media;
using story::Node;

// Enough for a picture: a film that is to stop where it starts still has to be seen.
constexpr Duration kShortest = std::chrono::milliseconds(100);

std::vector<playback::SideFile> side_files(const story::Text& files, const MediaRoot& root) {
    std::vector<playback::SideFile> found;
    for (const auto& [language, file] : files.variants()) {
        found.push_back({language, (root.folder / std::filesystem::path(file)).string()});
    }
    return found;
}

Source plain_source(const story::StoryGraph& graph, const Node& node, const MediaRoot& root) {
    Source source;
    source.kind = node.media.kind == Media::Kind::Still ? Source::Kind::Still : Source::Kind::Clip;
    source.path = (root.folder / std::filesystem::path(node.media.file.in(root.variant, graph.language()))).string();
    source.in = node.media.in;
    source.out = node.media.out;
    source.length = node.media.length;
    source.as_is = node.media.as_is;
    source.louder = node.media.louder;
    source.sounds = side_files(node.media.sounds, root);
    source.descriptions = side_files(node.media.descriptions, root);
    source.signs = side_files(node.media.signs, root);
    return source;
}

bool loops(const Node& node) {
    return node.choice && node.choice->meanwhile == Meanwhile::Loop && node.media.kind == Media::Kind::Clip &&
           node.choice->loop_out > node.choice->loop_in;
}

// Clip time at which the first pass stops before the clip's own end, if it does.
std::optional<Duration> early_stop(const Node& node) {
    if (loops(node)) return node.choice->loop_out;
    if (node.choice && node.choice->meanwhile == Meanwhile::Hold && node.choice->from) {
        return std::max(*node.choice->from, kShortest);
    }
    return std::nullopt;
}

}  // namespace

std::optional<Source> first_pass(const story::StoryGraph& graph, const Node& node, const MediaRoot& root,
                                 Duration from) {
    if (node.media.kind == Media::Kind::None) {
        return node.script.empty() ? std::nullopt : std::optional(slate_source(graph, node, root.variant));
    }
    Source source = plain_source(graph, node, root);
    if (source.kind == Source::Kind::Still) return source;
    if (const auto stop = early_stop(node)) {
        const Duration out = node.media.in + *stop;
        source.out = source.out ? std::min(*source.out, out) : out;
    }
    source.in += from;
    if (source.out && source.in >= *source.out) source.in = node.media.in;
    return source;
}

std::optional<Source> loop_pass(const story::StoryGraph& graph, const Node& node, const MediaRoot& root) {
    if (!loops(node)) return std::nullopt;
    Source source = plain_source(graph, node, root);
    source.in = node.media.in + node.choice->loop_in;
    source.out = node.media.in + node.choice->loop_out;
    return source;
}

Source slate_source(const story::StoryGraph& graph, const Node& node, const std::string& variant) {
    auto source = slate_source();
    source.length = story::slate_time(node.script.in(variant, graph.language()));
    return source;
}

Source slate_source() {
    Source source;
    source.kind = Source::Kind::Slate;
    source.length = story::kShortestSlate;
    return source;
}

}  // namespace wissel::director
