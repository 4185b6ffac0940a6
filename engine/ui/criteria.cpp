#include "ui/criteria.h"

#include <algorithm>
#include <cmath>

#include "ui/shapes.h"
#include "ui/widgets.h"

namespace wissel::ui {

namespace {

constexpr float kBoxWidth = 54, kBoxHeight = 36, kBoxGap = 8;
constexpr float kPadding = 8, kPaddingX = 12;
constexpr float kTagGap = 10;
constexpr TextStyle kHeadText{14, Weight::Strong, 1.2F};

std::optional<std::size_t> column_of(const std::optional<story::Score>& score) {
    if (!score) return std::nullopt;
    return static_cast<std::size_t>(*score);
}

}  // namespace

void draw_score(Scene& scene, const PixelRect& box, std::optional<std::size_t> column, bool strong) {
    const float radius = scene.px(9);
    scene.canvas.fill(box, strong ? rgb(0x3D4B66) : rgb(0x2A3344), radius);
    scene.canvas.line_of_text({20, Weight::Strong}, column ? score_sign(*column) : std::string_view("?"), box.center_x(), box.center_y(),
                              theme::kText, Align::Center);
}

float CriterionRow::boxes_width(const Scene& scene) const {
    return compared_ ? 2 * scene.px(kBoxWidth) + scene.px(kBoxGap) : scene.px(kBoxWidth);
}

float CriterionRow::lay_out(const Scene& scene, float width, float size) {
    const auto& fonts = scene.fonts();
    const float inner = width - 2 * scene.px(kPaddingX) - boxes_width(scene) - scene.px(16);
    const float small = std::max(size - 2, kTextSizes.front());
    name_ = set_text(fonts, {size, Weight::Strong, 1.25F}, capitalised(scene.say(name_word(which_))), inner);
    const TextStyle tag{std::max(size - 4, kTextSizes.front()), Weight::Strong, 1.25F};
    tag_ = view_.deciding ? set_text(fonts, tag, scene.say(Word::Deciding), inner) : TextBlock();
    tag_beside_ = view_.deciding && name_.lines.size() == 1 && name_.width + scene.px(kTagGap) + tag_.width <= inner;
    auto finding = view_.finding;
    if (finding.empty() && !view_.score) finding = scene.say(Word::NotTold);
    finding_ = set_text(fonts, {small, Weight::Regular, 1.28F}, finding, inner);
    width_ = width;
    const float text = name_.height + (view_.deciding && !tag_beside_ ? tag_.height : 0) + finding_.height;
    height_ = std::max(text, scene.px(kBoxHeight)) + 2 * scene.px(kPadding);
    return height_;
}

void CriterionRow::draw(Scene& scene, float x, float y) const {
    const PixelRect row{x, y, width_, height_};
    scene.canvas.fill(row, view_.deciding ? rgb(0x253150) : theme::kSunken, scene.px(10));
    if (view_.deciding) scene.canvas.fill({row.x, row.y + scene.px(8), scene.px(4), row.height - 2 * scene.px(8)}, theme::kAccent, scene.px(2));
    const float box_y = std::round(row.center_y() - scene.px(kBoxHeight) / 2);
    PixelRect box{row.x + scene.px(kPaddingX), box_y, scene.px(kBoxWidth), scene.px(kBoxHeight)};
    if (compared_) {
        draw_score(scene, box, viewers_, false);
        box.x += box.width + scene.px(kBoxGap);
    }
    draw_score(scene, box, column_of(view_.score), compared_ || view_.deciding);
    const float left = box.right() + scene.px(16);
    const float text = name_.height + (view_.deciding && !tag_beside_ ? tag_.height : 0) + finding_.height;
    float at = std::round(row.center_y() - text / 2);
    scene.canvas.text(name_, left, at, theme::kText);
    if (tag_beside_) scene.canvas.text(tag_, left + name_.width + scene.px(kTagGap), at + name_.height - tag_.height, theme::kAccent);
    at += name_.height;
    if (view_.deciding && !tag_beside_) {
        scene.canvas.text(tag_, left, at, theme::kAccent);
        at += tag_.height;
    }
    scene.canvas.text(finding_, left, at, theme::kQuietText);
}

bool any_criteria(const std::array<director::CriterionView, 6>& criteria) {
    return std::any_of(criteria.begin(), criteria.end(), [](const auto& each) { return each.score || !each.finding.empty(); });
}

float ComparedHead::lay_out(const Scene& scene, float, float) {
    return scene.px(20);
}

void ComparedHead::draw(Scene& scene, float x, float y) const {
    const float first = x + scene.px(kPaddingX) + scene.px(kBoxWidth) / 2;
    const float second = first + scene.px(kBoxWidth) + scene.px(kBoxGap);
    scene.canvas.line_of_text(kHeadText, scene.say(Word::You), first, y + scene.px(9), theme::kQuietText, Align::Center);
    scene.canvas.line_of_text(kHeadText, scene.say(Word::MakersShort), second, y + scene.px(9), theme::kQuietText, Align::Center);
}

}  // namespace wissel::ui
