// The words of a report, in Dutch, French and English.
//
// Threading: pure.
#pragma once

#include <string_view>

namespace wissel::figures {

enum class Say {
    Title,
    Subtitle,
    NothingYet,
    Period,
    To,
    OfDatabases,
    Missed,
    HowToRead,
    AboutRounded,
    AboutHidden,
    AboutAgain,
    AboutPersons,
    Visits,
    Visit,
    VisitsPerHour,
    VisitsPerDay,
    VisitsPerMonth,
    HowEnded,
    Completed,
    Left,
    TimedOut,
    CutOff,
    Language,
    Easy,
    Busiest,
    TooFewVisits,
    Situations,
    SeenTimes,
    StoppedHere,
    StoppedBefore,
    StoppedUnknown,
    Elsewhere,
    Questions,
    Answers,
    ChosenAt,
    ByClock,
    HalfWithin,
    Quarters,
    JudgedAt,
    AuthorsFlag,
    AgreedWith,
    TooFewOne,
    TooFewMany,
    SituationsTooFewOne,
    SituationsTooFewMany,
    MadeBy,
    End
};

// `language`: "nl", "fr" or "en"; another: English.
std::string_view say(Say which, std::string_view language);
bool speaks(std::string_view language);
// 1 to 12; 0 (Sunday) to 6.
std::string_view month_name(unsigned month, std::string_view language);
std::string_view weekday_name(unsigned weekday, std::string_view language);
// How a language calls itself; the tag itself if it is not known.
std::string_view own_name(std::string_view language);

}  // namespace wissel::figures
