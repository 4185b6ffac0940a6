// What the class's window shows of a lesson, above the story or over it: plain data, drawn by ui/.
//
// Nothing of the teacher's is in it: no notes, no flag that is not revealed, no votes before they are.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace wissel::director {

// How many chose an answer, as it may be told to those who chose.
struct ToldShare {
    bool leads = false;       // then no number is told
    std::optional<int> from;  // from .. from + 4 chose it; none: it leads, or nothing is told
    double length = 0;        // of its bar, 0 to 1
    friend bool operator==(const ToldShare&, const ToldShare&) = default;
};
using ToldShares = std::vector<ToldShare>;  // an answer each, in their order; empty: nothing is told

// Hands that the teacher has just typed in, where the class's screen is the only one. They were raised for all to see.
struct CountedHands {
    std::string sign;  // of the answer, or of a criterion's column
    int hands = 0;
    friend bool operator==(const CountedHands&, const CountedHands&) = default;
};

// A question to the class. It stands in a bar above everything else.
struct VoteView {
    bool open = false;
    std::string address;    // where phones vote; empty: hands are counted
    int votes = 0;          // at least so many: told in fives, so that nobody is waited for
    bool too_few = false;   // the votes were to be shown, and are too few for that
    bool divided = false;   // several answers lead, each with a few votes
    std::optional<CountedHands> counted{};  // just now
    friend bool operator==(const VoteView&, const VoteView&) = default;
};

struct AgreementsView {  // how the class talks; the words are ui's
    friend bool operator==(const AgreementsView&, const AgreementsView&) = default;
};

struct JoinView {  // how phones come in
    std::string address;  // to type
    std::string code;     // the same, with its protocol, for the QR code
    std::size_t phones = 0;
    friend bool operator==(const JoinView&, const JoinView&) = default;
};

struct TalkView {  // all clocks stand still
    std::string prompt;  // what is talked about, or several, a line each; empty: nothing in particular
    bool is_over = false;  // the film waits for nothing any more
    friend bool operator==(const TalkView&, const TalkView&) = default;
};

// All the answers to a question on one page: the stories of a menu, and in the talk afterwards any question.
struct AnswerList {
    struct Item {
        std::string title, line;  // line: what it is about, or empty
        bool taken = false;       // the film went on with it
        friend bool operator==(const Item&, const Item&) = default;
    };
    // In the talk afterwards.
    struct LookedBack {
        enum class Votes { Told, TooFew, NotTold };
        Votes votes = Votes::Told;
        bool taken_back = false;  // the class went back, and chose again
        friend bool operator==(const LookedBack&, const LookedBack&) = default;
    };
    std::string title;
    std::vector<Item> items;
    ToldShares shares;
    std::optional<LookedBack> looked_back{};
    friend bool operator==(const AnswerList&, const AnswerList&) = default;
};

using ClassPanel = std::variant<AgreementsView, JoinView, TalkView, AnswerList>;

struct PageNumber {
    std::size_t page = 1, of = 1;
    friend bool operator==(const PageNumber&, const PageNumber&) = default;
};

struct ClassView {
    std::optional<VoteView> vote;
    std::optional<ClassPanel> panel;  // over the story
    bool stopped = false;             // with View::help: this is where the lesson ends
    std::optional<PageNumber> page{}; // of the talk afterwards
    bool names_controls = false;      // how the teacher comes to the controls
    friend bool operator==(const ClassView&, const ClassView&) = default;
};

}  // namespace wissel::director
