// The footage of a story, judged: what there is, what is missing, what is to be mended.
//
// Threading: pure.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "footage/facts.h"
#include "footage/missing.h"
#include "footage/shots.h"

namespace wissel::footage {

struct Row {
    Shot shot;
    bool there = false;              // in the language of the report
    std::optional<Duration> length;  // measured, of the file itself, in that language
    std::optional<FilmFacts>
        film;  // in that language, with the loudness of what is heard; none: it is not there, or was not looked into
    std::optional<Duration> critical;  // as of Facts, of its nodes the earliest
    std::vector<Lack> lacks;
    std::vector<Finding> findings;  // the gravest first

    std::optional<Weight> worst() const;  // a lack counts as something to mend; none: all is well
};

struct Report {
    std::string title, language;
    std::vector<Row> rows;                 // in the story's order
    std::vector<std::size_t> worst_first;  // rows
    std::vector<Finding> elsewhere;        // about nodes that show no clip
    std::size_t left = 0;                  // files that are still to be looked into

    std::size_t there() const;
    Duration filmed() const, to_film() const;  // measured; estimated
    std::size_t count(Weight weight) const;
};

// What others have found: about a node or about a file, as the story names it.
struct Told {
    std::string file;  // empty: about its node
    Finding finding;
};

enum class Languages { All, One };
// One: films, captions and choices are judged in that variant alone; what is missing is told of all.
Report judge(const story::StoryGraph& graph, const std::string& variant, const Facts& facts,
             const std::vector<Told>& told, Languages which = Languages::All);

const char* name_of(Weight weight);  // "wrong", "mend", "hint"

}  // namespace wissel::footage
