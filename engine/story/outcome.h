// The author's judgement of what happened: a flag from the Flag System for behaviour, or a response mark for a reaction.
//
// Invariant of the whole program: no code derives a flag from the criteria. Both are the author's.
// Source of criteria, scores and flags: Sensoa Flag System (sensoa.be, flagsystem.org).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "story/text.h"

namespace wissel::story {

enum class Criterion { Consent, Voluntary, Equality, Development, Context, Impact };
inline constexpr std::array kCriteria = {Criterion::Consent,     Criterion::Voluntary, Criterion::Equality,
                                         Criterion::Development, Criterion::Context,   Criterion::Impact};
const char* name_of(Criterion criterion);  // "consent", "voluntary", ... as written in story.json

enum class Score { Good, Doubtful, Bad, VeryBad };  // + +/- - --
const char* name_of(Score score);                   // "+", "+/-", "-", "--"

// How a reaction (silence, laughing along, a parent's answer) works out. Never a flag.
enum class Response { Helps, Little, Harms };
const char* name_of(Response response);  // "helps", "little", "harms"

// A flag is always shown as shape + word + colour.
struct Flag {
    std::string id;     // "green"
    Text label;         // "aanvaardbaar"
    std::string shape;  // circle, triangle, square, diamond, hexagon
    std::uint32_t color = 0;  // 0xRRGGBB
    bool needs_reaction = true;
};

struct CriterionFinding {
    std::optional<Score> score;  // none: the film does not tell
    Text finding;
};

struct Outcome {
    std::optional<std::size_t> flag;   // index into StoryGraph::flags; exactly one of flag and response is set
    std::optional<Response> response;
    Text whose;                        // whose behaviour or reaction this is about
    std::array<CriterionFinding, 6> criteria;  // in the order of kCriteria
    std::vector<Criterion> deciding;
    Text why;
    Text reaction;
    std::vector<std::size_t> help;     // indices into StoryGraph::help
    std::vector<std::size_t> sources;  // indices into StoryGraph::sources
};

}  // namespace wissel::story
