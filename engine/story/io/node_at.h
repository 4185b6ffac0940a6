// Which node a mistake is in, by the lines in which nodes are written.
//
// Threading: immutable.
#pragma once

#include <cstddef>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "story/diagnostic.h"

namespace wissel::story {

class NodesByPlace {
public:
    // `nodes`: of each node, as of LoadedStory.
    explicit NodesByPlace(const std::vector<Extent>& nodes) {
        for (std::size_t i = 0; i < nodes.size(); ++i) files_[nodes[i].begin.file][nodes[i].begin.line] = {i, nodes[i].end.line};
    }

    // None: it is in no node's lines.
    std::optional<std::size_t> at(const Place& place) const {
        const auto file = files_.find(place.file);
        if (file == files_.end()) return std::nullopt;
        const auto after = file->second.upper_bound(place.line);
        if (after == file->second.begin()) return std::nullopt;
        const auto& [node, last_line] = std::prev(after)->second;
        return place.line <= last_line ? std::optional(node) : std::nullopt;
    }

private:
    struct Lines {
        std::size_t node = 0;
        int last = 0;
    };
    std::map<std::string, std::map<int, Lines>> files_;  // by the line on which a node begins
};

}  // namespace wissel::story
