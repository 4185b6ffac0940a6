// What the class may see of a tally: enough to talk about, and nobody is pointed at.
//
// The one to fear sits in the room. He knows how many answered, his own answer and his neighbour's, the rule below, and which
// answer the film went on with; he can subtract. He wants to know who is the one that chose what nobody else chose, or that really
// all of the others think the same. The rule, for each row of a question:
//
// 1. Fewer than eight answers: nothing is told. Of seven, two who know of each other that they lost would know all five others.
// 2. What leads is told, but never in numbers: it takes up whatever the others leave open, so that nothing can be subtracted.
// 3. Every other answer is told in fives from below: 0 to 4, 5 to 9, and so on; 0 is told as 4 is. A share in per cent, or rounding
//    to the nearest, would leave a remainder that names the small ones.
// 4. Answers within one of each other at the top lead together. Were a tie told as a tie, an odd number of answers would say that
//    somebody chose something else. Who counts the votes of a close one is the rule for ties (verdict.h), not the class.
// 5. Where three or more lead together with fewer than five each, only that is told: the class is divided.
// 6. Nothing is told by time: not while the vote is open, not in which order. (Hands that are counted where there are no phones are told
//    as they are counted, if the teacher has no other screen: they were raised for all to see.)
// 7. Where only hands were raised, which all have seen, there is nothing to hide: however few, what most chose is what leads.
//
// It follows, however many answers he knows: of an answer that does not lead and is told as 0 to 4, it may always be that nobody else
// gave it, because what leads may have those votes. And for who knows two: that the others are not all of one mind. The test,
// tests/classroom/told_tally_test.cpp, tries that on every tally of small classes, together with what the film goes on with.
//
// What the rule does not hide: that what leads has votes, and answers close to it; that a class divided over all its answers has some
// for each; raised hands, which all have seen; and, where the lead is as narrow as the fives allow, that an answer has no votes, which
// points at nobody. Nor can it hide what a film that follows the vote shows: with fewer than eight, that may say more than all of this,
// and the teacher had better decide.
//
// Threading: pure.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "classroom/tally.h"

namespace wissel::classroom {

inline constexpr int kFewestTold = 8;  // answers, of a row
inline constexpr int kStep = 5;

struct ToldAnswer {
    bool leads = false;
    std::optional<int> from;  // from .. from + kStep - 1 gave it; none: it leads, or nothing is told
    double length = 0;        // of its bar, 0 to 1; made of what is told, so that nothing can be measured from it
    friend bool operator==(const ToldAnswer&, const ToldAnswer&) = default;
};

struct ToldRow {
    enum class Say { TooFew, Divided, OneLeads, SomeLead };  // SomeLead: close together
    Say say = Say::TooFew;
    int answered = 0;  // in fives, too, or two rows would say how many left one out; 0: too few
    std::vector<ToldAnswer> answers;  // one a column
    friend bool operator==(const ToldRow&, const ToldRow&) = default;
};
using ToldTally = std::vector<ToldRow>;  // one a row of the question

// The answer that leads alone.
std::optional<std::size_t> sole_lead(const ToldRow& row);

// `hands`: they were raised, and nobody voted otherwise.
ToldRow told(const std::vector<int>& counts, bool hands = false);
ToldTally told(const Tally& tally);

// How many have answered, to be shown while the vote is open: in fives from below, so that nobody is waited for by all.
int told_answers(int answers);

}  // namespace wissel::classroom
