#include "sample_views.h"

#include <doctest/doctest.h>

#include <cmath>

#include <fmt/format.h>

#include "director/view_builder.h"
#include "class_views.h"
#include "kiosk_views.h"
#include "story/io/load_story.h"

namespace wissel::test {

namespace {

using director::View;

std::shared_ptr<const story::StoryGraph> demo() {
    static const auto graph = story::load_story(std::string(WISSEL_SOURCE_DIR) + "/stories/he-het-is-oke", nullptr).graph;
    REQUIRE(graph);
    return graph;
}

const story::Node& node(const std::string& id) {
    const auto index = demo()->find(id);
    REQUIRE(index != story::kNoNode);
    return demo()->nodes[index];
}

View base(const std::string& variant) {
    View view;
    view.language = variant;
    view.languages = director::language_items(*demo(), variant);
    view.panel_shown_for = 3;
    return view;
}

std::string say(const story::Text& text, const std::string& variant) {
    return std::string(text.in(variant, demo()->language()));
}

director::ChoiceView choice_of(const std::string& id, const std::string& variant) {
    const auto& choice = *node(id).choice;
    director::ChoiceView view;
    view.prompt = say(choice.prompt, variant);
    for (const auto& option : choice.options) view.items.push_back({say(option.text, variant), std::nullopt, false});
    view.shown_for = 3;
    return view;
}

View choice_view(const std::string& id, const std::string& variant, std::size_t focus) {
    auto view = base(variant);
    view.choice = choice_of(id, variant);
    view.choice->focus = focus;
    return view;
}

View timed_choice(const std::string& variant) {
    auto view = choice_view("s1-open", variant, 1);
    view.choice->time_limit = 30;
    view.choice->time_left = 18.4;
    view.choice->fallback = 2;
    return view;
}

View taken_choice(const std::string& variant) {
    auto view = choice_view("s1-open", variant, 3);
    view.choice->items[3].taken = true;
    return view;
}

View six_choices(const std::string& variant) {
    auto view = choice_view("s1-second", variant, 0);
    view.choice->items.push_back({say(node("s1-open").choice->options[3].text, variant), std::nullopt, false});
    return view;
}

View hotspots(const std::string& variant) {
    auto view = choice_view("s1-open", variant, 0);
    view.choice->items.pop_back();
    view.choice->items[0].area = director::RectF{0.08F, 0.12F, 0.2F, 0.36F};
    view.choice->items[1].area = director::RectF{0.40F, 0.2F, 0.2F, 0.3F};
    view.choice->items[2].area = director::RectF{0.74F, 0.08F, 0.18F, 0.42F};
    return view;
}

View outcome(const std::string& id, const std::string& variant) {
    auto view = base(variant);
    view.outcome = director::outcome_view(*node(id).outcome, *demo(), variant);
    view.outcome->can_choose_otherwise = true;
    return view;
}

View words_of(View view) {
    if (view.outcome) view.outcome->page = director::OutcomeView::Page::Words;
    return view;
}

View judge(const std::string& id, const std::string& variant, director::JudgeView::Step step) {
    using Step = director::JudgeView::Step;
    auto view = base(variant);
    director::Judging judging;
    judging.step = step;
    judging.scores = {3, 2, 4, std::nullopt, std::nullopt, std::nullopt};
    judging.row = 3;
    judging.column = 1;
    if (step != Step::Scores) {
        judging.scores = {3, 2, 4, 1, 2, 3};
        judging.column = 2;
    }
    if (step == Step::Reveal || step == Step::Words) judging.flag = 2;
    view.judge = director::judge_view(node(id), judging, *demo(), variant);
    return view;
}

View menu(const std::string& variant, std::size_t items) {
    auto view = base(variant);
    director::MenuView menu;
    menu.title = say(node("menu").title, variant);
    const auto& situation = demo()->situations.front();
    for (std::size_t i = 0; i < items; ++i) {
        const auto title = i == 0 ? say(situation.title, variant) : say(demo()->nodes[2 + i].title, variant);
        menu.items.push_back({title, say(situation.theme, variant), i < 4 ? say(demo()->ages[*situation.age].label, variant) : "12-14", "", i == 1});
    }
    view.menu = menu;
    return view;
}

director::SummaryView::Step step_of(const std::string& id, const std::string& variant, int chosen) {
    const auto& from = node(id);
    director::SummaryView::Step step;
    step.title = say(from.title, variant);
    if (chosen >= 0) step.chosen = say(from.choice->options[static_cast<std::size_t>(chosen)].text, variant);
    if (from.outcome && from.outcome->flag) step.flag = director::outcome_view(*from.outcome, *demo(), variant).flag;
    if (from.outcome) step.response = from.outcome->response;
    return step;
}

View summary(const std::string& variant) {
    auto view = base(variant);
    director::SummaryView summary;
    summary.title = say(demo()->title, variant);
    summary.steps = {step_of("s1-open", variant, 0), step_of("s1-forward", variant, 1), step_of("s1-takeback", variant, -1),
                     step_of("s1-second", variant, 2), step_of("s1-alone", variant, -1), step_of("s1-judge", variant, -1)};
    summary.steps[0].by_default = true;
    summary.steps[5].viewer_flag = summary.steps[1].flag;
    const auto help = director::help_view(node("prologue"), *demo(), variant);
    summary.help = help.lines;
    for (const auto& credit : demo()->credits) summary.credits.push_back(say(credit, variant));
    summary.can_choose_otherwise = true;
    summary.has_menu = true;
    view.summary = summary;
    return view;
}

View with(View view, void (*change)(View&)) {
    change(view);
    return view;
}

std::vector<SampleView> choices(const std::string& variant) {
    return {{"choice-4-timed", timed_choice(variant)},   {"choice-2", choice_view("s1-forward", variant, 0)},
            {"choice-5", choice_view("s1-second", variant, 4)}, {"choice-6", six_choices(variant)},
            {"choice-taken", taken_choice(variant)},     {"choice-hotspots", hotspots(variant)}};
}

std::vector<SampleView> small_ones(const std::string& variant) {
    return {{"cover", with(base(variant), [](View& view) { view.covered = true; })},
            {"paused", with(base(variant), [](View& view) { view.paused = true; })},
            {"paused-choice", with(timed_choice(variant), [](View& view) { view.paused = true; })},
            {"volume", with(base(variant), [](View& view) { view.volume = 65; view.volume_shown_for = 0.5; })},
            {"muted", with(base(variant), [](View& view) { view.muted = true; view.volume_shown_for = 0.5; })},
            {"speed", with(base(variant), [](View& view) { view.speed = 90; view.speed_shown_for = 0.5; })},
            {"slate", with(base(variant), [](View& view) {
                 view.slate = director::SlateView{"Zondagavond, 21:47", "media/s1-open.nl.mp4: there is no such file in the story's folder", ""};
             })}};
}

// The captions' button and message; the words themselves are drawn by others.
std::vector<SampleView> with_captions(const std::string& variant) {
    using director::CaptionNotice;
    auto off = choice_view("s1-open", variant, 0);
    off.has_captions = true;
    off.captions_on = false;
    auto size = base(variant);
    size.has_captions = size.paused = true;
    size.caption_look.size = director::CaptionSize::Huge;
    size.caption_notice = CaptionNotice::Size;
    size.caption_notice_for = 0.5;
    return {{"captions-off", off}, {"captions-size", size}};
}

// All that makes a film reach everybody, and what is said when some of it changes.
std::vector<SampleView> with_access(const std::string& variant) {
    using director::CaptionNotice;
    const auto add = [](director::View view, CaptionNotice notice, bool description, bool sign) {
        view.has_captions = view.has_description = view.has_sign = true;
        view.description_on = description;
        view.sign_on = sign;
        view.caption_notice = notice;
        view.caption_notice_for = 0.5;
        return view;
    };
    auto paused = base(variant);
    paused.paused = true;
    auto choice = add(timed_choice(variant), CaptionNotice::SignOn, true, false);
    choice.caption_notice_for = -1;
    return {{"description-on", add(paused, CaptionNotice::DescriptionOn, true, false)},
            {"description-off", add(base(variant), CaptionNotice::DescriptionOff, false, false)},
            {"sign-on", add(paused, CaptionNotice::SignOn, false, true)},
            {"sign-off", add(base(variant), CaptionNotice::SignOff, false, false)},
            {"choice-access", choice}};
}

}  // namespace

std::vector<SampleView> sample_views(const std::string& variant) {
    using Step = director::JudgeView::Step;
    auto views = choices(variant);
    auto note = base(variant);
    note.note = director::note_view(*demo(), variant);
    auto help = base(variant);
    help.help = director::help_view(node("s1-judge"), *demo(), variant);
    const std::vector<SampleView> cards = {{"note", note},
                                           {"outcome-flag", outcome("s1-forward", variant)},
                                           {"outcome-flag-words", words_of(outcome("s1-forward", variant))},
                                           {"outcome-black", outcome("s1-judge", variant)},
                                           {"outcome-response", outcome("s1-mute", variant)},
                                           {"outcome-helps", outcome("s1-together", variant)},
                                           {"outcome-harms", outcome("s1-blame", variant)},
                                           {"judge-scores", judge("s1-judge", variant, Step::Scores)},
                                           {"judge-flag", judge("s1-judge", variant, Step::Flag)},
                                           {"judge-reveal", judge("s1-judge", variant, Step::Reveal)},
                                           {"judge-words", judge("s1-judge", variant, Step::Words)},
                                           {"menu-1", menu(variant, 1)},
                                           {"menu-3", menu(variant, 3)},
                                           {"menu-8", menu(variant, 8)},
                                           {"summary", summary(variant)},
                                           {"help", help}};
    views.insert(views.end(), cards.begin(), cards.end());
    for (auto& each : small_ones(variant)) views.push_back(std::move(each));
    for (auto& each : with_captions(variant)) views.push_back(std::move(each));
    for (auto& each : with_access(variant)) views.push_back(std::move(each));
    for (auto& each : kiosk_views(base(variant), summary(variant), timed_choice(variant), note)) views.push_back(std::move(each));
    const ClassBase of_class{base(variant), timed_choice(variant), judge("s1-judge", variant, Step::Scores), judge("s1-judge", variant, Step::Flag),
                             judge("s1-judge", variant, Step::Reveal), summary(variant), help};
    for (auto& each : class_views(of_class, say(node("s1-judge").judge->behaviour, variant))) views.push_back(std::move(each));
    const auto with_a_way_out = [](View view) {
        view.can_stop = view.has_captions = view.has_description = view.has_help = true;
        return view;
    };
    views.push_back({"kiosk-outcome", with_a_way_out(outcome("s1-forward", variant))});
    views.push_back({"kiosk-reveal", with_a_way_out(judge("s1-judge", variant, Step::Reveal))});
    return views;
}

std::vector<SampleView> story_views(const std::string& variant) {
    using Step = director::JudgeView::Step;
    std::vector<SampleView> views;
    for (const auto& node : demo()->nodes) {
        if (node.choice) {
            views.push_back({node.id + " choice", choice_view(node.id, variant, 0)});
            views.back().view.has_captions = views.back().view.has_description = true;
            auto& choice = *views.back().view.choice;
            if (node.choice->limit) choice.time_limit = choice.time_left.emplace(to_seconds(*node.choice->limit));
            choice.fallback = node.choice->fallback;
        }
        if (node.judge) {
            for (const auto step : {Step::Scores, Step::Flag, Step::Reveal, Step::Words}) {
                views.push_back({fmt::format("{} judge {}", node.id, static_cast<int>(step)), judge(node.id, variant, step)});
            }
        } else if (node.outcome) {
            views.push_back({node.id + " card", outcome(node.id, variant)});
            views.push_back({node.id + " words", words_of(outcome(node.id, variant))});
        }
    }
    return views;
}

director::View sample_view(const std::string& name, const std::string& variant) {
    for (auto& each : sample_views(variant)) {
        if (each.name == name) return each.view;
    }
    FAIL("no such view: " << name);
    return {};
}

playback::PictureRef film_picture(playback::Size size) {
    auto picture = std::make_shared<playback::Picture>();
    picture->size = size;
    picture->stride = size.width * 4;
    picture->pixels.resize(static_cast<std::size_t>(picture->stride) * static_cast<std::size_t>(size.height));
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            const double u = double(x) / size.width, v = double(y) / size.height;
            const double glow = std::exp(-((u - 0.5) * (u - 0.5) * 18 + (v - 0.42) * (v - 0.42) * 9));
            auto* pixel = picture->pixels.data() + y * picture->stride + x * 4;
            pixel[0] = static_cast<std::uint8_t>(110 + 110 * glow - 30 * v);
            pixel[1] = static_cast<std::uint8_t>(96 + 130 * glow - 50 * v);
            pixel[2] = static_cast<std::uint8_t>(70 + 160 * glow + 40 * u);
        }
    }
    return picture;
}

}  // namespace wissel::test
