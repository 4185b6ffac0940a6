// What a number key means in a lesson: a hand more, an answer that is taken, a prompt to talk about.
//
// While a vote is open it counts a hand; after it is closed it takes the answer, but only once nobody has pressed one for a while, since
// somebody may still be counting.
// Threading: main thread. Time is handed in. Ownership: none.
#pragma once

#include <optional>

#include "app/classroom/hand_row.h"
#include "classroom/lesson.h"
#include "director/class_view.h"
#include "director/lesson_command.h"

namespace wissel::app {

class DigitKeys {
public:
    static constexpr Duration kStillCounting = std::chrono::seconds(2);
    static constexpr Duration kToldFor = std::chrono::seconds(3);  // the hands just counted

    // Before each picture, and before a key. `by_phones`: nobody need count the hands of the criteria.
    void follow(const classroom::Lesson& lesson, std::uint64_t occasion, bool by_phones, Duration now);
    // What the lesson is asked for; often nothing.
    std::optional<classroom::TeacherAction> meaning(const director::LessonDigit& digit, const classroom::Lesson& lesson, const classroom::Tally& tally, Duration now);

    // The hands that were counted just now, as they stand in the tally.
    std::optional<director::CountedHands> counted(const classroom::Tally& tally, Duration now) const;
    HandRow& row() { return row_; }
    const HandRow& row() const { return row_; }

private:
    struct Counted {
        std::size_t row, column;
        std::string sign;
        Duration at;
    };
    classroom::Hands count(const director::LessonDigit& digit, const classroom::Question& question, const classroom::Tally& tally, Duration now);

    HandRow row_;
    classroom::Vote vote_ = classroom::Vote::Waiting;  // when it was last looked at
    std::optional<Duration> closed_at_;                // or the last digit since
    std::optional<Counted> counted_;
    std::uint64_t occasion_ = 0;
};

}  // namespace wissel::app
