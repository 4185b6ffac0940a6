#include "classroom/verdict.h"

#include <algorithm>

#include "story/shuffle.h"

namespace wissel::classroom {

namespace {

std::size_t first_as_written(const Question& question, const std::vector<std::size_t>& among) {
    return *std::ranges::min_element(among, {}, [&](std::size_t answer) { return question.answers[answer].written; });
}

std::vector<std::size_t> all_answers(const Question& question) {
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < question.answers.size(); ++i) all.push_back(i);
    return all;
}

void settle_tie(Verdict& verdict, const Question& question, Tie rule, std::uint64_t lot) {
    if (rule == Tie::Lot) {
        story::SplitMix64 random(lot);
        verdict.winner = verdict.leading[random.below(verdict.leading.size())];
        verdict.by = By::Lot;
    } else if (rule == Tie::FirstAsWritten) {
        verdict.winner = first_as_written(question, verdict.leading);
        verdict.by = By::FirstAsWritten;
    }
}

void settle_silence(Verdict& verdict, const Question& question, Nobody rule) {
    const bool has_default = question.fallback && *question.fallback < question.answers.size();
    if (rule == Nobody::AuthorsDefault && has_default) {
        verdict.winner = question.fallback;
        verdict.by = By::AuthorsDefault;
    } else if (rule == Nobody::FirstAsWritten && !question.answers.empty()) {
        verdict.winner = first_as_written(question, all_answers(question));
        verdict.by = By::FirstAsWritten;
    }
}

}  // namespace

Verdict verdict_of(const Question& question, const Tally& tally, const Rules& rules, std::uint64_t lot) {
    Verdict verdict{{}, {}, By::Teacher};
    if (question.kind == Kind::Scores || tally.rows() == 0) return verdict;
    verdict.leading = tally.leading(0);
    if (verdict.leading.size() == 1) {
        verdict.winner = verdict.leading.front();
        verdict.by = By::Votes;
    } else if (question.kind == Kind::Choice && verdict.leading.empty()) {
        settle_silence(verdict, question, rules.nobody);
    } else if (question.kind == Kind::Choice) {
        settle_tie(verdict, question, rules.tie, lot);
    }
    return verdict;
}

Decision decided(const Verdict& verdict) {
    return {*verdict.winner, verdict.by, false};
}

Decision decided_by_teacher(const Verdict& verdict, std::size_t answer) {
    const bool overrules = !verdict.leading.empty() && std::ranges::count(verdict.leading, answer) == 0;
    return {answer, By::Teacher, overrules};
}

}  // namespace wissel::classroom
