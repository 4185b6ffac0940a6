// What is talked over at the end: the way through the story, what the class thought on it, beside what its makers say, and who helps.
//
// Threading: pure. Ownership: holds all that it says; the story may go.
// Invariants: of votes it has what was told to the class, and whether the teacher decided; nothing else.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "classroom/snapshot.h"
#include "story/graph.h"

namespace wissel::classroom {

struct DebriefStop {
    story::Text title;
    std::optional<story::Flag> flag;  // the makers', or how a reaction works out; most have neither
    std::optional<story::Response> response;
};

// As far as the class has seen it.
enum class DecidedBy { Nobody, Class, Teacher, TeacherInstead };  // Instead: of what most had chosen, as it was told
DecidedBy decided_by(const Point& point);

struct DebriefPoint {
    Point point;
    story::Text title;                               // of the node
    std::shared_ptr<const story::Outcome> author;    // the makers' judgement, beside the class's own; Scores and Flag
    std::optional<story::Flag> author_flag;
    story::Text unknown;                             // what the makers say that we do not know
};

struct Debrief {
    std::string story_language;
    story::Text title;
    std::vector<DebriefStop> way;
    std::vector<DebriefPoint> points;
    std::vector<story::Text> prompts;  // the story's, of the nodes on the way
    std::vector<story::HelpLine> help;  // of what happened on the way; else the story's own
    std::vector<story::Text> credits;
};

// How the class weighed the criteria there, the last time: what was agreed on in the talk, or else what led alone as it was told. None where
// several led, or too few answered.
using Weighed = std::array<std::optional<std::size_t>, 6>;
Weighed weighed(const std::vector<Point>& points, const std::string& node);

// The story's own, for whoever it may be.
std::vector<story::HelpLine> calm_help_of(const story::StoryGraph& story);
Debrief debrief_of(const story::StoryGraph& story, const Record& record);

}  // namespace wissel::classroom
