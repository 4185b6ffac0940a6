// The text sizes of the overlay, each drawn into ImGui's atlas at exactly the size it is shown at.
//
// Sizes are those of a 720 pixel high screen (its em, as in print); scale() makes pixels of them.
// Threading: main thread. Ownership: the font files; the fonts are the atlas's.
#pragma once

#include <array>
#include <string_view>

#include "ui/font_files.h"

struct ImFont;
struct ImFontAtlas;

namespace wissel::ui {

enum class Weight { Regular, Strong };

inline constexpr std::array<float, 12> kTextSizes = {12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 34, 44};
inline constexpr float kDesignHeight = 720;

class Fonts {
public:
    explicit Fonts(FontFiles files) : files_(std::move(files)) {}

    // Fills the atlas for a screen of this height. False: the files hold no usable font.
    bool build(ImFontAtlas& atlas, int drawable_height);

    float scale() const { return scale_; }  // pixels a design unit
    // The largest of kTextSizes that is not above `size`.
    ImFont* at(Weight weight, float size) const;
    bool has_glyph(Weight weight, char32_t letter) const;

private:
    ImFont* add(ImFontAtlas& atlas, Weight weight, float size);

    FontFiles files_;
    float scale_ = 1;
    std::array<std::array<ImFont*, kTextSizes.size()>, 2> fonts_{};
};

}  // namespace wissel::ui
