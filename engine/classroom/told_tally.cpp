#include "classroom/told_tally.h"

#include <algorithm>
#include <numeric>

namespace wissel::classroom {

namespace {

constexpr int kClose = 1;

int in_fives(int count) {
    return count / kStep * kStep;
}

// From what is told alone: the middle of each five; what leads gets the rest, and is longer than the others.
void draw_lengths(ToldRow& row, int leading) {
    int others = 0, longest = 0;
    for (const auto& answer : row.answers) {
        if (!answer.from) continue;
        others += *answer.from + kStep / 2;
        longest = std::max(longest, *answer.from + kStep / 2);
    }
    const int answered = row.answered + kStep / 2;
    const double rest = std::max((answered - others) / static_cast<double>(leading), longest + 1.0);
    const double whole = others + rest * leading;
    for (auto& answer : row.answers) answer.length = (answer.from ? *answer.from + kStep / 2 : rest) / whole;
}

}  // namespace

ToldRow told(const std::vector<int>& counts, bool hands) {
    ToldRow row;
    row.answers.resize(counts.size());
    const int answered = std::accumulate(counts.begin(), counts.end(), 0);
    if (answered < (hands ? 1 : kFewestTold)) return row;
    row.answered = in_fives(answered);
    const int most = *std::ranges::max_element(counts);
    const auto leads = [&](int count) { return count >= most - (hands ? 0 : kClose); };
    const auto leading = static_cast<int>(std::ranges::count_if(counts, leads));
    row.say = leading == 1 ? ToldRow::Say::OneLeads : ToldRow::Say::SomeLead;
    if (leading > 2 && most < kStep) {
        row.say = ToldRow::Say::Divided;
        return row;
    }
    for (std::size_t i = 0; i < counts.size(); ++i) {
        row.answers[i].leads = leads(counts[i]);
        if (!row.answers[i].leads) row.answers[i].from = in_fives(counts[i]);
    }
    draw_lengths(row, leading);
    return row;
}

std::optional<std::size_t> sole_lead(const ToldRow& row) {
    const auto lead = std::ranges::find_if(row.answers, &ToldAnswer::leads);
    if (std::ranges::count_if(row.answers, &ToldAnswer::leads) != 1) return std::nullopt;
    return static_cast<std::size_t>(lead - row.answers.begin());
}

ToldTally told(const Tally& tally) {
    ToldTally rows;
    const bool hands = tally.by_hands_alone();
    for (std::size_t row = 0; row < tally.rows(); ++row) rows.push_back(told(tally.counts(row), hands));
    return rows;
}

int told_answers(int answers) {
    return in_fives(answers);
}

}  // namespace wissel::classroom
