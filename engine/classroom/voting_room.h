// Where phones meet the question: they join without a name, answer, and may change it until the vote is closed.
//
// Threading: thread-safe. The main thread asks, closes and reveals; any thread lets phones join, look and vote. Its locks are
//   leaves: nothing is called under them but the source of chance under its own; on_change()'s function neither.
// Ownership: owns the ballots. They live in memory, until the next question; nothing of them is written down anywhere.
// Invariants: one ballot a phone and question, the last one it sent. A phone is a random token; neither what it is called, nor its
//   address, nor when or in which order it answered is known here, and who has not answered cannot be asked. Memory is bounded by
//   the most phones. A token stands for a phone and not for a person: who opens the page in two browsers has two votes, which the
//   teacher sees in the number of phones.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "base/time.h"
#include "classroom/ballot.h"
#include "classroom/question.h"
#include "classroom/random_source.h"
#include "classroom/tally.h"

namespace wissel::classroom {

class VotingRoom {
public:
    using Token = std::string;  // 32 hex digits, random
    enum class Phase { Waiting, Open, Closed, Revealed, Over };  // Waiting: look at the screen; Over: the lesson has ended

    static constexpr Duration kPresentFor = std::chrono::seconds(45);  // a phone looks every 20 s
    static constexpr int kVotesAtOnce = 12;                            // then one a second

    explicit VotingRoom(std::size_t most_phones, RandomSource random = machine_random());

    // Called on the main thread, after the phase or the question has changed; to wake those who wait. Set it before any of that.
    void on_change(std::function<void()> told);

    // Main thread. What is not next does nothing: a vote that was not asked cannot be closed.
    void ask(Question question);  // opens it, with no answers yet
    void close();
    void reopen();  // once closed, with the answers that are there; once revealed they are known, and it must be asked anew
    void reveal();  // closes it first, if it is open
    void wait();    // takes the question away, with the answers
    void end();     // the lesson is over: nobody sees the question any more, whose answers are kept in case that was a slip
    void resume();  // it was: as before end()
    Tally tally() const;  // with the hands; of no rows while nothing is asked
    void set_hands(std::size_t row, std::size_t column, int count);
    Phase phase() const;
    std::size_t phones_present(WallTime now) const;  // heard of within kPresentFor
    int answers() const;                             // phones that have answered something
    // Both, without waiting: nothing while somebody is just voting, on a thread that may not be given the processor for a while.
    struct Numbers {
        std::size_t present = 0;
        int answers = 0;
    };
    std::optional<Numbers> numbers(WallTime now) const;

    // Any thread.
    // None: full of phones that are present or have answered. Others are forgotten to make room; they may join again.
    std::optional<Token> join(WallTime now);
    bool knows(const Token& token) const;
    struct Seen {
        std::uint64_t version = 0;  // grows at each change of phase
        Phase phase = Phase::Waiting;
        std::uint64_t number = 0;  // of the question, counted from 1
        std::shared_ptr<const Question> question;  // none while Waiting or Over
        Ballot mine;                               // empty: nothing yet
    };
    // An unknown token sees the same, without an answer of its own.
    Seen look(const Token& token, WallTime now);
    enum class Voted { Taken, Late, WrongQuestion, Malformed, Unknown, TooOften };
    // Replaces what that phone said before; a ballot of blanks takes it back.
    Voted vote(const Token& token, std::uint64_t number, const Ballot& ballot, WallTime now);

private:
    struct Phone {
        WallTime heard{};
        Ballot ballot;
        int votes_left = kVotesAtOnce;
        WallTime refilled{};
    };
    // Both take the lock, and tell; the second forgets all answers.
    void change_to(Phase phase);
    void replace(std::shared_ptr<const Question> question, Phase phase);
    Token new_token();
    // Under the lock.
    Numbers count(WallTime now) const;
    bool make_room(WallTime now);
    static bool may_vote(Phone& phone, WallTime now);

    const std::size_t most_phones_;
    std::function<void()> told_;  // main thread
    std::mutex random_mutex_;
    RandomSource random_;         // under it
    mutable std::mutex mutex_;    // guards all below
    std::unordered_map<Token, Phone> phones_;
    std::shared_ptr<const Question> question_;
    Tally hands_;  // with no phones in it
    Phase phase_ = Phase::Waiting, before_end_ = Phase::Waiting;
    std::uint64_t version_ = 1, number_ = 0;
};

}  // namespace wissel::classroom
