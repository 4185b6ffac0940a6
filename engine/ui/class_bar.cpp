#include "ui/class_bar.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "ui/text_block.h"

namespace wissel::ui {

namespace {

constexpr float kBarHeight = 58, kBarMargin = 48, kBarGap = 14;
constexpr float kFootAbove = 16;
constexpr TextStyle kFoot{18, Weight::Regular, 1.2F};
constexpr TextStyle kWords{24, Weight::Regular, 1.2F}, kAddress{30, Weight::Strong, 1.2F};

// "15+": told in fives; or the hands for an answer, just as they are counted.
std::string votes_words(const Scene& scene, const director::VoteView& vote) {
    if (const auto& counted = vote.counted) return fmt::format("{}:  {} {}", counted->sign, counted->hands, scene.say(counted->hands == 1 ? Word::HandCounted : Word::HandsCounted));
    return vote.votes > 0 ? fmt::format("{}+ {}", vote.votes, scene.say(Word::Votes)) : std::string();
}

// With the seconds that are left to choose before it.
std::string right_words(const Scene& scene, const director::VoteView& vote) {
    const auto votes = votes_words(scene, vote);
    const auto& choice = scene.view.choice;
    if (!vote.open || !choice || !choice->time_left) return votes;
    return fmt::format("{} s{}{}", static_cast<int>(std::ceil(*choice->time_left)), votes.empty() ? "" : "   ·   ", votes);
}

Word what_to_say(const director::VoteView& vote) {
    if (vote.too_few) return Word::VotesTooFew;
    if (vote.divided) return Word::VotesDivided;
    if (!vote.open) return Word::VoteClosed;
    return vote.address.empty() ? Word::HandsUp : Word::VoteAt;
}

}  // namespace

float class_bar_height(const Canvas& canvas, const director::View& view) {
    return view.lesson && view.lesson->vote && !view.covered ? canvas.px(kBarHeight) : 0;
}

void draw_class_bar(Scene& scene, float height) {
    if (height <= 0) return;
    const auto& vote = *scene.view.lesson->vote;
    const PixelRect bar{0, 0, static_cast<float>(scene.frame.width), height};
    scene.canvas.fill(bar, theme::kRaised.with_alpha(1));
    scene.canvas.fill({0, height - scene.px(3), bar.width, scene.px(3)}, vote.open ? theme::kAccent : theme::kLine);
    const float margin = std::min(scene.px(kBarMargin), bar.width / 16), y = bar.center_y();
    const auto votes = right_words(scene, vote);
    const float right = bar.right() - margin;
    scene.canvas.line_of_text(kAddress, votes, right, y, vote.open ? theme::kText : theme::kQuietText, Align::Right);
    const float room = right - text_width(scene.fonts(), kAddress, votes) - scene.px(kBarGap) - margin;
    const bool tells_address = vote.open && !vote.address.empty();
    const float address = tells_address ? text_width(scene.fonts(), kAddress, vote.address) + scene.px(kBarGap) : 0;
    const auto words = fit_text(scene.fonts(), kWords, 14, scene.say(what_to_say(vote)), std::max(room - address, 1.0F), height - scene.px(6));
    scene.canvas.text(words, margin, y - words.height / 2, theme::kText);
    if (tells_address) scene.canvas.line_of_text(kAddress, vote.address, margin + words.width + scene.px(kBarGap), y, theme::kAccent);
}

void draw_class_foot(Scene& scene) {
    const auto& lesson = scene.view.lesson;
    if (!lesson || scene.view.covered) return;
    std::string words;
    if (lesson->page) words = fmt::format("{} / {}", lesson->page->page, lesson->page->of);
    if (lesson->names_controls) words = scene.say(Word::ControlsAt);
    if (words.empty()) return;
    const auto width = static_cast<float>(scene.frame.width), height = static_cast<float>(scene.frame.height);
    scene.canvas.line_of_text(kFoot, words, width - std::min(scene.px(kBarMargin), width / 16), height - scene.px(kFootAbove), theme::kQuietText, Align::Right);
}

}  // namespace wissel::ui
