#include "map/story_map.h"

namespace wissel::map {

namespace {

class Maker {
public:
    Maker(const story::StoryGraph& story, std::string_view variant) : story_(story), variant_(variant) {}

    StoryMap make() {
        map_.title = say(story_.title);
        for (const auto& situation : story_.situations) map_.groups.push_back(say(situation.title));
        for (std::size_t i = 0; i < story_.nodes.size(); ++i) {
            map_.nodes.push_back(node(i));
            add_ways_from(i);
        }
        return std::move(map_);
    }

private:
    std::string say(const story::Text& text) const { return std::string(text.in(variant_, story_.language())); }

    MapNode node(std::size_t i) const {
        const auto& from = story_.nodes[i];
        MapNode node;
        node.id = from.id;
        node.title = say(from.title);
        node.clip = say(from.media.file);
        node.group = from.situation;
        node.start = i == story_.start;
        node.end = from.end;
        node.menu = from.menu;
        node.choice = from.choice.has_value();
        node.judge = from.judge.has_value();
        if (from.outcome) node.mark = mark(*from.outcome);
        return node;
    }

    std::optional<Mark> mark(const story::Outcome& outcome) const {
        if (outcome.flag) {
            const auto& flag = story_.flags[*outcome.flag];
            return Mark{say(flag.label), flag.shape, flag.color, std::nullopt};
        }
        if (outcome.response) return Mark{story::name_of(*outcome.response), "", 0, outcome.response};
        return std::nullopt;
    }

    void add_ways_from(std::size_t i) {
        const auto& node = story_.nodes[i];
        if (node.menu) {
            for (const auto& situation : story_.situations) add(edge(i, situation.start, Way::Menu, situation.title));
        }
        if (node.choice) add_options(i, *node.choice);
        for (const auto& next : node.next) add(edge(i, next.to, Way::Next, {}), next.condition);
    }

    void add_options(std::size_t i, const story::Choice& choice) {
        for (std::size_t k = 0; k < choice.options.size(); ++k) {
            const auto& option = choice.options[k];
            auto way = edge(i, option.to, Way::Option, option.text);
            way.once = option.once;
            way.by_default = choice.fallback == k;
            if (way.by_default) way.limit = choice.limit;
            add(std::move(way), option.condition);
        }
    }

    MapEdge edge(std::size_t from, std::size_t to, Way way, const story::Text& text) const {
        MapEdge edge;
        edge.from = from;
        edge.to = to;
        edge.way = way;
        edge.text = say(text);
        return edge;
    }

    void add(MapEdge edge, const std::optional<story::Condition>& condition = {}) {
        if (edge.to >= story_.nodes.size()) return;  // a way that leads nowhere is a mistake of which the check speaks
        if (condition) edge.condition = condition->read().text;
        map_.edges.push_back(std::move(edge));
    }

    const story::StoryGraph& story_;
    std::string_view variant_;
    StoryMap map_;
};

}  // namespace

StoryMap make_story_map(const story::StoryGraph& story, std::string_view variant) {
    return Maker(story, variant).make();
}

}  // namespace wissel::map
