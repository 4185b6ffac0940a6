// The words of the teacher's window.
#pragma once

#include <string_view>

namespace wissel::lectern {

enum class Word {
    ClassSees, Begin, GoOn, OpenVote, CloseVote, Reveal, Take, Settle, Running, Stopped, LastPage,
    Back, Freeze, Unfreeze, Blank, Unblank, Talk, TalkOver, MoreTime, Join, JoinOver, StopHere, StopOver, SaveSheet, Reopen,
    Question, Coming, LeadsTo, TakeThis, ByDefault, Notes, NoNotes, Prompts, ShowOnScreen,
    Pace, PaceOff, PaceAuthors, PaceTimes, TimeLeft, Phone, Phones, FromOne, NoPhones, VoteIn, VotesIn, HiddenVotes, Off, CountRows, ScoresLegend, OneDisplay, LookBack, LookBackOver, NextPage, AskAgain, Saved, NotSaved, PressAgain, Slept, FewVoters, NetworkGone, HowToClose, AskedAnew, PressBackAgain,
    NobodyVoted, Page, PreviousPage, ToTheFilm, HowNext, HowAsk, HowHidden, HowStop, MakersEdge, AnotherStory,
    Count
};

// In the language of a variant ("nl-easy" as "nl"); Dutch where it is not known.
std::string_view word(Word which, std::string_view variant);

}  // namespace wissel::lectern
