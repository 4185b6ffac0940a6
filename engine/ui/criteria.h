// The six criteria: the author's score and finding, and the viewer's score beside it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/column.h"

namespace wissel::ui {

// A score in its box: "+", "+/−", "−", "− −" or "?". Pixels.
// None: nothing is said.
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
    void set_height(float height) { height_ = height; }  // pixels; after lay_out(), not below what it said
    bool compared() const { return compared_; }

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

// In two columns of three, in the largest text that fits; in pages where even the smallest does not.
void draw_criteria(Scene& scene, const std::string& id, std::vector<CriterionRow> rows, PixelRect area);

}  // namespace wissel::ui
