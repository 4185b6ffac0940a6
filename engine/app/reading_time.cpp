#include "app/reading_time.h"

#include "story/io/letters.h"
#include "story/reading.h"

namespace wissel::app {

using director::OutcomeView;
using story::count_letters;

namespace {

// Sources are there to be looked up, not to be read from the screen.
std::size_t letters_in(const OutcomeView& card, bool words) {
    std::size_t letters = count_letters(card.whose);
    if (words) {
        for (const auto& line : card.help) letters += count_letters(line.name) + count_letters(line.what);
        return letters + count_letters(card.why) + count_letters(card.reaction);
    }
    for (const auto& criterion : card.criteria) letters += count_letters(criterion.finding);
    return letters;
}

std::size_t letters_in(const director::View& view) {
    using Step = director::JudgeView::Step;
    if (view.note) return count_letters(view.note->title) + count_letters(view.note->text);
    if (view.judge) {
        const auto& judge = *view.judge;
        if (!director::JudgeView::shows_author(judge.step)) return 0;
        return letters_in(judge.author, judge.step == Step::Words) + count_letters(judge.unknown);
    }
    return view.outcome ? letters_in(*view.outcome, view.outcome->page == OutcomeView::Page::Words) : 0;
}

}  // namespace

Duration reading_time(const director::View& view) {
    return story::reading_time(letters_in(view));
}

}  // namespace wissel::app
