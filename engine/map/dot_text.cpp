#include "map/dot_text.h"

#include <fmt/format.h>

#include "map/map_words.h"

namespace wissel::map {

namespace {

// Double quotes end a string, a backslash begins an escape such as \N, and an ampersand what Graphviz takes for a letter of HTML.
std::string for_dot(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        if (c == '&') out += "&amp;";
        else if (static_cast<unsigned char>(c) >= 0x20) out += c;
    }
    return out;
}

std::string dot_label(const std::vector<std::string>& lines) {
    std::string out = "\"";
    for (std::size_t i = 0; i < lines.size(); ++i) out += (i > 0 ? "\\n" : "") + for_dot(lines[i]);
    return out + "\"";
}

bool is_dark(std::uint32_t color) {
    return 0.299 * (color >> 16U & 255U) + 0.587 * (color >> 8U & 255U) + 0.114 * (color & 255U) < 140;
}

std::string look_of(const MapNode& node) {
    std::string look = node.judge ? "shape=octagon" : node.menu ? "shape=folder" : node.choice ? "shape=box" : "shape=box, style=\"rounded,filled\"";
    if (node.end) look += ", peripheries=2";
    if (node.start) look += ", penwidth=3";
    if (node.mark && !node.mark->shape.empty()) {
        look += fmt::format(", fillcolor=\"#{:06x}\", fontcolor={}", node.mark->color & 0xFFFFFFU, is_dark(node.mark->color) ? "white" : "black");
    }
    return look;
}

std::string line_of(const MapNode& node) {
    return fmt::format("{} [label={}, {}];\n", dot_label({node.id}), dot_label(words_of(node)), look_of(node));
}

std::string line_of(const MapEdge& edge, const StoryMap& map) {
    std::string look = edge.by_default ? "style=bold" : edge.condition.empty() ? "" : "style=dashed";
    if (const auto words = words_of(edge); !words.empty()) look += (look.empty() ? "label=" : ", label=") + dot_label(words);
    return fmt::format("  {} -> {}{};\n", dot_label({map.nodes[edge.from].id}), dot_label({map.nodes[edge.to].id}), look.empty() ? "" : " [" + look + "]");
}

void add_group(std::string& out, const StoryMap& map, std::size_t group) {
    out += fmt::format("  subgraph cluster_{} {{\n    label={};\n", group, dot_label({map.groups[group]}));
    for (const auto& node : map.nodes) {
        if (node.group == group) out += "    " + line_of(node);
    }
    out += "  }\n";
}

}  // namespace

std::string as_dot(const StoryMap& map) {
    std::string out = "digraph story {\n  label=" + dot_label({map.title}) + ";\n  labelloc=t;\n  rankdir=LR;\n";
    out += "  node [fontname=\"Inter,sans-serif\", fontsize=12, style=filled, fillcolor=white];\n";
    out += "  edge [fontname=\"Inter,sans-serif\", fontsize=10];\n  graph [fontname=\"Inter,sans-serif\", style=rounded, color=gray60];\n";
    for (std::size_t group = 0; group < map.groups.size(); ++group) add_group(out, map, group);
    for (const auto& node : map.nodes) {
        if (!node.group) out += "  " + line_of(node);
    }
    for (const auto& edge : map.edges) out += line_of(edge, map);
    return out + "}\n";
}

}  // namespace wissel::map
