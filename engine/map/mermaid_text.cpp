#include "map/mermaid_text.h"

#include <set>

#include <fmt/format.h>

#include "map/map_words.h"

namespace wissel::map {

namespace {

// In a quoted label everything stands for itself but these, which are written as HTML entities are, with # for &.
std::string for_mermaid(const std::string& text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '"': out += "#quot;"; break;
            case '#': out += "#35;"; break;
            case '&': out += "#38;"; break;
            case '<': out += "#lt;"; break;
            case '>': out += "#gt;"; break;
            case '`': out += "#96;"; break;
            case '\\': out += "#92;"; break;
            default:
                if (static_cast<unsigned char>(c) >= 0x20) out += c;
        }
    }
    return out;
}

std::string mermaid_label(const std::vector<std::string>& lines) {
    std::string out = "\"";
    for (std::size_t i = 0; i < lines.size(); ++i) out += (i > 0 ? "<br>" : "") + for_mermaid(lines[i]);
    return out + "\"";
}

// The author's ids may be words of Mermaid's own, such as "end".
std::string name_of(std::size_t node) { return fmt::format("n{}", node); }

std::string line_of(const MapNode& node, std::size_t number) {
    const auto words = mermaid_label(words_of(node));
    const char* open = node.judge ? "{{" : node.choice ? "[" : "(";
    const char* close = node.judge ? "}}" : node.choice ? "]" : ")";
    std::string line = name_of(number) + open + words + close;
    if (node.mark && !node.mark->shape.empty()) line += fmt::format(":::f{:06x}", node.mark->color & 0xFFFFFFU);
    return line + "\n";
}

std::string line_of(const MapEdge& edge) {
    const char* arrow = edge.by_default ? "==>" : edge.condition.empty() ? "-->" : "-.->";
    const auto words = words_of(edge);
    return fmt::format("  {} {}{} {}\n", name_of(edge.from), arrow, words.empty() ? "" : "|" + mermaid_label(words) + "|", name_of(edge.to));
}

std::string colour_classes(const StoryMap& map) {
    std::set<std::uint32_t> colors;
    for (const auto& node : map.nodes) {
        if (node.mark && !node.mark->shape.empty()) colors.insert(node.mark->color & 0xFFFFFFU);
    }
    std::string out;
    for (const auto color : colors) out += fmt::format("  classDef f{0:06x} stroke:#{0:06x},stroke-width:4px\n", color);
    return out;
}

}  // namespace

std::string as_mermaid(const StoryMap& map) {
    std::string out = "flowchart LR\n" + colour_classes(map);
    for (std::size_t group = 0; group < map.groups.size(); ++group) {
        out += fmt::format("  subgraph g{}[{}]\n", group, mermaid_label({map.groups[group]}));
        for (std::size_t i = 0; i < map.nodes.size(); ++i) {
            if (map.nodes[i].group == group) out += "    " + line_of(map.nodes[i], i);
        }
        out += "  end\n";
    }
    for (std::size_t i = 0; i < map.nodes.size(); ++i) {
        if (!map.nodes[i].group) out += "  " + line_of(map.nodes[i], i);
    }
    for (const auto& edge : map.edges) out += line_of(edge);
    return out;
}

}  // namespace wissel::map
