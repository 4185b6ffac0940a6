#include "ui/letters.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace wissel::ui {

namespace {

constexpr float kRebuildAt = 0.06F;  // relative change of height at which new letters pay

}  // namespace

Letters::Letters(FontFiles files) : fonts_(std::move(files)), atlas_(std::make_unique<ImFontAtlas>()) {}

Letters::~Letters() = default;

Result<std::unique_ptr<Letters>> Letters::make(int drawable_height) {
    auto files = read_font_files(font_folders());
    if (!files) return tl::unexpected(files.error());
    std::unique_ptr<Letters> letters(new Letters(std::move(*files)));
    if (letters->build(drawable_height)) return letters;
    return fail(
        "the fonts Inter and Noto Sans cannot be used; reinstall them: apt-get install --reinstall fonts-inter "
        "fonts-noto-core");
}

bool Letters::adapt_to(int drawable_height) {
    const auto change =
        std::abs(static_cast<float>(drawable_height - height_)) / static_cast<float>(std::max(height_, 1));
    return drawable_height > 0 && change >= kRebuildAt && build(drawable_height);
}

bool Letters::build(int drawable_height) {
    height_ = drawable_height;
    if (!fonts_.build(*atlas_, drawable_height)) return false;
    unsigned char* pixels = nullptr;
    int width = 0, height = 0;
    atlas_->GetTexDataAsRGBA32(&pixels, &width,
                               &height);  // as the renderer will want them: some megabytes more to fill
    return true;
}

}  // namespace wissel::ui
