// The room where phones vote: who may join, which votes count, and what is forgotten.
#include <doctest/doctest.h>

#include <array>
#include <atomic>
#include <latch>
#include <set>
#include <thread>

#include "classroom/voting_room.h"
#include "questions.h"
#include "story/shuffle.h"

using namespace wissel;
using namespace wissel::classroom;
using namespace std::chrono_literals;
using Phase = VotingRoom::Phase;
using Voted = VotingRoom::Voted;

namespace {

constexpr WallTime kBegin{1000s};

RandomSource repeatable(std::uint64_t seed = 1) {
    return [random = story::SplitMix64(seed)]() mutable { return random.next(); };
}

struct Room : VotingRoom {
    explicit Room(std::size_t most = 400) : VotingRoom(most, repeatable()) {}
    Token joined(WallTime now = kBegin) {
        const auto token = join(now);
        REQUIRE(token);
        return *token;
    }
    Voted say(const Token& token, const Ballot& ballot, WallTime now = kBegin) { return vote(token, look(token, now).number, ballot, now); }
};

}  // namespace

TEST_CASE("a phone joins with a random token, votes, changes its mind, and counts once") {
    Room room;
    const auto token = room.joined();
    CHECK(token.size() == 32);
    CHECK(token.find_first_not_of("0123456789abcdef") == std::string::npos);
    room.ask(choice_of({"a", "b"}));
    CHECK(room.say(token, {0}) == Voted::Taken);
    CHECK(room.say(token, {1}) == Voted::Taken);
    CHECK(room.tally().counts(0) == std::vector{0, 1});
    CHECK(room.answers() == 1);
    CHECK(room.look(token, kBegin).mine == Ballot{1});
    CHECK(room.say(token, {std::nullopt}) == Voted::Taken);
    CHECK(room.tally().voters() == 0);
    CHECK(room.answers() == 0);
}

TEST_CASE("the course of a question: waiting, open, closed, opened again, revealed, and away with all answers") {
    Room room;
    const auto token = room.joined();
    CHECK(room.look(token, kBegin).phase == Phase::Waiting);
    CHECK_FALSE(room.look(token, kBegin).question);
    room.ask(choice_of({"a", "b"}));
    CHECK(room.say(token, {0}) == Voted::Taken);
    room.close();
    CHECK(room.say(token, {1}) == Voted::Late);
    room.reopen();
    CHECK(room.look(token, kBegin).mine == Ballot{0});
    CHECK(room.say(token, {1}) == Voted::Taken);
    room.reveal();
    CHECK(room.phase() == Phase::Revealed);
    CHECK(room.say(token, {0}) == Voted::Late);
    room.reopen();
    CHECK(room.phase() == Phase::Revealed);
    CHECK(room.tally().counts(0) == std::vector{0, 1});
    room.wait();
    CHECK(room.tally() == Tally());
    CHECK(room.look(token, kBegin).mine.empty());
    CHECK(room.say(token, {0}) == Voted::Late);
}

TEST_CASE("what is not next does nothing, and tells nobody") {
    Room room;
    int told = 0;
    room.on_change([&] { ++told; });
    room.close();
    room.reopen();
    room.reveal();
    room.wait();
    CHECK(told == 0);
    CHECK(room.phase() == Phase::Waiting);
    room.ask(choice_of({"a", "b"}));
    CHECK(told == 1);
    room.reopen();
    CHECK(told == 1);
    room.end();
    room.end();
    CHECK(told == 2);
}

TEST_CASE("a new question begins with no answers and no hands, and its number tells it from the last") {
    Room room;
    const auto token = room.joined();
    room.ask(choice_of({"a", "b"}));
    const auto first = room.look(token, kBegin);
    CHECK(first.number == 1);
    room.set_hands(0, 1, 5);
    CHECK(room.say(token, {0}) == Voted::Taken);
    room.ask(choice_of({"c", "d", "e"}));
    CHECK(room.look(token, kBegin).number == 2);
    CHECK(room.look(token, kBegin).version > first.version);
    CHECK(room.tally().counts(0) == std::vector{0, 0, 0});
    CHECK(room.vote(token, first.number, {0}, kBegin) == Voted::WrongQuestion);
    CHECK(room.vote(token, 3, {0}, kBegin) == Voted::WrongQuestion);
    CHECK(first.question->answers.size() == 2);
}

