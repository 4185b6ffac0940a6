#include "ui/column.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "ui/shapes.h"
#include "ui/widgets.h"

namespace wissel::ui {

namespace {

constexpr float kPagerHeight = 48;

class Column {
public:
    Column(Scene& scene, Blocks blocks, const PixelRect& area) : scene_(scene), blocks_(std::move(blocks)), area_(area) {}

    // Height of all blocks.
    float lay_out(float size) {
        size_ = size;
        heights_.clear();
        for (auto& block : blocks_) heights_.push_back(block->lay_out(scene_, area_.width, size));
        float total = 0;
        for (std::size_t i = 0; i < blocks_.size(); ++i) total += gap(i, 0) + heights_[i];
        return total;
    }

    void draw(std::size_t from, std::size_t to, float stretch) {
        float y = area_.y;
        for (std::size_t i = from; i < to; ++i) {
            y += gap(i, from) + (i > from && blocks_[i]->gap_before() > 0 ? stretch : 0);
            blocks_[i]->draw(scene_, area_.x, std::round(y));
            y += heights_[i];
        }
    }

    float stretched(float spare, float most) const {
        const auto gaps = std::count_if(blocks_.begin(), blocks_.end(), [](const auto& block) { return block->gap_before() > 0; });
        return gaps < 1 ? 0 : std::clamp(spare / static_cast<float>(gaps), 0.0F, scene_.px(most));
    }

    // Parts what is parted into lines, then the first block of each page, and the end.
    std::vector<std::size_t> page_starts(float height) {
        part_blocks(height);
        lay_out(size_);
        std::vector<std::size_t> starts = {0};
        float y = 0;
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            const float next = gap(i, starts.back()) + heights_[i];
            if (y + next > height && i > starts.back()) {
                starts.push_back(whole_from(i, starts.back()));
                y = 0;
                for (std::size_t k = starts.back(); k < i; ++k) y += gap(k, starts.back()) + heights_[k];
                y += gap(i, starts.back()) + heights_[i];
            } else {
                y += next;
            }
        }
        starts.push_back(blocks_.size());
        return starts;
    }

    std::size_t size() const { return blocks_.size(); }

private:
    float gap(std::size_t i, std::size_t first) const { return i == first ? 0 : scene_.px(blocks_[i]->gap_before()); }

    std::size_t whole_from(std::size_t i, std::size_t page) const {
        while (i > page + 1 && blocks_[i - 1]->stays_with_next()) --i;
        return i;
    }

    void part_blocks(float height) {
        Blocks parted;
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            auto lines = blocks_[i]->lines();
            if (lines.empty() || heights_[i] < height * 0.4F) {
                parted.push_back(std::move(blocks_[i]));
            } else {
                for (auto& line : lines) parted.push_back(std::move(line));
            }
        }
        blocks_ = std::move(parted);
    }

    Scene& scene_;
    Blocks blocks_;
    PixelRect area_;
    float size_ = 0;
    std::vector<float> heights_;
};

void draw_pager(Scene& scene, const std::string& id, std::size_t page, std::size_t pages, const PixelRect& area) {
    const float side = scene.px(44);
    const float y = area.bottom() - scene.px(kPagerHeight) / 2;
    const PixelRect back{area.x, std::round(y - side / 2), side, side};
    const auto label = fmt::format("{} {} / {}", scene.say(Word::Page), page + 1, pages);
    const float width = text_width(scene.fonts(), kNote, label);
    const PixelRect on{back.right() + width + 2 * scene.px(14), back.y, side, side};
    if (scene.targets.add_own(id + "-back", back)) scene.pages.turn(id, pages, -1);
    if (scene.targets.add_own(id + "-on", on)) scene.pages.turn(id, pages, 1);
    for (const auto& box : {back, on}) {
        draw_button_box(scene, box, {});
        draw_arrow(scene.canvas, box.center_x(), box.center_y(), scene.px(16), theme::kText, box == on);
    }
    scene.canvas.line_of_text(kNote, label, back.right() + scene.px(14), y, theme::kQuietText);
}

}  // namespace

void draw_column(Scene& scene, const std::string& id, Blocks blocks, const PixelRect& area, TextRange range, float spread) {
    if (blocks.empty() || area.height <= 0 || area.width <= 0) return;
    Column column(scene, std::move(blocks), area);
    for (float size = range.largest; size >= range.smallest; size = smaller_size(size)) {
        const float height = column.lay_out(size);
        if (height <= area.height) return column.draw(0, column.size(), column.stretched(area.height - height, spread));
        if (size <= kTextSizes.front()) break;
    }
    const auto starts = column.page_starts(area.height - scene.px(kPagerHeight + 8));
    const auto pages = starts.size() - 1;
    const auto page = scene.pages.current(id, pages);
    column.draw(starts[page], starts[page + 1], 0);
    if (pages > 1) draw_pager(scene, id, page, pages, area);
}

}  // namespace wissel::ui
