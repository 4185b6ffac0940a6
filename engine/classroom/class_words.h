// The class's words around a story: agreements, what is told of a vote, what to talk about. In Dutch, French and English.
//
// Threading: pure.
// Invariants: every word is there in all three languages. A variant ("nl-easy") has its language's, any other language Dutch.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "classroom/told_tally.h"
#include "story/outcome.h"

namespace wissel::classroom {

enum class Say {
    AgreementsTitle, SheetTitle, NobodyOnIt, TheWay, WhatWeThought, Votes, WentOnWith, TeacherChose, TeacherInstead, WentBack, NotRevealed,
    TooFew, Divided, Most, Close, AFew, From, To, ClassFlag, MakersFlag, MakersSay, Why, Criteria, Class, Makers, FlagIsForBehaviour,
    WhatIsUnknown, NotTold, AfterTalk, ScoreGood, ScoreDoubtful, ScoreBad, ScoreVeryBad, ScoreUnknown, TalkTitle, TakeAlong, HelpTitle, HelpLead,
    ResponseHelps, ResponseLittle, ResponseHarms, Credits, MadeWith,
    Count
};
std::string_view say(Say which, std::string_view variant);

using Lines = std::array<std::string_view, 7>;
Lines agreements(std::string_view variant);  // to be read together before the film
using Prompts = std::array<std::string_view, 5>;
Prompts talk_prompts(std::string_view variant);  // that fit every story

std::string_view criterion_name(story::Criterion criterion, std::string_view variant);
std::string_view criterion_line(story::Criterion criterion, std::string_view variant);  // as somebody of twelve says it
std::string_view score_word(std::size_t column, std::string_view variant);              // 4: we do not know
std::string_view response_word(story::Response response, std::string_view variant);

// "most votes", "a few (0 to 4)"; empty where nothing is told of it.
std::string told_words(const ToldRow& row, std::size_t answer, std::string_view variant);
// Of the whole row, where it has to be said: too few, divided. Empty: its answers speak for it.
std::string_view told_words(const ToldRow& row, std::string_view variant);

// "nl", "fr" or "en": in which these words are for that variant.
std::string_view words_language(std::string_view variant);

}  // namespace wissel::classroom
