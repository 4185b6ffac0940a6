// What there is to be covered in a story, numbered: its nodes, options, defaults by time-out, and situations of a menu.
//
// An option and the default that is the same option are two items: a viewer takes the one, the clock the other.
// Threading: immutable. Ownership: refers to the graph.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "story/graph.h"

namespace wissel::rehearsal {

struct Item {
    enum class Kind { Node, Option, Timeout, Situation };
    Kind kind = Kind::Node;
    story::NodeIndex node = 0;
    std::size_t which = 0;  // of the node's options, or of the story's situations
};

class Items {
public:
    explicit Items(const story::StoryGraph& graph);

    const story::StoryGraph& graph() const { return graph_; }
    std::size_t size() const { return items_.size(); }
    const Item& operator[](std::size_t index) const { return items_[index]; }

    std::size_t node(story::NodeIndex node) const { return node; }
    std::size_t option(story::NodeIndex node, std::size_t option) const { return first_[node] + option; }
    std::size_t situation(story::NodeIndex menu, std::size_t situation) const { return first_[menu] + situation; }
    // None: no time runs in this node.
    std::optional<std::size_t> timeout(story::NodeIndex node) const;

    // "s3-call", "s3-call.ask", "s3-call.timeout", "menu.s3"
    std::string name(std::size_t index) const;

private:
    const story::StoryGraph& graph_;
    std::vector<Item> items_;          // nodes first, as in the story
    std::vector<std::size_t> first_;   // of what a node has beside itself
};

}  // namespace wissel::rehearsal
