// What the class has chosen, and what the teacher makes of it.
//
// Threading: pure. Chance is handed in as a seed: the same seed draws the same lot.
// Invariants: what the teacher decides is recorded as the teacher's, never as the class's. The criteria have no verdict: each row has
//   the columns that most gave (Tally::leading), ties are ties, and nothing is averaged or computed of them, least of all a flag.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "classroom/question.h"
#include "classroom/tally.h"

namespace wissel::classroom {

enum class Tie { TeacherDecides, Lot, FirstAsWritten };
enum class Nobody { TeacherDecides, AuthorsDefault, FirstAsWritten };  // nobody answered
struct Rules {
    Tie tie = Tie::TeacherDecides;
    Nobody nobody = Nobody::TeacherDecides;
};

enum class By { Votes, Lot, FirstAsWritten, AuthorsDefault, Teacher };

struct Verdict {
    std::vector<std::size_t> leading;   // answers with the most votes; none: nobody answered
    std::optional<std::size_t> winner;  // none: the teacher is to decide
    By by = By::Votes;                  // Teacher where there is no winner
};

// Of a choice. The flag of a class is set by its votes or by the teacher, never by lot or order: a tie is worth talking about.
Verdict verdict_of(const Question& question, const Tally& tally, const Rules& rules, std::uint64_t lot);

// For the teacher. By votes or by lot would tell the class what a close vote does not (told_tally.h): of this it sees whether the
// teacher decided, no more.
struct Decision {
    std::size_t answer = 0;
    By by = By::Votes;
    bool is_veto = false;  // the class had chosen something else, as far as it had answered
    friend bool operator==(const Decision&, const Decision&) = default;
};
Decision decided(const Verdict& verdict);  // one that has a winner
Decision decided_by_teacher(const Verdict& verdict, std::size_t answer);

}  // namespace wissel::classroom
