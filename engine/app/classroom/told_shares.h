// What may be told of a row of votes, as the class's window draws it.
#pragma once

#include "classroom/told_tally.h"
#include "director/class_view.h"

namespace wissel::app {

// Empty: too few answered.
inline director::ToldShares shares_of(const classroom::ToldRow& row) {
    director::ToldShares shares;
    if (row.say == classroom::ToldRow::Say::TooFew) return shares;
    for (const auto& answer : row.answers) shares.push_back({answer.leads, answer.from, answer.length});
    return shares;
}

}  // namespace wissel::app
