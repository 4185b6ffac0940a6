// Who wins a vote, by which rule, and what is the teacher's.
#include <doctest/doctest.h>

#include <set>

#include "classroom/verdict.h"
#include "questions.h"

using namespace wissel::classroom;

namespace {

Tally votes(const std::vector<int>& counts) {
    Tally tally(1, counts.size());
    for (std::size_t i = 0; i < counts.size(); ++i) tally.set_hands(0, i, counts[i]);
    return tally;
}

constexpr Rules rules(Tie tie, Nobody nobody = Nobody::TeacherDecides) {
    return {tie, nobody};
}

}  // namespace

TEST_CASE("the answer with the most votes wins, whatever the rules are") {
    for (const auto tie : {Tie::TeacherDecides, Tie::Lot, Tie::FirstAsWritten}) {
        const auto verdict = verdict_of(choice_of({"a", "b", "c"}), votes({3, 9, 8}), rules(tie), 7);
        CHECK(verdict.winner == 1);
        CHECK(verdict.by == By::Votes);
        CHECK(decided(verdict) == Decision{1, By::Votes, false});
    }
}

TEST_CASE("a tie waits for the teacher, unless a lot or the order was agreed on") {
    const auto question = choice_of({"a", "b", "c"});
    const auto open = verdict_of(question, votes({2, 9, 9}), rules(Tie::TeacherDecides), 7);
    CHECK_FALSE(open.winner);
    CHECK(open.by == By::Teacher);
    CHECK(open.leading == std::vector<std::size_t>{1, 2});
    const auto first = verdict_of(question, votes({2, 9, 9}), rules(Tie::FirstAsWritten), 7);
    CHECK(first.winner == 1);
    CHECK(first.by == By::FirstAsWritten);
}

TEST_CASE("first as written is the author's first, however the choice was shuffled") {
    auto question = choice_of({"c", "a", "b"});
    question.answers[0].written = 2;
    question.answers[1].written = 0;
    question.answers[2].written = 1;
    CHECK(verdict_of(question, votes({5, 0, 5}), rules(Tie::FirstAsWritten), 7).winner == 2);
    CHECK(verdict_of(question, votes({0, 0, 0}), rules(Tie::Lot, Nobody::FirstAsWritten), 7).winner == 1);
}

TEST_CASE("a lot is drawn among those that lead, the same for the same seed, and each of them in time") {
    std::set<std::size_t> drawn;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const auto verdict = verdict_of(choice_of({"a", "b", "c", "d"}), votes({6, 1, 6, 6}), rules(Tie::Lot), seed);
        REQUIRE(verdict.winner);
        CHECK(verdict.by == By::Lot);
        CHECK(verdict.winner == verdict_of(choice_of({"a", "b", "c", "d"}), votes({6, 1, 6, 6}), rules(Tie::Lot), seed).winner);
        drawn.insert(*verdict.winner);
    }
    CHECK(drawn == std::set<std::size_t>{0, 2, 3});
}

TEST_CASE("when nobody answers, the author's default counts where that was agreed on and there is one") {
    auto question = choice_of({"a", "b"});
    const auto agreed = rules(Tie::Lot, Nobody::AuthorsDefault);
    CHECK_FALSE(verdict_of(question, votes({0, 0}), agreed, 7).winner);
    question.fallback = 1;
    const auto verdict = verdict_of(question, votes({0, 0}), agreed, 7);
    CHECK(verdict.winner == 1);
    CHECK(verdict.by == By::AuthorsDefault);
    CHECK(verdict.leading.empty());
    CHECK_FALSE(verdict_of(question, votes({0, 0}), rules(Tie::Lot), 7).winner);
    question.fallback = 9;
    CHECK_FALSE(verdict_of(question, votes({0, 0}), agreed, 7).winner);
}

TEST_CASE("a flag is set by votes or by the teacher, never by lot, order or default") {
    const auto all = rules(Tie::Lot, Nobody::FirstAsWritten);
    CHECK(verdict_of(flags(), votes({1, 2, 9, 0}), all, 7).winner == 2);
    CHECK_FALSE(verdict_of(flags(), votes({0, 9, 9, 0}), all, 7).winner);
    CHECK_FALSE(verdict_of(flags(), votes({0, 0, 0, 0}), all, 7).winner);
}

TEST_CASE("the criteria have no verdict") {
    Tally tally(6, 5);
    tally.add({0, 0, 0, 0, 0, 0});
    const auto verdict = verdict_of(scores(), tally, rules(Tie::Lot, Nobody::FirstAsWritten), 7);
    CHECK_FALSE(verdict.winner);
    CHECK(verdict.leading.empty());
}

TEST_CASE("what the teacher decides is the teacher's; a veto only where the class had chosen something else") {
    const auto won = verdict_of(choice_of({"a", "b", "c"}), votes({9, 2, 1}), {}, 7);
    CHECK(decided_by_teacher(won, 1) == Decision{1, By::Teacher, true});
    CHECK(decided_by_teacher(won, 0) == Decision{0, By::Teacher, false});
    const auto tie = verdict_of(choice_of({"a", "b", "c"}), votes({5, 5, 1}), {}, 7);
    CHECK_FALSE(decided_by_teacher(tie, 1).is_veto);
    CHECK(decided_by_teacher(tie, 2).is_veto);
    CHECK_FALSE(decided_by_teacher(verdict_of(choice_of({"a", "b"}), votes({0, 0}), {}, 7), 1).is_veto);
}
