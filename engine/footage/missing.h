// What a clip still lacks: films, captions, a describing voice, somebody who signs, in which languages.
//
// Threading: pure.
#pragma once

#include <string>
#include <vector>

#include "footage/facts.h"
#include "footage/shots.h"

namespace wissel::footage {

struct Lack {
    std::string what;                   // "film", "picture", "captions", "description", "sign"
    std::vector<std::string> variants;  // empty: in all
};

// What a story has at all: only that is missed in a clip that lacks it.
class Customs {
public:
    explicit Customs(const story::StoryGraph& graph, const Facts& facts);

    std::vector<Lack> lacks_of(const Shot& shot) const;

private:
    std::vector<std::string> without(const story::Text& named, const std::vector<std::string>& variants) const;
    void look_for_films(const Shot& shot, std::vector<Lack>& lacks) const;
    bool is_silent(const Shot& shot, const story::Media& media) const;
    bool brings(const Shot& shot, bool FilmFacts::*what) const;

    const story::StoryGraph& graph_;
    const Facts& facts_;
    std::vector<std::string> caption_variants_;  // languages, and the levels in which some clip has captions
    bool descriptions_ = false, signs_ = false;
};

// "captions fr, en"
std::string in_words(const Lack& lack);
std::string in_words(const std::vector<Lack>& lacks);  // with semicolons

}  // namespace wissel::footage
