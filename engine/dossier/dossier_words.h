// The dossier's own words; those that the player has too are the player's (ui/words.h).
#pragma once

#include <string_view>

namespace wissel::dossier {

enum class Say {
    Subtitle, Intro, HowToRead, AboutNumbers, AboutFlags, AboutConditions, AboutWords, Contents, Beginning, Situations, Scenes, Choices, Outcomes, MinutesOfFilm,
    FlagsHere, ContentNote, Choice, Menu, OnlyIf, Once, Remembers, Counts, Unasked, Then, Otherwise, End, ComesFrom, NoPicture, Crossing,
    JudgeStep, Behaviour, Unknown, Flag, Reaction, Score, Finding, Criterion, Notes, Prompts, HelpLines, HelpAlways, CheckedOn, NotChecked, Seconds, Age, Theme,
    NeedsReaction, NeedsNone, Written, Count
};

// The language in which there are words for a variant: its own, from "nl-easy" to "nl"; English where there is no other.
std::string_view spoken(std::string_view variant);
// In that language.
std::string_view say(Say which, std::string_view variant);

}  // namespace wissel::dossier
