// What the author's desk shows, as plain data; and what the author asks for on it.
//
// Purpose: the workshop draws this and knows neither player, files nor editors.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "footage/report.h"
#include "map/card.h"
#include "map/map_layout.h"
#include "map/story_map.h"
#include "story/value.h"
#include "workshop/coverage_view.h"

namespace wissel::workshop {

struct Problem {
    bool error = false;
    std::string place;    // "story.json:12:3", or the file alone
    std::string code, message, hint;
    std::optional<std::size_t> node;
};

struct VariableRow {
    std::string name;
    story::Value value;
    std::int64_t least = INT64_MIN, most = INT64_MAX;  // of whole numbers
    bool changed = false;  // since the start
};

struct WalkRow {
    std::size_t node = 0;
    std::string chosen;  // the option's text; empty: it went on by itself
    std::vector<std::string> options;  // of its choice: the texts, in the story's order; empty: none was made
};

// The story as it was last read without a mistake that keeps it from being shown.
struct Drawing {
    map::StoryMap map;
    std::vector<map::Card> cards;
    std::vector<std::vector<std::size_t>> ways;  // out of each node: indices into StoryMap::edges
    std::optional<map::MapLayout> layout;        // none: not laid out yet, or it cannot be
    std::vector<map::Box> line_boxes;            // around each of its lines
};

// Lays it out, as of map/map_layout.h, which says on which thread.
Drawing make_drawing(map::StoryMap map, map::PieceBook& book, const std::function<bool()>& still_wanted = [] { return true; });

struct DeskView {
    const Drawing* drawing = nullptr;       // never null while drawn; another one whenever another map is to be seen
    std::vector<std::string> stills;        // of each node: the path of its picture's file; empty: none
    std::vector<WalkRow> walk;              // the last is where it is now
    std::vector<std::string> ways_here;     // recorded walks that come to the node where it is, by name
    std::vector<VariableRow> variables;
    std::vector<Problem> problems;
    std::vector<std::string> languages;     // that the story can be shown in
    std::string language;                   // one of them
    std::shared_ptr<const footage::Report> footage;  // null: not looked at yet
    std::shared_ptr<const CoverageView> coverage;  // of this drawing; null: nothing is known yet
    std::string status;                     // one line: saved, replayed, laid out, ...
    bool status_is_bad = false;
    float stage_shape = 16.0F / 9;          // width by height
};

struct PlayNode {
    std::size_t node;
};
struct OpenPlace {          // in the author's editor
    std::size_t problem;
};
struct OpenNode {           // in the author's editor, where it is written
    std::size_t node;
};
struct BackTo {             // so many steps of the walk are kept
    std::size_t steps;
};
struct ChooseOtherwise {    // in that visit of the walk, and the rest of it again
    std::size_t visit, option;
};
struct ShowLanguage {
    std::string variant;
};
struct ComeHere {           // to the node where it is, by another walk
    std::optional<std::size_t> way;  // index into DeskView::ways_here; none: the shortest that is found
};
struct Restart {};
struct SetVariable {
    std::size_t variable;   // index into DeskView::variables
    story::Value value;
};
struct WriteWalks {};      // that cover every choice, into a new folder
using DeskAction = std::variant<PlayNode, SetVariable, OpenPlace, OpenNode, BackTo, ChooseOtherwise, ComeHere, ShowLanguage, Restart, WriteWalks>;

}  // namespace wissel::workshop
