#include "classroom/debrief.h"

#include <algorithm>

namespace wissel::classroom {

namespace {

using story::Node;
using story::StoryGraph;

const Node* find(const StoryGraph& story, const std::string& id) {
    const auto index = story.find(id);
    return index < story.nodes.size() ? &story.nodes[index] : nullptr;
}

std::optional<story::Flag> flag_of(const StoryGraph& story, const std::shared_ptr<const story::Outcome>& outcome) {
    if (!outcome || !outcome->flag || *outcome->flag >= story.flags.size()) return std::nullopt;
    return story.flags[*outcome->flag];
}

template <class Value>
void add_once(std::vector<Value>& values, const Value& value) {
    if (std::ranges::find(values, value) == values.end()) values.push_back(value);
}

std::vector<const Node*> nodes_on(const StoryGraph& story, const Record& record) {
    std::vector<const Node*> nodes;
    for (const auto& id : record.nodes) {
        if (const auto* node = find(story, id)) nodes.push_back(node);
    }
    return nodes;
}

void add_stop(Debrief& debrief, const StoryGraph& story, const Node& node) {
    if (node.title.empty()) return;
    DebriefStop stop{node.title, {}, {}};
    if (node.outcome) {
        stop.flag = flag_of(story, node.outcome);
        stop.response = node.outcome->response;
    }
    debrief.way.push_back(std::move(stop));
}

DebriefPoint point_of(const StoryGraph& story, const Point& point) {
    DebriefPoint made{point, {}, {}, {}, {}};
    const auto* node = find(story, point.question->node);
    if (!node) return made;
    made.title = node->title;
    if (point.question->kind == Kind::Choice) return made;
    made.author = node->outcome;
    made.author_flag = flag_of(story, node->outcome);
    if (node->judge) made.unknown = node->judge->unknown;
    return made;
}

std::vector<story::HelpLine> lines_of(const StoryGraph& story, const std::vector<std::size_t>& lines) {
    std::vector<story::HelpLine> help;
    for (const auto line : lines) {
        if (line < story.help.size()) help.push_back(story.help[line]);
    }
    return help;
}

std::vector<story::HelpLine> help_on(const StoryGraph& story, const std::vector<const Node*>& way) {
    std::vector<std::size_t> lines;
    for (const auto* node : way) {
        if (!node->outcome) continue;
        for (const auto line : node->outcome->help) add_once(lines, line);
    }
    return lines.empty() ? calm_help_of(story) : lines_of(story, lines);
}

}  // namespace

std::vector<story::HelpLine> calm_help_of(const StoryGraph& story) { return lines_of(story, story.calm_help); }

// From what was told, and not from the counts: by lot or by votes would say of a close vote whether it was a tie.
DecidedBy decided_by(const Point& point) {
    if (!point.decision) return DecidedBy::Nobody;
    if (point.decision->by != By::Teacher) return DecidedBy::Class;
    if (!point.told || point.told->empty() || point.decision->answer >= point.told->front().answers.size()) return DecidedBy::Teacher;
    const auto& row = point.told->front();
    const bool has_lead = row.say == ToldRow::Say::OneLeads || row.say == ToldRow::Say::SomeLead;
    return has_lead && !row.answers[point.decision->answer].leads ? DecidedBy::TeacherInstead : DecidedBy::Teacher;
}

Weighed weighed(const std::vector<Point>& points, const std::string& node) {
    const auto is_it = [&](const Point& point) { return point.question->kind == Kind::Scores && point.question->node == node; };
    const auto last = std::find_if(points.rbegin(), points.rend(), is_it);
    if (last == points.rend()) return {};
    auto scores = last->settled;
    for (std::size_t row = 0; last->told && row < std::min(last->told->size(), scores.size()); ++row) {
        if (!scores[row]) scores[row] = sole_lead((*last->told)[row]);
    }
    return scores;
}

Debrief debrief_of(const story::StoryGraph& story, const Record& record) {
    Debrief debrief;
    debrief.story_language = story.languages.empty() ? std::string() : story.language();
    debrief.title = story.title;
    debrief.credits = story.credits;
    const auto way = nodes_on(story, record);
    for (const auto* node : way) {
        add_stop(debrief, story, *node);
        for (const auto& prompt : node->prompts) add_once(debrief.prompts, prompt);
    }
    for (const auto& point : record.points) debrief.points.push_back(point_of(story, point));
    debrief.help = help_on(story, way);
    return debrief;
}

}  // namespace wissel::classroom
