#include "app/classroom/player_wishes.h"

#include "base/overloaded.h"

namespace wissel::app {

namespace {

// The content note may stand before the story.
void start(director::Director& director) {
    if (director.view().note) director.handle(director::Continue{});
}

void set_scores(const classroom::SetScores& set, director::Director& director) {
    for (std::size_t i = 0; i < set.columns.size(); ++i) director.handle(director::SetScore{i, set.columns[i]});
    director.handle(director::SubmitScores{});
}

}  // namespace

void carry_out(const classroom::LessonWish& wish, director::Director& director) {
    std::visit(Overloaded{[&](const classroom::StartStory&) { start(director); },
                         [&](const classroom::GoOn&) { director.handle(director::Continue{}); },
                         [&](const classroom::PickAnswer& pick) { director.handle(director::PickItem{pick.item}); },
                         [&](const classroom::SetScores& set) { set_scores(set, director); },
                         [&](const classroom::SetFlag& set) { director.handle(director::PickItem{set.flag}); },
                         [&](const classroom::ChooseOtherwise&) { director.handle(director::ChooseOtherwise{}); },
                         [&](const classroom::AnotherStory&) { director.handle(director::ShowMenu{}); },
                         [](const classroom::WriteSheet&) {}},
               wish);
}

}  // namespace wissel::app