TEST_CASE("a vote changes no version: those who wait are not woken for it") {
    Room room;
    int told = 0;
    room.on_change([&] { ++told; });
    const auto token = room.joined();
    room.ask(choice_of({"a", "b"}));
    const auto before = room.look(token, kBegin).version;
    CHECK(room.say(token, {0}) == Voted::Taken);
    room.set_hands(0, 0, 3);
    CHECK(room.look(token, kBegin).version == before);
    CHECK(told == 1);
}

TEST_CASE("when it is told of a change, the room can be asked") {
    Room room;
    const auto token = room.joined();
    Phase seen = Phase::Waiting;
    room.on_change([&] { seen = room.look(token, kBegin).phase; });
    room.ask(scores());
    CHECK(seen == Phase::Open);
    room.close();
    CHECK(seen == Phase::Closed);
}

TEST_CASE("ballots of another shape and tokens that nobody has are refused") {
    Room room;
    const auto token = room.joined();
    room.ask(scores());
    CHECK(room.say(token, {0}) == Voted::Malformed);
    CHECK(room.say(token, {}) == Voted::Malformed);
    CHECK(room.say(token, {0, 0, 0, 0, 0, 5}) == Voted::Malformed);
    CHECK(room.say(token, {0, 1, 2, 3, 4, std::nullopt}) == Voted::Taken);
    CHECK(room.say("0123456789abcdef0123456789abcdef", {0, 0, 0, 0, 0, 0}) == Voted::Unknown);
    CHECK(room.say("", {0, 0, 0, 0, 0, 0}) == Voted::Unknown);
    CHECK_FALSE(room.knows(""));
    CHECK(room.look("", kBegin).phase == Phase::Open);
    CHECK(room.tally().voters() == 1);
}

TEST_CASE("who taps and taps is slowed down, and nobody else") {
    Room room;
    const auto token = room.joined(), other = room.joined();
    room.ask(choice_of({"a", "b"}));
    for (int i = 0; i < VotingRoom::kVotesAtOnce; ++i) CHECK(room.say(token, {0}) == Voted::Taken);
    CHECK(room.say(token, {1}) == Voted::TooOften);
    CHECK(room.say(other, {1}) == Voted::Taken);
    CHECK(room.say(token, {1}, kBegin + 999ms) == Voted::TooOften);
    CHECK(room.say(token, {1}, kBegin + 1s) == Voted::Taken);
    CHECK(room.say(token, {1}, kBegin + 1s) == Voted::TooOften);
    CHECK(room.say(token, {1}, kBegin) == Voted::TooOften);  // another thread read the clock a little sooner
    for (int i = 0; i < VotingRoom::kVotesAtOnce; ++i) CHECK(room.say(token, {0}, kBegin + 1h) == Voted::Taken);
    CHECK(room.say(token, {0}, kBegin + 1h) == Voted::TooOften);
}

TEST_CASE("a full room takes nobody in while all are there, and makes room for those who are") {
    Room room(2);
    const auto first = room.joined(), second = room.joined(kBegin + 1s);
    CHECK_FALSE(room.join(kBegin + 2s));
    room.look(second, kBegin + 60s);
    CHECK(room.phones_present(kBegin + 60s) == 1);
    const auto third = room.join(kBegin + 60s);
    REQUIRE(third);
    CHECK_FALSE(room.knows(first));
    CHECK(room.knows(second));
    CHECK(room.look(first, kBegin + 61s).mine.empty());
    CHECK(room.phones_present(kBegin + 61s) == 2);
    const auto numbers = room.numbers(kBegin + 61s);
    REQUIRE(numbers);
    CHECK(numbers->present == 2);
    CHECK(numbers->answers == room.answers());
}

