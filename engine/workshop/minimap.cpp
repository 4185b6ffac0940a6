#include "workshop/minimap.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "workshop/card_painter.h"
#include "workshop/flat.h"
#include "workshop/inks.h"

namespace wissel::workshop {

namespace {

constexpr float kWidth = 200, kHeight = 130, kCornerRoom = 12, kRim = 6;
constexpr ui::Color kCards = ui::rgb(0x64748F);

}  // namespace

// Cards next to each other become one run of pixels, however many they are.
void Minimap::work_out(const map::MapLayout& layout) {
    scale_ = std::min(kWidth / layout.size.width, kHeight / layout.size.height);
    runs_.clear();
    const auto pixel = [this](float units) { return static_cast<int>(units * scale_); };
    const int width = pixel(layout.size.width) + 2, height = pixel(layout.size.height) + 2;
    std::vector<char> taken(static_cast<std::size_t>(width * height));
    for (const auto& card : layout.cards) {
        const int right = std::max(pixel(card.at.x) + 1, pixel(card.at.x + card.size.width)),
                  below = std::max(pixel(card.at.y) + 1, pixel(card.at.y + card.size.height));
        for (int y = pixel(card.at.y); y < below; ++y) {
            for (int x = pixel(card.at.x); x < right; ++x) taken[static_cast<std::size_t>(y * width + x)] = 1;
        }
    }
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            if (!taken[static_cast<std::size_t>(y * width + x)]) continue;
            if (!runs_.empty() && runs_.back().y == y && runs_.back().x + runs_.back().width == x)
                ++runs_.back().width;
            else
                runs_.push_back({x, y, 1});
        }
    }
}

std::optional<map::Point> Minimap::draw(ImDrawList& list, const DeskView& view, const Camera& camera) {
    const auto& layout = *view.drawing->layout;
    const auto seen = camera.seen();
    if (seen.size.width >= layout.size.width && seen.size.height >= layout.size.height) return std::nullopt;
    if (of_ != view.drawing || cards_ != layout.cards.size()) work_out(layout);
    of_ = view.drawing;
    cards_ = layout.cards.size();
    const auto& window = camera.window();
    const ImVec2 from{std::floor(window.at.x + kCornerRoom),
                      std::floor(window.at.y + window.size.height - layout.size.height * scale_ - kCornerRoom)};
    const ImVec2 to{from.x + layout.size.width * scale_, from.y + layout.size.height * scale_};
    fill(list, {from.x - kRim, from.y - kRim}, {to.x + kRim, to.y + kRim}, packed(ui::theme::kPanel.with_alpha(1)));
    for (const auto& region : layout.regions) {
        const ImVec2 corner{from.x + region.box.at.x * scale_, from.y + region.box.at.y * scale_};
        fill(list, corner, {corner.x + region.box.size.width * scale_, corner.y + region.box.size.height * scale_},
             packed(ui::theme::kRaised));
    }
    for (const auto& run : runs_) {
        const ImVec2 corner{from.x + static_cast<float>(run.x), from.y + static_cast<float>(run.y)};
        fill(list, corner, {corner.x + static_cast<float>(run.width), corner.y + 1}, packed(kCards));
    }
    if (!view.walk.empty() && view.walk.back().node < layout.cards.size()) {
        const auto here = layout.cards[view.walk.back().node].middle();
        list.AddCircleFilled({from.x + here.x * scale_, from.y + here.y * scale_}, 4, packed(ui::theme::kAccent));
    }
    list.PushClipRect(from, to, true);
    frame(list, {from.x + seen.at.x * scale_, from.y + seen.at.y * scale_},
          {from.x + (seen.at.x + seen.size.width) * scale_, from.y + (seen.at.y + seen.size.height) * scale_},
          packed(ui::theme::kText), 1.5F);
    list.PopClipRect();
    const auto& io = ImGui::GetIO();
    const auto& begun = io.MouseClickedPos[0];  // what was begun elsewhere may cross it
    const bool here = begun.x >= from.x && begun.x < to.x && begun.y >= from.y && begun.y < to.y;
    if (!here || !ImGui::IsWindowHovered() || !ImGui::IsMouseDown(0) || !ImGui::IsMouseHoveringRect(from, to)) return std::nullopt;
    return map::Point{(io.MousePos.x - from.x) / scale_, (io.MousePos.y - from.y) / scale_};
}

}  // namespace wissel::workshop
