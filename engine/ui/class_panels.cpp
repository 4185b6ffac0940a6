#include "ui/class_panels.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "ui/blocks.h"
#include "ui/card.h"
#include "ui/qr_code.h"
#include "ui/told_share.h"
#include "ui/widgets.h"

namespace wissel::ui {

namespace {

constexpr Word kAgreements[] = {Word::AgreeFilm,     Word::AgreeNames,    Word::AgreeYourAge, Word::AgreePass,
                                Word::AgreeNoFilming, Word::AgreeLaughing, Word::AgreeStays,  Word::AgreeLeave};

Card begin_titled(Scene& scene, Word title) {
    auto card = begin_card(scene, Corner::Languages);
    const auto words = fit_head(scene, card, {40, Weight::Strong, 1.2F}, 24, scene.say(title), scene.px(60));
    scene.canvas.text(words, card.head.x, card.head.y, theme::kText);
    set_head_height(scene, card, words.height);
    card.body.height = card.content.bottom() - card.body.y;
    return card;
}

// Numbered, so that a class can speak of them.
class Agreement : public Block {
public:
    Agreement(int number, std::string_view words) : number_(fmt::format("{}", number)), words_(words) {}

    float lay_out(const Scene& scene, float width, float size) override {
        side_ = scene.px(size * 1.4F);
        block_ = set_text(scene.fonts(), {size, Weight::Regular, 1.3F}, words_, width - side_ - scene.px(16));
        return std::max(block_.height, side_);
    }
    void draw(Scene& scene, float x, float y) const override {
        scene.canvas.fill({x, y, side_, side_}, theme::kRaised, side_ / 2);
        scene.canvas.line_of_text({block_.style.size, Weight::Strong}, number_, x + side_ / 2, y + side_ / 2, theme::kAccent, Align::Center);
        scene.canvas.text(block_, x + side_ + scene.px(16), y + std::max(0.0F, std::round((side_ - block_.line_height) / 2)), theme::kText);
    }
    float gap_before() const override { return 12; }

private:
    std::string number_;
    std::string_view words_;
    float side_ = 0;
    TextBlock block_;
};

void draw_agreements(Scene& scene) {
    const auto card = begin_titled(scene, Word::AgreementsTitle);
    Blocks left, right;
    int number = 0;
    for (const auto which : kAgreements) {
        auto& column = ++number <= 4 ? left : right;
        add<Agreement>(column, number, scene.say(which));
    }
    draw_column(scene, "agreements-left", std::move(left), left_of(scene, card.body, 0.5F), {30, 16}, 14);
    draw_column(scene, "agreements-right", std::move(right), right_of(scene, card.body, 0.5F), {30, 16}, 14);
    end_card(scene);
}

std::string phones_words(const Scene& scene, std::size_t phones) {
    return fmt::format("{} {}", phones, scene.say(phones == 1 ? Word::PhoneIn : Word::PhonesIn));
}

// Beside the code, or below it where the screen stands upright.
void draw_join(Scene& scene, const director::JoinView& join) {
    const auto card = begin_titled(scene, Word::JoinTitle);
    const bool upright = card.body.height > card.body.width;
    const float gap = scene.px(kColumnGap);
    const float side = std::floor(upright ? std::min(card.body.width, card.body.height * 0.5F) : std::min(card.body.height, card.body.width * 0.46F));
    const PixelRect code{card.body.x, card.body.y, side, side};
    const bool drawn = draw_qr_code(scene.canvas, join.code, code);
    PixelRect text = card.body;
    if (drawn && upright) text = {text.x, code.bottom() + gap, text.width, text.bottom() - code.bottom() - gap};
    if (drawn && !upright) text = {code.right() + gap, text.y, text.right() - code.right() - gap, text.height};
    const auto how = fit_text(scene.fonts(), {28, Weight::Regular, 1.3F}, 16, scene.say(Word::JoinHow), text.width, scene.px(80));
    const auto address = fit_text(scene.fonts(), {44, Weight::Strong, 1.25F}, 20, join.address, text.width, scene.px(120));
    scene.canvas.text(how, text.x, text.y, theme::kText);
    scene.canvas.text(address, text.x, text.y + how.height, theme::kAccent);
    const float used = how.height + address.height + scene.px(10);
    Blocks blocks;
    add<Paragraph>(blocks, phones_words(scene, join.phones), theme::kText, 0.0F);
    add<Paragraph>(blocks, std::string(scene.say(Word::JoinSafe)), theme::kText, 22.0F);
    add<Paragraph>(blocks, std::string(scene.say(Word::JoinNetwork)), theme::kQuietText, 22.0F);
    draw_column(scene, "join", std::move(blocks), {text.x, text.y + used, text.width, text.height - used}, {30, 16});
    end_card(scene);
}

class AnswerLine {
public:
    AnswerLine(Scene& scene, const director::AnswerList& list, std::size_t i, const PixelRect& box) : scene_(scene), list_(list), i_(i), box_(box) {}