TEST_CASE("a phone that has answered keeps its place and its vote, however long it sleeps") {
    Room room(1);
    const auto token = room.joined();
    room.ask(choice_of({"a", "b"}));
    CHECK(room.say(token, {1}) == Voted::Taken);
    CHECK_FALSE(room.join(kBegin + 1h));
    CHECK(room.tally().counts(0) == std::vector{0, 1});
    room.wait();
    CHECK(room.join(kBegin + 1h));
}

TEST_CASE("whoever comes late to an open question votes, and one who joins again does not see the other's vote") {
    Room room;
    room.ask(choice_of({"a", "b"}));
    const auto early = room.joined();
    CHECK(room.say(early, {0}) == Voted::Taken);
    const auto late = room.joined(kBegin + 300s);
    CHECK(room.look(late, kBegin + 300s).phase == Phase::Open);
    CHECK(room.look(late, kBegin + 300s).mine.empty());
    CHECK(room.say(late, {1}, kBegin + 300s) == Voted::Taken);
    CHECK(room.tally().counts(0) == std::vector{1, 1});
}

TEST_CASE("a lesson that was ended by a slip goes on with the same phones") {
    Room room;
    const auto token = room.joined();
    room.end();
    CHECK(room.look(token, kBegin).phase == Phase::Over);
    room.ask(choice_of({"a", "b"}));
    CHECK(room.say(token, {0}) == Voted::Taken);
    room.end();
    CHECK_FALSE(room.look(token, kBegin).question);
    CHECK(room.look(token, kBegin).mine.empty());
    CHECK(room.say(token, {1}) == Voted::Late);
    room.resume();
    CHECK(room.phase() == Phase::Open);
    CHECK(room.look(token, kBegin).mine == Ballot{0});
    room.resume();
    CHECK(room.phase() == Phase::Open);
}

TEST_CASE("tokens are the machine's chance where none is handed in") {
    VotingRoom room(50);
    std::set<VotingRoom::Token> tokens;
    for (int i = 0; i < 50; ++i) tokens.insert(room.join(kBegin).value());
    CHECK(tokens.size() == 50);
}

TEST_CASE("a class that votes from many threads while the teacher goes on loses no vote that was taken") {
    VotingRoom room(400);
    std::atomic<int> woken = 0;
    room.on_change([&] { ++woken; });
    constexpr int kThreads = 4, kPhones = 50, kRounds = 20;
    std::array<std::atomic<int>, kRounds + 2> taken{};
    std::atomic<bool> over = false;
    std::latch all_in(kThreads + 1);
    std::vector<std::jthread> threads;
    for (int thread = 0; thread < kThreads; ++thread) {
        threads.emplace_back([&] {
            std::vector<std::pair<VotingRoom::Token, std::uint64_t>> phones;  // with the last question answered
            for (int i = 0; i < kPhones; ++i) phones.emplace_back(room.join(kBegin).value(), 0);
            all_in.arrive_and_wait();
            for (int round = 0; !over; ++round) {
                for (auto& [token, answered] : phones) {
                    const auto now = kBegin + std::chrono::seconds(round);
                    const auto seen = room.look(token, now);
                    if (seen.number == answered || seen.phase != Phase::Open) continue;
                    if (room.vote(token, seen.number, {seen.number % 2}, now) != Voted::Taken) continue;
                    answered = seen.number;
                    ++taken[seen.number];
                }
            }
        });
    }
    all_in.arrive_and_wait();
    for (int round = 1; round <= kRounds; ++round) {
        room.ask(choice_of({"a", "b"}));
        while (room.answers() < kThreads * kPhones / (1 + round % 3)) std::this_thread::yield();
        room.close();
        const auto tally = room.tally();
        CHECK(tally.count(0, static_cast<std::size_t>(1 - round % 2)) == 0);
        room.reveal();
        CHECK(room.tally() == tally);
        while (taken[static_cast<std::size_t>(round)] < tally.voters()) std::this_thread::yield();
        CHECK(taken[static_cast<std::size_t>(round)] == tally.voters());
    }
    over = true;
    threads.clear();
    CHECK(woken == 3 * kRounds);
}
