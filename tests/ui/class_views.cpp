#include "class_views.h"

namespace wissel::test {

namespace {

using namespace director;

const std::string kAddress = "192.168.1.20:8080/KRDT7";

View in_lesson(View view, std::optional<VoteView> vote = std::nullopt, std::optional<ClassPanel> panel = std::nullopt) {
    view.lesson = ClassView{std::move(vote), std::move(panel)};
    view.can_be_pressed = false;
    if (view.judge) view.judge->is_of_class = true;
    return view;
}

// One leads; of the others every second has a few.
ToldShares shares(std::size_t answers, std::size_t leads) {
    ToldShares row(answers);
    for (std::size_t i = 0; i < answers; ++i) row[i] = i == leads ? ToldShare{true, {}, 0.9} : i % 2 == 0 ? ToldShare{false, 10, 0.5} : ToldShare{false, 0, 0.1};
    return row;
}

View told(View view) {
    if (view.choice) view.choice->shares = shares(view.choice->items.size(), 1);
    if (view.judge) {
        for (std::size_t i = 0; i < 6; ++i) view.judge->score_shares[i] = shares(5, i % 4);
        view.judge->flag_shares = shares(view.judge->flags.size(), 2);
    }
    return view;
}

}  // namespace

std::vector<SampleView> class_views(const ClassBase& base, const std::string& prompt) {
    const VoteView open{true, kAddress, 15}, hands{true, "", 0}, closed{false, kAddress, 25};
    const VoteView too_few{false, kAddress, 5, true}, split{false, kAddress, 10, false, true};
    auto stopped = in_lesson(base.help);
    stopped.lesson->stopped = true;
    auto open_scores = in_lesson(base.scores, open);
    open_scores.judge->scores = {};
    auto hands_of_a_row = in_lesson(base.scores, hands);
    hands_of_a_row.judge->scores = {};
    hands_of_a_row.judge->asked_row = 2;
    AnswerList looked_at{prompt, {{"Doorsturen naar Bo", {}, false}, {"De groep dempen", {}, true}, {"Noor een bericht sturen, en vragen hoe het met haar gaat", {}, false}}, shares(3, 1), AnswerList::LookedBack{}};
    auto looked_at_few = looked_at;
    looked_at_few.shares.clear();
    looked_at_few.looked_back = AnswerList::LookedBack{AnswerList::LookedBack::Votes::TooFew, true};
    auto third_page = in_lesson(base.film, {}, looked_at);
    third_page.lesson->page = PageNumber{3, 9};
    auto opening = in_lesson(base.film, {}, AgreementsView{});
    opening.lesson->names_controls = true;
    auto counting = hands;
    counting.counted = CountedHands{"2", 7};
    auto divided = told(in_lesson(base.reveal));
    divided.judge->picked.reset();
    AnswerList stories{prompt, {}, {}};
    for (int i = 1; i <= 10; ++i) stories.items.push_back({i % 3 == 0 ? "Een verhaal met een lange titel" : "Doorgestuurd", i % 4 == 0 ? "" : "Een foto gaat rond. Jij bent Sam, en je kijkt mee.", false});
    auto stories_told = stories;
    stories_told.shares = shares(10, 4);
    return {{"class-stories", in_lesson(base.film, open, stories)},
            {"class-stories-told", in_lesson(base.film, closed, stories_told)},
            {"class-agreements", in_lesson(base.film, {}, AgreementsView{})},
            {"class-join", in_lesson(base.film, {}, JoinView{kAddress, "http://" + kAddress + "/", 12})},
            {"class-talk", in_lesson(base.film, {}, TalkView{prompt})},
            {"class-stopped", stopped},
            {"class-choice", in_lesson(base.choice, open)},
            {"class-choice-hands", in_lesson(base.choice, hands)},
            {"class-choice-few", in_lesson(base.choice, too_few)},
            {"class-choice-divided", in_lesson(base.choice, split)},
            {"class-choice-told", told(in_lesson(base.choice, closed))},
            {"class-look-back", third_page},
            {"class-look-back-few", in_lesson(base.film, {}, looked_at_few)},
            {"class-opening", opening},
            {"class-choice-counting", in_lesson(base.choice, counting)},
            {"class-scores", open_scores},
            {"class-scores-hands", hands_of_a_row},
            {"class-scores-told", told(in_lesson(base.scores, closed))},
            {"class-flags", in_lesson(base.flags, open)},
            {"class-flags-told", told(in_lesson(base.flags, closed))},
            {"class-reveal", told(in_lesson(base.reveal))},
            {"class-reveal-divided", divided},
            {"class-summary", in_lesson(base.summary)}};
}

}  // namespace wissel::test
