// A column of a card: blocks under one another, in the largest text that fits; at the smallest, in pages.
//
// Nothing is ever cut: a block is drawn as a whole, and a paragraph longer than a page goes on on the next.
// Threading: main thread. Ownership: a column owns its blocks for one frame.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "ui/scene.h"

namespace wissel::ui {

class Block {
public:
    virtual ~Block() = default;
    // Height in pixels when set this wide with text of this size.
    virtual float lay_out(const Scene& scene, float width, float size) = 0;
    virtual void draw(Scene& scene, float x, float y) const = 0;
    virtual float gap_before() const { return 0; }           // design units
    virtual bool stays_with_next() const { return false; }   // a heading never ends a page
    virtual std::vector<std::unique_ptr<Block>> lines() const { return {}; }  // itself in parts, if it can be parted
};
using Blocks = std::vector<std::unique_ptr<Block>>;

template <class T, class... Args>
void add(Blocks& blocks, Args&&... args) {
    blocks.push_back(std::make_unique<T>(std::forward<Args>(args)...));
}

struct TextRange {
    float largest = 24, smallest = 16;  // design units
};

// Draws it at the top of the area; spare height goes between the blocks when `spread` (design units a gap at most).
void draw_column(Scene& scene, const std::string& id, Blocks blocks, const PixelRect& area, TextRange range, float spread = 0);

}  // namespace wissel::ui
