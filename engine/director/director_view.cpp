// What is to be seen now.
#include "director/director.h"
#include "director/view_builder.h"

namespace wissel::director {

View Director::view() const {
    const auto& graph = session_.graph();
    View view;
    view.language = root_.variant;
    for (const auto& each : languages_) view.languages.push_back({each, each == root_.variant});
    view.has_help = has_help();
    view.covered = covered_;
    view.paused = paused_;
    view.muted = muted_;
    view.volume = volume_;
    if (volume_changed_) view.volume_shown_for = to_seconds(presented_ - *volume_changed_);
    captions_.add_to(view, playout_.status(), root_, graph.language(), presented_);
    view.has_description = sound_.story_has_some();
    view.description_on = sound_.description();
    view.has_sign = sign_.story_has_some();
    view.sign_on = sign_.on();
    view.speed = speed_;
    if (speed_changed_) view.speed_shown_for = to_seconds(presented_ - *speed_changed_);
    view.panel_shown_for = to_seconds(presented_ - stage_since_);
    if (help_) {
        view.help = help_view(session_.node(), graph, root_.variant);
    } else {
        add_panel(view);
    }
    return view;
}

// Asked for every picture: without making the page (help_view()), which has a line exactly when this is true.
bool Director::has_help() const {
    const auto& outcome = session_.node().outcome;
    return !session_.graph().calm_help.empty() || (outcome && !outcome->help.empty());
}

// Instead of a film that failed, or with the words of one that is not there yet.
bool Director::on_a_slate() const {
    const auto& node = session_.node();
    const bool not_filmed = node.media.kind == story::Media::Kind::None && !node.script.empty() && film_announced_;
    return not_filmed || !film_.slate_reason().empty();
}

void Director::add_panel(View& view) const {
    const auto& graph = session_.graph();
    const auto& node = session_.node();
    if (window_ && (stage_ == Stage::Choice || stage_ == Stage::Film)) {
        view.choice = choice_view(*window_, graph, root_.variant, playout_.unhurried_now(), presented_);
    }
    if ((stage_ == Stage::Film || stage_ == Stage::Choice) && on_a_slate()) {
        view.slate = slate_view(node, graph, root_.variant, film_.slate_reason());
    }
    switch (stage_) {
        case Stage::Note: view.note = note_view(graph, root_.variant); break;
        case Stage::Judge: view.judge = judge_view(node, judging_, graph, root_.variant); break;
        case Stage::Menu:
            view.menu = menu_view(session_, root_.variant, root_.folder.string());
            view.menu->focus = focus_;
            break;
        case Stage::Summary:
            view.summary = summary_view(session_, root_.variant);
            view.summary->focus = focus_;
            break;
        case Stage::Outcome:
            view.outcome = outcome_view(*node.outcome, graph, root_.variant);
            view.outcome->can_choose_otherwise = session_.can_go_back();
            view.outcome->focus = focus_;
            if (words_shown_) view.outcome->page = OutcomeView::Page::Words;
            break;
        case Stage::Film:
        case Stage::Choice: break;
    }
}

}  // namespace wissel::director
