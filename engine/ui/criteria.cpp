#include "ui/criteria.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "director/judging.h"
#include "ui/shapes.h"
#include "ui/widgets.h"

namespace wissel::ui {

namespace {

constexpr float kBoxWidth = 60, kBoxHeight = 44, kBoxGap = 8;
constexpr float kPaddingY = 8, kPaddingX = 12;
constexpr float kTagGap = 10;
constexpr float kLargestName = 30, kSmallestName = 18;  // of a criterion's name
constexpr float kGridGap = 12;
constexpr float kMostMore = 30;                 // height that a row may gain
constexpr float kHead = 26;
constexpr TextStyle kHeadText{18, Weight::Strong, 1.2F};

std::optional<std::size_t> column_of(const std::optional<story::Score>& score) {
    if (!score) return std::nullopt;
    return static_cast<std::size_t>(*score);
}

}  // namespace

void draw_score(Scene& scene, const PixelRect& box, std::optional<std::size_t> column, bool strong) {
    const float radius = scene.px(9);
    scene.canvas.fill(box, strong ? rgb(0x3D4B66) : rgb(0x2A3344), radius);
    scene.canvas.line_of_text({26, Weight::Strong}, column ? score_sign(*column) : std::string_view(), box.center_x(), box.center_y(),
                              theme::kText, Align::Center);
}

float CriterionRow::boxes_width(const Scene& scene) const {
    return compared_ ? 2 * scene.px(kBoxWidth) + scene.px(kBoxGap) : scene.px(kBoxWidth);
}

float CriterionRow::lay_out(const Scene& scene, float width, float size) {
    const auto& fonts = scene.fonts();
    const float inner = width - 2 * scene.px(kPaddingX) - boxes_width(scene) - scene.px(16);
    const float small = std::max(size - 2, kTextSizes.front());
    name_ = set_text(fonts, {size, Weight::Strong, 1.25F}, capitalised(scene.say(name_word(which_, scene.view.language))), inner);
    const TextStyle tag{small, Weight::Strong, 1.25F};
    tag_ = view_.deciding ? set_text(fonts, tag, scene.say(Word::Deciding), inner) : TextBlock();
    tag_beside_ = view_.deciding && name_.lines.size() == 1 && name_.width + scene.px(kTagGap) + tag_.width <= inner;
    auto finding = view_.finding;
    if (finding.empty() && !view_.score) finding = scene.say(Word::NotTold);
    finding_ = set_text(fonts, {small, Weight::Regular, 1.28F}, finding, inner);
    width_ = width;
    const float text = name_.height + (view_.deciding && !tag_beside_ ? tag_.height : 0) + finding_.height;
    height_ = std::max(text, scene.px(kBoxHeight)) + 2 * scene.px(kPaddingY);
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
    draw_score(scene, box, column_of(view_.score).value_or(director::kUnknownColumn), compared_ || view_.deciding);
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

namespace {

// Which box is the viewer's and which the makers'.
void draw_compared_head(Scene& scene, float x, float y) {
    const float first = x + scene.px(kPaddingX) + scene.px(kBoxWidth) / 2;
    const float second = first + scene.px(kBoxWidth) + scene.px(kBoxGap);
    scene.canvas.line_of_text(kHeadText, scene.say(scene.view.lesson ? Word::ClassShort : Word::You), first, y + scene.px(kHead) / 2, theme::kQuietText, Align::Center);
    scene.canvas.line_of_text(kHeadText, scene.say(Word::MakersShort), second, y + scene.px(kHead) / 2, theme::kQuietText, Align::Center);
}

class CriteriaGrid {
public:
    CriteriaGrid(Scene& scene, std::vector<CriterionRow>& rows, const PixelRect& area)
        : scene_(scene), rows_(rows), area_(area), width_(std::floor((area.width - scene.px(kGridGap)) / 2)) {}

    bool fits(float size) {
        heights_.assign(kLines, 0);
        for (std::size_t i = 0; i < rows_.size(); ++i) heights_[line_of(i)] = std::max(heights_[line_of(i)], rows_[i].lay_out(scene_, width_, size));
        return std::accumulate(heights_.begin(), heights_.end(), scene_.px(kGridGap) * (kLines - 1)) <= area_.height;
    }

    // Spare height goes into the rows.
    void draw() {
        const float used = std::accumulate(heights_.begin(), heights_.end(), scene_.px(kGridGap) * (kLines - 1));
        const float more = std::clamp((area_.height - used) / kLines, 0.0F, scene_.px(kMostMore));
        float y = area_.y;
        for (std::size_t line = 0; line < kLines; ++line) {
            for (std::size_t i = line; i < rows_.size(); i += kLines) {
                const float x = area_.x + (i < kLines ? 0 : width_ + scene_.px(kGridGap));
                rows_[i].set_height(heights_[line] + more);
                rows_[i].draw(scene_, x, std::round(y));
            }
            y += heights_[line] + more + scene_.px(kGridGap);
        }
    }

private:
    static constexpr std::size_t kLines = 3;
    static std::size_t line_of(std::size_t i) { return i % kLines; }

    Scene& scene_;
    std::vector<CriterionRow>& rows_;
    PixelRect area_;
    float width_;
    std::vector<float> heights_;
};

}  // namespace

void draw_criteria(Scene& scene, const std::string& id, std::vector<CriterionRow> rows, PixelRect area) {
    if (!rows.empty() && rows.front().compared()) {
        draw_compared_head(scene, area.x, area.y);
        draw_compared_head(scene, area.x + std::floor((area.width + scene.px(kGridGap)) / 2), area.y);
        area.y += scene.px(kHead);
        area.height -= scene.px(kHead);
    }
    CriteriaGrid grid(scene, rows, area);
    for (float size = kLargestName; size >= kSmallestName; size = smaller_size(size)) {
        if (grid.fits(size)) return grid.draw();
    }
    Blocks blocks;  // too much for one page
    for (auto& row : rows) add<CriterionRow>(blocks, std::move(row));
    draw_column(scene, id, std::move(blocks), area, {kSmallestName, kSmallestName}, 0);
}

}  // namespace wissel::ui
