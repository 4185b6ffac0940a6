// The story as written: an immutable graph of nodes, loaded once and shared by every session that walks it.
//
// Purpose: plain data with indices resolved; story/io builds it, story/session.h walks it, story/analysis.h checks it.
// Threading: immutable after loading, so any thread may read it.
// Ownership: held by std::shared_ptr<const StoryGraph>.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/time.h"
#include "story/expression.h"
#include "story/outcome.h"
#include "story/text.h"
#include "story/value.h"

namespace wissel::story {

using NodeIndex = std::uint32_t;
inline constexpr NodeIndex kNoNode = UINT32_MAX;

// What is seen and heard in a node. `file` is relative to the story's folder, '/' as separator, never leaving it; it is
// a Text because a clip that shows written words may differ by language.
struct Media {
    enum class Kind { None, Clip, Still };
    Kind kind = Kind::None;
    Text file;
    Text captions;              // clips: caption files that can be shown, named like `file`
    Text captions_named;        // and all that the author has named
    bool own_captions = false;  // clips: there are text tracks in the film itself
    Text sounds;                // clips: sound files heard instead of the film's own
    Text descriptions;          // clips: voices that tell what is to be seen
    Text sounds_named, descriptions_named;  // and all that the author has named
    Text signs, signs_named;    // clips: films of somebody who signs, shown beside it; and all that the author has named
    bool own_description = false;  // clips: there is a described sound in the film itself
    Duration in{};                // clips: where to start
    std::optional<Duration> out;  // clips: where to stop; none: at the clip's end
    bool as_is = false;           // clips: as loud as the file is, whatever the others are
    double louder = 0;            // clips: than the others, in LU
    Duration length{};            // stills: how long it stands (0: until the viewer goes on)
};

// Part of the picture that can be clicked: fractions of the picture's width and height, origin top left.
struct Area {
    float x = 0, y = 0, width = 0, height = 0;
};

struct Option {
    std::string id;  // unique within its choice
    Text text;
    NodeIndex to = kNoNode;
    std::optional<Condition> condition;  // offered only when true
    bool once = false;                   // offered until it was chosen
    std::vector<Effect> effects;
    std::optional<Area> area;            // a hotspot on the picture
};

// What the film does while the viewer thinks.
enum class Meanwhile { PlayOn, Hold, Loop };

struct Choice {
    Text prompt;
    std::optional<Duration> from;  // clip time (0: the in point) at which it is shown; none: at the clip's end
    Meanwhile meanwhile = Meanwhile::Hold;
    Duration loop_in{}, loop_out{};  // Meanwhile::Loop: the marked part, clip time
    bool cut_at_end = false;         // false: the film switches at once; true: when the clip (or loop) has ended
    std::optional<Duration> limit;   // time to choose, counted from when it is shown
    std::optional<std::size_t> fallback;  // option taken when the time is over
    bool shuffled = false;
    std::vector<Option> options;
};

// The viewer weighs the six criteria, then sets a flag; the node's outcome is the author's own judgement.
struct Judge {
    Text behaviour;  // whose behaviour is judged, as a sentence
    Text unknown;    // what the author says that we do not know
};

struct Next {
    NodeIndex to = kNoNode;
    std::optional<Condition> condition;
};

struct Node {
    std::string id;
    Text title;
    std::optional<std::size_t> situation;
    Media media;
    Text script;                  // what is said and shown, until it is filmed
    std::vector<Effect> effects;  // run on entering
    // A menu stands alone; a judge step comes before a choice.
    std::optional<Choice> choice;
    std::optional<Judge> judge;
    bool menu = false;  // the viewer picks a situation
    std::shared_ptr<const Outcome> outcome;  // by pointer: most nodes have none, and it is large
    std::vector<Next> next;  // the first whose condition holds; the last has none
    bool end = false;
    Text notes;                 // for the teacher
    std::vector<Text> prompts;  // to discuss
};

struct AgeBand {
    std::string id;
    Text label;
};

struct Situation {
    std::string id;
    Text title;
    Text theme;
    std::optional<std::size_t> age;  // index into StoryGraph::ages
    NodeIndex start = kNoNode;
    std::string still;  // picture for the menu, relative to the story's folder
};

// Another language may have another line.
struct HelpLine {
    std::string id;
    Text name;        // "Awel"
    Text what;        // "bellen, chatten, mailen; gratis en anoniem"
    Text phone, web;  // empty words: none in that language
    std::string checked_on;  // YYYY-MM-DD
};

struct Source {
    std::string id;
    std::string title, url, checked_on;
};

struct StoryGraph {
    std::string id;
    Text title;
    std::vector<std::string> parts;      // files that hold parts of it, as the story names them
    std::vector<std::string> languages;  // the first is the fallback; "nl-easy" style levels are not listed here
    std::vector<std::string> levels;     // variants such as "nl-easy" that the author offers
    Text content_note;
    std::vector<Text> credits;
    std::vector<Variable> variables;
    std::vector<Flag> flags;
    std::vector<AgeBand> ages;
    std::vector<Situation> situations;
    std::vector<HelpLine> help;
    std::vector<Source> sources;
    std::vector<std::size_t> calm_help;  // help lines shown on the help page, and at the end where no outcome had any
    std::vector<Node> nodes;
    NodeIndex start = kNoNode;
    std::unordered_map<std::string, NodeIndex> by_id;

    NodeIndex find(const std::string& node_id) const;  // kNoNode if there is none
    const std::string& language() const { return languages.front(); }
    // All that a viewer may pick: each language, its easier level right behind it.
    std::vector<std::string> variants() const;
};

}  // namespace wissel::story