    void draw() const {
        const float padding = scene_.px(14), badge = std::min(scene_.px(36), box_.height - scene_.px(8));
        scene_.canvas.fill(box_, theme::kRaised, scene_.px(theme::kRadius));
        const bool told = list_.shares.size() == list_.items.size();
        if (told) fill_share(scene_, box_, list_.shares[i_]);
        if (list_.items[i_].taken) scene_.canvas.outline(box_, theme::kAccent, scene_.px(4), scene_.px(theme::kRadius));
        const TextStyle share{20, Weight::Strong, 1.2F};
        const float right = told ? share_width(scene_, share) + padding : 0;
        draw_badge(scene_, {box_.x + padding, std::round(box_.center_y() - badge / 2), badge, badge}, fmt::format("{}", i_ + 1), {});
        const float x = box_.x + badge + 2 * padding, width = box_.right() - x - right - padding;
        const auto& item = list_.items[i_];
        const auto title = fit_text(scene_.fonts(), {26, Weight::Strong, 1.2F}, 14, item.title, width, box_.height * (item.line.empty() ? 0.9F : 0.5F));
        const auto line = fit_text(scene_.fonts(), {20, Weight::Regular, 1.2F}, kTextSizes.front(), item.line, width, box_.height - title.height - scene_.px(8));
        const float y = std::round(box_.center_y() - (title.height + (item.line.empty() ? 0 : line.height)) / 2);
        scene_.canvas.text(title, x, y, theme::kText);
        if (!item.line.empty()) scene_.canvas.text(line, x, y + title.height, theme::kQuietText);
        if (told) scene_.canvas.line_of_text(share, share_words(scene_, list_.shares[i_]), box_.right() - padding, box_.center_y(), theme::kText, Align::Right);
    }

private:
    Scene& scene_;
    const director::AnswerList& list_;
    std::size_t i_;
    PixelRect box_;
};

std::string looked_back_words(const Scene& scene, const director::AnswerList& list) {
    using Votes = director::AnswerList::LookedBack::Votes;
    std::string words;
    const auto add = [&](Word which) { add_part(words, scene.say(which)); };
    if (!list.looked_back) return words;
    if (std::ranges::any_of(list.items, &director::AnswerList::Item::taken)) add(Word::TakenEdge);
    if (list.looked_back->taken_back) add(Word::ChoseAgain);
    if (list.looked_back->votes == Votes::TooFew) add(Word::VotesTooFew);
    if (list.looked_back->votes == Votes::NotTold) add(Word::VotesNotShown);
    return words;
}

void draw_answer_list(Scene& scene, const director::AnswerList& list) {
    auto card = begin_card(scene, Corner::Languages);
    const auto title = fit_head(scene, card, {40, Weight::Strong, 1.2F}, 24, list.title, scene.px(60));
    scene.canvas.text(title, card.head.x, card.head.y, theme::kText);
    set_head_height(scene, card, title.height);
    const auto below = set_text(scene.fonts(), {24, Weight::Regular, 1.3F}, looked_back_words(scene, list), card.body.width);
    card.body.height = card.content.bottom() - card.body.y - (below.lines.empty() ? 0 : below.height + scene.px(14));
    const std::size_t columns = list.items.size() > 4 && card.body.width > card.body.height ? 2 : 1;
    const auto rows = static_cast<float>((list.items.size() + columns - 1) / columns);
    const float gap = scene.px(10), width = std::floor((card.body.width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns));
    const float height = std::min(std::floor((card.body.height - gap * (rows - 1)) / std::max(rows, 1.0F)), scene.px(110));
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        const auto column = static_cast<float>(i % columns), row = static_cast<float>(i / columns);
        AnswerLine(scene, list, i, {card.body.x + column * (width + gap), card.body.y + row * (height + gap), width, height}).draw();
    }
    scene.canvas.text(below, card.body.x, card.body.y + rows * (height + gap) + scene.px(4), theme::kQuietText);
    end_card(scene);
}

void draw_talk(Scene& scene, const director::TalkView& talk) {
    auto card = begin_titled(scene, Word::TalkTitle);
    const float width = std::min(card.body.width, scene.px(1000));
    const auto lead = set_text(scene.fonts(), {24, Weight::Regular, 1.3F}, talk.is_over ? std::string_view() : scene.say(Word::TalkLead), width);
    const float room = card.body.height - lead.height - scene.px(24);
    const auto prompt = fit_text(scene.fonts(), {44, Weight::Strong, 1.3F}, 20, talk.prompt, width, room);
    const float y = card.body.y + std::max(0.0F, std::round((room - prompt.height) * 0.42F));
    scene.canvas.text(prompt, card.body.x, y, theme::kText);
    scene.canvas.text(lead, card.body.x, card.body.bottom() - lead.height, theme::kQuietText);
    end_card(scene);
}

}  // namespace

void draw_class_panel(Scene& scene, const director::ClassPanel& panel) {
    if (const auto* join = std::get_if<director::JoinView>(&panel)) draw_join(scene, *join);
    else if (const auto* talk = std::get_if<director::TalkView>(&panel)) draw_talk(scene, *talk);
    else if (const auto* list = std::get_if<director::AnswerList>(&panel)) draw_answer_list(scene, *list);
    else draw_agreements(scene);
}

}  // namespace wissel::ui
