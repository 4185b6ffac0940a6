// A story as another tool has it, on its way to a story.json: what all formats have in common, and what of it found no place.
//
// Purpose: each format is read into a Draft by a file of its own; shape.h gives it the form that our format asks for;
//   story_json.h writes it down. Plain data.
// Invariants: `to` of a link names the `key` of a node; until shape() has run, there may be none of that key.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "story/value.h"

namespace wissel::exchange {

// Where in the source: "passage 'Hall'"; the line where it is known, from 1.
struct Place {
    std::string where;
    int line = 0;
};

// What could not be brought over, or was brought over as something else. Never in silence.
struct Note {
    enum class Kind { Lost, Changed };
    Kind kind = Kind::Lost;
    Place place;
    std::string what;
};

struct DraftLink {
    std::string text;       // empty: the name of where it leads
    std::string to;
    std::string condition;  // in our language; empty: always. `visits_of()` stands for a node that has no id yet
    std::vector<std::string> effects;
    bool once = false;
    Place place;
};

// Captions of a film, by language.
struct DraftCaptions {
    std::string language, file;
};

struct DraftMedia {
    enum class Kind { None, Clip, Still };
    Kind kind = Kind::None;
    std::string file;  // the name of a DraftFile
    std::vector<DraftCaptions> captions;
};

struct DraftNode {
    std::string key;     // as the source knows it
    std::string title;   // as the source calls it; its id is made from this
    std::string script;  // what is said and shown
    std::string notes;   // for the author
    std::string prompt;  // of the choice; empty: a general one
    DraftMedia media;
    std::vector<std::string> effects;  // on entering
    std::vector<DraftLink> jumps;      // away before anything is seen, the first whose condition holds
    std::vector<DraftLink> links;
    bool asks = true;    // the links are a choice; else they are ways on, the first whose condition holds
    Place place;
};

struct DraftVariable {
    std::string name;
    story::Value start;
};

// A file inside the package, to be put into the story's folder under a name of our own making.
struct DraftFile {
    std::string name;         // "media/door.mp4"
    std::uint64_t entry = 0;  // of the package
    std::uint64_t bytes = 0;
    Place place;
};

struct Draft {
    std::string format;    // "Twee 3", for people
    std::string title;
    std::string language;  // empty: the source does not say
    std::string start;     // key
    std::vector<DraftNode> nodes;
    std::vector<DraftVariable> variables;
    std::vector<DraftFile> files;
    std::vector<std::string> credits;
    std::vector<Note> notes;
    std::size_t scenes_in_source = 0, links_in_source = 0;
};

inline void lose(Draft& draft, Place place, std::string what) {
    draft.notes.push_back({Note::Kind::Lost, std::move(place), std::move(what)});
}
inline void change(Draft& draft, Place place, std::string what) {
    draft.notes.push_back({Note::Kind::Changed, std::move(place), std::move(what)});
}

// How often the node of this key was visited, in a condition; replaced by its id once it has one.
inline constexpr char kKeyBegins = '\x01', kKeyEnds = '\x02';
inline std::string visits_of(std::string_view key) {
    return "visits('" + (kKeyBegins + std::string(key)) + kKeyEnds + "')";
}

// More than this is no story that anybody has written.
inline constexpr std::size_t kMostNodes = 20'000;
inline constexpr std::size_t kMostLinks = 200;          // of one node
inline constexpr std::size_t kLongestText = 100'000;    // bytes of one text that are read
// Deeper than this is no file that a tool has written.
inline constexpr int kMostDepth = 250;

}  // namespace wissel::exchange
