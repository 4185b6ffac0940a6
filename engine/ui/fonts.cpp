#include "ui/fonts.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <imgui.h>

#include "story/io/letters.h"

namespace wissel::ui {

namespace {

// ImGui's size is from the top of the tallest to the bottom of the lowest letter; ours is the em. Inter's proportion.
constexpr float kEmToImGui = 1.21F;

// ImGui's form of the letters that texts may have, and its sign for every other one.
constexpr auto ranges_of_letters() {
    std::array<ImWchar, story::kLetters.size() * 2 + 3> ranges{};
    std::size_t at = 0;
    for (const auto& [from, to] : story::kLetters) {
        ranges[at++] = static_cast<ImWchar>(from);
        ranges[at++] = static_cast<ImWchar>(to);
    }
    ranges[at++] = 0xFFFD;
    ranges[at++] = 0xFFFD;
    return ranges;
}

constexpr auto kRanges = ranges_of_letters();

// ImGui copies the file for every size, unless it may free it. Here it may not, but is told so only afterwards.
ImFont* add_shared(ImFontAtlas& atlas, std::string& file, float pixels, ImFontConfig& config) {
    config.FontDataOwnedByAtlas = true;
    auto* font = atlas.AddFontFromMemoryTTF(file.data(), static_cast<int>(file.size()), pixels, &config, kRanges.data());
    atlas.ConfigData.back().FontDataOwnedByAtlas = false;
    return font;
}

// SDL's software renderer cuts a place in a texture off to a whole pixel, which a quotient may miss by a hair: a row above, and letters
// lose their feet. The width is a power of two, and its quotients exact.
void nudge_rows(ImFontAtlas& atlas) {
    const float nudge = 1.0F / (64 * static_cast<float>(atlas.TexHeight));
    for (auto* font : atlas.Fonts) {
        for (auto& glyph : font->Glyphs) {
            glyph.V0 += nudge;
            glyph.V1 += nudge;
        }
    }
}

}  // namespace

ImFont* Fonts::add(ImFontAtlas& atlas, Weight weight, float size) {
    const float pixels = std::max(std::round(size * scale_ * kEmToImGui), 6.0F);
    ImFontConfig config;
    config.OversampleH = pixels < 40 ? 2 : 1;
    config.OversampleV = 1;
    auto& main = weight == Weight::Strong ? files_.strong : files_.regular;
    auto& other = weight == Weight::Strong ? files_.other_strong : files_.other_regular;
    auto* font = add_shared(atlas, main, pixels, config);
    config.MergeMode = true;
    add_shared(atlas, other, pixels, config);
    return font;
}

bool Fonts::build(ImFontAtlas& atlas, int drawable_height) {
    scale_ = std::clamp(static_cast<float>(drawable_height), 180.0F, 4320.0F) / kDesignHeight;
    atlas.Clear();
    atlas.Flags |= ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoPowerOfTwoHeight;
    atlas.TexDesiredWidth = scale_ > 1.2F ? 4096 : 2048;
    for (const auto weight : {Weight::Regular, Weight::Strong}) {
        for (std::size_t i = 0; i < kTextSizes.size(); ++i) {
            fonts_[static_cast<std::size_t>(weight)][i] = add(atlas, weight, kTextSizes[i]);
        }
    }
    if (!atlas.Build()) return false;
    nudge_rows(atlas);
    return true;
}

ImFont* Fonts::at(Weight weight, float size) const {
    const auto above = std::upper_bound(kTextSizes.begin(), kTextSizes.end(), size + 0.01F);
    const auto index = above == kTextSizes.begin() ? 0 : above - kTextSizes.begin() - 1;
    return fonts_[static_cast<std::size_t>(weight)][static_cast<std::size_t>(index)];
}

bool Fonts::has_glyph(Weight weight, char32_t letter) const {
    if (letter > 0xFFFF) return false;
    return at(weight, kTextSizes.front())->FindGlyphNoFallback(static_cast<ImWchar>(letter)) != nullptr;
}

}  // namespace wissel::ui
