#include "app/reading_time.h"

#include <string>

namespace wissel::app {

using director::OutcomeView;

namespace {

constexpr double kLettersPerSecond = 13;  // some 140 words a minute, aloud or by a slow reader
constexpr double kLookingUp = 2;          // seconds until the eye has found the beginning

std::size_t letters_in(const std::string& text) {
    std::size_t letters = 0;
    for (const char c : text) letters += (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
    return letters;
}

// Sources are there to be looked up, not to be read from the screen.
std::size_t letters_in(const OutcomeView& card, bool words) {
    std::size_t letters = letters_in(card.whose);
    if (words) {
        for (const auto& line : card.help) letters += letters_in(line.name) + letters_in(line.what);
        return letters + letters_in(card.why) + letters_in(card.reaction);
    }
    for (const auto& criterion : card.criteria) letters += letters_in(criterion.finding);
    return letters;
}

std::size_t letters_in(const director::View& view) {
    using Step = director::JudgeView::Step;
    if (view.note) return letters_in(view.note->title) + letters_in(view.note->text);
    if (view.judge) {
        const auto& judge = *view.judge;
        if (judge.step != Step::Reveal && judge.step != Step::Words) return 0;
        return letters_in(judge.author, judge.step == Step::Words) + letters_in(judge.unknown);
    }
    return view.outcome ? letters_in(*view.outcome, view.outcome->page == OutcomeView::Page::Words) : 0;
}

}  // namespace

Duration reading_time(const director::View& view) {
    const auto letters = letters_in(view);
    return letters == 0 ? Duration::zero() : seconds(kLookingUp + static_cast<double>(letters) / kLettersPerSecond);
}

}  // namespace wissel::app
