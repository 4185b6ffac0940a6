// The six criteria as rows of a column, with the author's score or the viewer's beside it.
#pragma once

#include <array>
#include <optional>

#include "ui/column.h"

namespace wissel::ui {

// A score in its box: "+", "+/−", "−", "− −" or "?". Pixels.
void draw_score(Scene& scene, const PixelRect& box, std::optional<std::size_t> column, bool strong);

class CriterionRow : public Block {
public:
    CriterionRow(story::Criterion which, const director::CriterionView& view) : which_(which), view_(view) {}
    // With the viewer's own score before the author's.
    CriterionRow(story::Criterion which, const director::CriterionView& view, std::optional<std::size_t> viewers)
        : which_(which), view_(view), viewers_(viewers), compared_(true) {}
    float lay_out(const Scene& scene, float width, float size) override;
    void draw(Scene& scene, float x, float y) const override;
    float gap_before() const override { return 5; }

private:
    float boxes_width(const Scene& scene) const;

    story::Criterion which_;
    director::CriterionView view_;
    std::optional<std::size_t> viewers_;
    bool compared_ = false;
    TextBlock name_, tag_, finding_;
    bool tag_beside_ = false;
    float width_ = 0, height_ = 0;
};

bool any_criteria(const std::array<director::CriterionView, 6>& criteria);
// The line above compared rows: whose box is whose.
class ComparedHead : public Block {
public:
    float lay_out(const Scene& scene, float width, float size) override;
    void draw(Scene& scene, float x, float y) const override;
    bool stays_with_next() const override { return true; }
};

}  // namespace wissel::ui
