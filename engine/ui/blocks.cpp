#include "ui/blocks.h"

#include <algorithm>
#include <cmath>

namespace wissel::ui {

namespace {

constexpr float kBoxPadding = 12;

// One line of a paragraph that goes on on the next page.
class LineBlock : public Block {
public:
    LineBlock(std::string text, TextStyle style, Color color, float gap) : text_(std::move(text)), style_(style), color_(color), gap_(gap) {}
    float lay_out(const Scene& scene, float width, float) override {
        block_ = set_text(scene.fonts(), style_, text_, width + 1);
        return block_.height;
    }
    void draw(Scene& scene, float x, float y) const override { scene.canvas.text(block_, x, y, color_); }
    float gap_before() const override { return gap_; }

private:
    std::string text_;
    TextStyle style_;
    Color color_;
    float gap_;
    TextBlock block_;
};

std::string reach_of(const director::HelpLineView& line, const char* between) {
    return line.phone + (line.phone.empty() || line.web.empty() ? "" : between) + line.web;
}

}  // namespace

float Paragraph::lay_out(const Scene& scene, float width, float size) {
    block_ = set_text(scene.fonts(), {std::min(size, largest_), Weight::Regular, 1.38F}, text_, width);
    return block_.height;
}

void Paragraph::draw(Scene& scene, float x, float y) const {
    scene.canvas.text(block_, x, y, color_);
}

std::vector<std::unique_ptr<Block>> Paragraph::lines() const {
    Blocks lines;
    for (const auto& line : block_.lines) add<LineBlock>(lines, line, block_.style, color_, lines.empty() ? gap_ : 0.0F);
    return lines;
}

float Heading::lay_out(const Scene& scene, float width, float size) {
    block_ = set_text(scene.fonts(), {size, Weight::Strong, 1.3F}, text_, width);
    return block_.height;
}

void Heading::draw(Scene& scene, float x, float y) const {
    scene.canvas.text(block_, x, y, theme::kAccent);
}

float HelpLineBlock::lay_out(const Scene& scene, float width, float size) {
    const auto& fonts = scene.fonts();
    const float inner = width - 2 * scene.px(kBoxPadding);
    const TextStyle strong{size, Weight::Strong, 1.3F};
    const auto reach = reach_of(line_, "  ·  ");
    const float reach_width = text_width(fonts, strong, reach);
    side_by_side_ = text_width(fonts, strong, line_.name) + reach_width + scene.px(16) <= inner;
    name_ = set_text(fonts, strong, line_.name, inner);
    reach_ = set_text(fonts, strong, reach_width <= inner ? reach : reach_of(line_, "\n"), inner);
    what_ = set_text(fonts, {std::max(size - 2, kTextSizes.front()), Weight::Regular, 1.32F}, line_.what, inner);
    width_ = width;
    height_ = name_.height + (side_by_side_ ? 0 : reach_.height) + what_.height + 2 * scene.px(kBoxPadding - 2);
    return height_;
}

void HelpLineBlock::draw(Scene& scene, float x, float y) const {
    const float padding = scene.px(kBoxPadding);
    scene.canvas.fill({x, y, width_, height_}, theme::kSunken, scene.px(10));
    y += scene.px(kBoxPadding - 2);
    scene.canvas.text(name_, x + padding, y, theme::kText);
    if (side_by_side_) {
        scene.canvas.text(reach_, x + width_ - padding, y, theme::kAccent, Align::Right);
        y += name_.height;
    } else {
        y += name_.height;
        scene.canvas.text(reach_, x + padding, y, theme::kAccent);
        y += reach_.height;
    }
    scene.canvas.text(what_, x + padding, y, theme::kQuietText);
}

void add_section(Blocks& blocks, std::string_view heading, const std::string& text) {
    if (text.empty()) return;
    add<Heading>(blocks, heading);
    add<Paragraph>(blocks, text, theme::kText, 4.0F);
}

void add_help(Blocks& blocks, const Scene& scene, const std::vector<director::HelpLineView>& lines) {
    if (lines.empty()) return;
    add<Heading>(blocks, scene.say(Word::WhoHelps));
    for (const auto& line : lines) add<HelpLineBlock>(blocks, line);
}

void add_sources(Blocks& blocks, const Scene& scene, const std::vector<std::string>& sources) {
    if (sources.empty()) return;
    std::string all;
    for (const auto& source : sources) add_part(all, source);
    add<Paragraph>(blocks, with_colon(scene.say(Word::Sources), scene.view.language) + all, theme::kQuietText, 14.0F, kSmallPrint);
}

}  // namespace wissel::ui
