// The overlay's own words, all in one place. The story's texts come with the view.
#pragma once

#include <string>
#include <string_view>

#include "story/outcome.h"

namespace wissel::ui {

enum class Word {
    Start, GoOn, ChooseOtherwise, Menu, Again, Help, Stop, Back,
    BeforeYouStart, Paused, GoOnHint, Muted, Volume, Speed, Cover, CoverHint, KeysHint, Language,
    WithoutChoice, Chosen, TimeIsUp,
    Whose, Criteria, Deciding, Why, WhatNow, WhoHelps, Sources, NotTold,
    ResponseHelps, ResponseLittle, ResponseHarms,
    JudgeTitle, JudgeLead, ScoreGood, ScoreDoubtful, ScoreBad, ScoreVeryBad, ScoreUnknown, ToTheFlag, StillToScore,
    FlagTitle, FlagLead, YourScores, You, Makers, MakersShort, YourFlag, TheirFlag, WhatIsUnknown, RevealTitle,
    AgeOther, Seen, YourWalk, Credits, CannotShow, StoryGoesOn, HelpTitle, HelpLead, Page,
    ConsentName, VoluntaryName, EqualityName, DevelopmentName, ContextName, ImpactName,
    ConsentTeen, VoluntaryTeen, EqualityTeen, DevelopmentTeen, ContextTeen, ImpactTeen,
    Captions, CaptionsOn, CaptionsOff, CaptionsMissing, CaptionSmall, CaptionMedium, CaptionLarge, CaptionHuge,
    CaptionBox, CaptionOutline, CaptionBare, CaptionBottom, CaptionTop,
    Description, DescriptionOn, DescriptionOff, DescriptionMissing,
    Sign, SignOn, SignOff, SignMissing,
    TouchToBegin, YouChoose, OutOfOrder, OutOfOrderLine, ChooseStory, WhatIsKept, KeptShort, KeptText, KeptUntil, Day, Days, KeptWhile,
    StillThere, StillThereLine, TakeAlong,
    PinTitle, PinLead, PinWrong, PinWait, PinChecking, PinErase, PinEnter, PinCancel,
    StaffTitle, VisitsToday, PlayedToTheEnd, NothingKept, AllIsWell, Quieter, Louder, FirstLanguage, Restart, CloseKiosk, PressAgain,
    VoteAt, HandsUp, Votes, VoteClosed, VotesTooFew, VotesDivided, Most, ClassGave, TeacherGave, ClassDivided, ClassShort, ClassTitle, ClassScores,
    AgreementsTitle, AgreeFilm, AgreeNames, AgreeYourAge, AgreePass, AgreeNoFilming, AgreeLaughing, AgreeStays, AgreeLeave,
    JoinTitle, JoinHow, JoinSafe, JoinNetwork, PhonesIn, PhoneIn, TalkTitle, TalkLead, StopHereTitle,
    HandsCounted, HandCounted, TakenEdge, ChoseAgain, VotesNotShown, ControlsAt, OurWalk, WalkBegins,
    Count
};

// The word for a variant ("nl", "nl-easy", "fr", "en"); from "fr-easy" to "fr", then to Dutch, like story::Text.
std::string_view word(Word which, std::string_view variant);
// The word as written for exactly this variant, or "".
std::string_view word_exactly(Word which, std::string_view variant);

// "Sources: " or, in French, "Sources : ".
std::string with_colon(std::string_view label, std::string_view variant);

// One more part of a line, behind a dot; an empty one adds nothing.
void add_part(std::string& line, std::string_view part);

// With a capital: flags' and criteria's words stand alone.
std::string capitalised(std::string_view text);

// "This machine erases the counts after 1 day, as long as it is on."
std::string kept_for_days(int days, std::string_view variant);

// "0,9×": how fast the film runs.
std::string speed_factor(int percent, std::string_view variant);

// The official name; at an easier level the question that pupils know it by.
Word name_word(story::Criterion criterion, std::string_view variant);
Word teen_word(story::Criterion criterion);
Word response_word(story::Response response);
Word score_word(std::size_t column);          // of a column of the judge table, 4: unknown
std::string_view score_sign(std::size_t column);  // "+", "+/−", "−", "−−", "?"

// How a language calls itself ("Nederlands"), with a mark for the easier level; the tag itself if it is not known.
std::string_view language_name(std::string_view variant);
std::string_view language_short(std::string_view variant);  // "NL", "FR", "NL*" ...

}  // namespace wissel::ui
