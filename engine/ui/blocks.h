// The blocks that columns are made of.
#pragma once

#include <string>

#include "ui/column.h"

namespace wissel::ui {

// Sources and credits: for who looks them up, not for the back row.
inline constexpr float kSmallPrint = 16;

class Paragraph : public Block {
public:
    explicit Paragraph(std::string text, Color color = theme::kText, float gap = 6, float largest = 1000)
        : text_(std::move(text)), color_(color), gap_(gap), largest_(largest) {}
    float lay_out(const Scene& scene, float width, float size) override;
    void draw(Scene& scene, float x, float y) const override;
    float gap_before() const override { return gap_; }
    std::vector<std::unique_ptr<Block>> lines() const override;

private:
    std::string text_;
    Color color_;
    float gap_;
    float largest_;  // whatever the column's size is, design units
    TextBlock block_;
};

class Heading : public Block {
public:
    explicit Heading(std::string_view text, float gap = 22) : text_(text), gap_(gap) {}
    float lay_out(const Scene& scene, float width, float size) override;
    void draw(Scene& scene, float x, float y) const override;
    float gap_before() const override { return gap_; }
    bool stays_with_next() const override { return true; }

private:
    std::string text_;
    float gap_;
    TextBlock block_;
};

// A help line: name, what for, and how to reach it.
class HelpLineBlock : public Block {
public:
    explicit HelpLineBlock(const director::HelpLineView& line) : line_(line) {}
    float lay_out(const Scene& scene, float width, float size) override;
    void draw(Scene& scene, float x, float y) const override;
    float gap_before() const override { return 8; }

private:
    director::HelpLineView line_;
    TextBlock name_, reach_, what_;
    float width_ = 0, height_ = 0;
    bool side_by_side_ = false;
};

// Why, what now, who helps, sources: what cards have in common.
void add_section(Blocks& blocks, std::string_view heading, const std::string& text);
void add_help(Blocks& blocks, const Scene& scene, const std::vector<director::HelpLineView>& lines);
void add_sources(Blocks& blocks, const Scene& scene, const std::vector<std::string>& sources);

}  // namespace wissel::ui
