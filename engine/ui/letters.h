// The overlay's letters for one height of screen, drawn into an atlas: the longest single piece of work before the first picture,
// which is why it can be done while a window opens.
//
// Threading: make() on any thread, as long as no other uses ImGui meanwhile; then the overlay's, on the main thread.
// Ownership: owns font files and atlas; the ImGui context that uses the atlas must go first.
#pragma once

#include <memory>

#include "base/result.h"
#include "ui/fonts.h"

namespace wissel::ui {

class Letters {
public:
    // Blocks on disk. Fails when a font is missing, naming the package to install.
    static Result<std::unique_ptr<Letters>> make(int drawable_height);
    ~Letters();
    Letters(const Letters&) = delete;
    Letters& operator=(const Letters&) = delete;

    // Draws them anew if that height differs by so much that it shows. True: it was done.
    bool adapt_to(int drawable_height);

    const Fonts& fonts() const { return fonts_; }
    ImFontAtlas& atlas() { return *atlas_; }

private:
    explicit Letters(FontFiles files);
    bool build(int drawable_height);

    Fonts fonts_;
    std::unique_ptr<ImFontAtlas> atlas_;
    int height_ = 0;
};

}  // namespace wissel::ui
