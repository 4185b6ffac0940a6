// The course of a lesson: agreements, the film, a question, the vote on it, what follows from it, and the talk afterwards.
//
// Purpose: it decides what is next and what the teacher may do; the director plays, the room collects answers, the app carries out
//   wishes. The votes stay hidden until the teacher reveals them.
// Threading: main thread. No I/O and no clock: what is on screen, and time, are handed in.
// Ownership: refers to the room, which must outlive it, and alone asks and closes there.
// Invariants: one press of one key leads on from everywhere but where the teacher has to decide; every slip can be undone, apart from a
//   reveal; the lesson can be stopped at any moment. Whatever comes out of order does nothing.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "classroom/lesson_actions.h"
#include "classroom/random_source.h"
#include "classroom/snapshot.h"
#include "classroom/voting_room.h"

namespace wissel::classroom {

// What the director shows, told before each picture.
struct Shown {
    std::string node;
    std::shared_ptr<const Question> question;  // that stands on screen; none, or no longer
    std::uint64_t occasion = 0;                // another number each time that something is asked, also of the same node
    std::optional<Duration> limit;             // the author's, for the choice
    bool waits_for_press = false;              // a card, which Continue leaves
    bool ended = false;                        // the story's summary
    bool has_menu = false;                     // there are other stories
};

enum class Stage { Agreements, Watching, Asked, Talking, Debrief, StoppedHere };

// What Forward would do now.
enum class NextStep { Nothing, Begin, GoOn, OpenVote, CloseVote, Reveal, TakeWinner, TeacherDecides, EndTalk, EndBlank, EndFreeze, LookBack, NextPage, EndLookBack, AnotherStory };

struct LessonConfig {
    Rules rules{};
    Pace pace = Pace::off();
    bool opens_itself = true;  // the vote, when a question stands
};

class Lesson {
public:
    // A clicker's second press within this is none.
    static constexpr Duration kDoublePress = std::chrono::milliseconds(400);
    // Whoever presses on in a film just when a question comes does not mean its vote: for so long there is nothing to lead on to.
    static constexpr Duration kJustOpened = std::chrono::seconds(1);

    Lesson(VotingRoom& room, const LessonConfig& config, RandomSource random = machine_random());
    // Goes on where that one was. The room may be another: then a vote that was open waits to be opened.
    Lesson(VotingRoom& room, Snapshot snapshot, RandomSource random = machine_random());

    void shows(const Shown& shown);
    // Of the wall; only what runs now counts.
    void pass(Duration time);
    std::vector<LessonWish> handle(const TeacherAction& action);

    Stage stage() const;
    Vote vote() const { return state_.vote; }  // while a question stands
    NextStep next_step() const;
    const Question* question() const { return state_.question.get(); }

    bool holds_film() const;
    bool is_blank() const { return state_.blank; }
    bool is_frozen() const { return state_.frozen; }
    bool is_looking_back() const { return state_.looking_back; }

    // For the teacher, once the vote is closed; while it is open nobody sees counts.
    std::optional<Tally> tally() const;
    std::optional<Verdict> verdict() const;  // Choice and Flag
    // So few that a film which follows their vote may show who thinks what: better decided by the teacher.
    bool is_few() const;
    // For the class, once it is revealed.
    const ToldTally* told() const;
    const std::array<std::optional<std::size_t>, 6>& settled() const { return state_.settled; }

    std::optional<Duration> time_left() const;  // none: no clock, or the vote is not open
    std::optional<Duration> time_whole() const;
    bool time_warns() const;
    Pace pace() const { return state_.pace; }
    const Rules& rules() const { return state_.rules; }
    bool opens_itself() const { return state_.opens_itself; }

    const Record& record() const { return state_.record; }
    std::size_t debrief_page() const { return state_.debrief_page; }
    std::size_t debrief_pages() const { return state_.record.points.size() + 3; }  // the way, each point, prompts, help

    Snapshot snapshot() const { return state_; }

private:
    using Course = Snapshot::Course;
    using Wishes = std::vector<LessonWish>;

    // The course (lesson.cpp).
    Wishes forward();
    Wishes begin();
    Wishes back();
    void stop();
    void go_on_after_stop();
    void begin_vote_anew();
    void look_back();
    void page(bool forward);
    bool is_still() const { return state_.talking || state_.blank || state_.frozen || state_.looking_back || state_.stopped; }

    // The vote (lesson_vote.cpp).
    void stand(const Shown& shown);
    void leave_question();
    bool is_asked() const { return state_.course == Course::Asked && !state_.stopped && !state_.looking_back; }
    bool is_at(Vote vote) const { return is_asked() && state_.vote == vote; }
    void open();
    void close();
    void open_again();
    void ask_again();
    void reveal();
    void extend();
    void set_hands(const Hands& hands);
    void settle(const Settle& settle);
    Wishes take_winner();
    Wishes veto(std::size_t answer);
    Wishes decide(const Decision& decision);
    SetScores scores_of_class() const;
    LessonWish wish_for(std::size_t answer) const;
    Point& point();

    VotingRoom& room_;
    RandomSource random_;
    Snapshot state_;
    Shown shown_;
    Duration clicker_rests_{};  // until a press of it counts
    Duration just_opened_{};    // until one closes the vote that opened itself
};

}  // namespace wissel::classroom
