#include "platform/software_overlay.h"

#include <SDL.h>
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "platform/convex_rows.h"

namespace wissel::platform {

namespace {

constexpr unsigned kCorners = 3;
constexpr std::size_t kFewest = 4;  // points: a triangle alone is left among those beside it, soft edges mostly
constexpr float kFarOff = 1 << 20;  // pixels

SDL_Color as_color(ImU32 packed) {
    const auto channel = [packed](int shift) { return static_cast<Uint8>(packed >> shift & 0xff); };
    return {channel(IM_COL32_R_SHIFT), channel(IM_COL32_G_SHIFT), channel(IM_COL32_B_SHIFT), channel(IM_COL32_A_SHIFT)};
}

ImU32 between(ImU32 from, ImU32 to, float part) {
    ImU32 mixed = 0;
    for (const int shift : {0, 8, 16, 24}) {
        const auto a = static_cast<float>(from >> shift & 0xff), b = static_cast<float>(to >> shift & 0xff);
        mixed |= static_cast<ImU32>(std::lround(a + part * (b - a))) << shift;
    }
    return mixed;
}

// As SDL has it, so that what is left to it joins without a gap.
GridPoint on_grid(const ImVec2& point) {
    const auto whole = [](float at) { return static_cast<int>(std::clamp(at, -kFarOff, kFarOff)); };
    return {whole(point.x), whole(point.y)};
}

// Either way round; points in line are no bend.
bool is_convex(const std::vector<ImVec2>& polygon) {
    bool left = false, right = false;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const auto &a = polygon[i], &b = polygon[(i + 1) % polygon.size()], &c = polygon[(i + 2) % polygon.size()];
        const float turn = (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x);
        if (!std::isfinite(turn)) return false;
        left = left || turn < 0;
        right = right || turn > 0;
    }
    return !(left && right);
}

// What the renderer was set to before.
class KeptState {
public:
    explicit KeptState(SDL_Renderer* renderer) : renderer_(renderer), clips_(SDL_RenderIsClipEnabled(renderer) == SDL_TRUE) {
        SDL_RenderGetClipRect(renderer, &clip_);
        SDL_GetRenderDrawBlendMode(renderer, &blend_);
        SDL_GetRenderDrawColor(renderer, &color_.r, &color_.g, &color_.b, &color_.a);
    }
    ~KeptState() {
        SDL_RenderSetClipRect(renderer_, clips_ ? &clip_ : nullptr);
        SDL_SetRenderDrawBlendMode(renderer_, blend_);
        SDL_SetRenderDrawColor(renderer_, color_.r, color_.g, color_.b, color_.a);
    }
    KeptState(const KeptState&) = delete;
    KeptState& operator=(const KeptState&) = delete;

private:
    SDL_Renderer* renderer_;
    bool clips_;
    SDL_Rect clip_{};
    SDL_BlendMode blend_ = SDL_BLENDMODE_NONE;
    SDL_Color color_{};
};

// One command of ImGui's: triangles that share a texture and a part of the screen.
class CommandPainter {
public:
    CommandPainter(SDL_Renderer* renderer, const ImDrawList& list, const ImDrawCmd& command, const Rect& clip)
        : renderer_(renderer),
          texture_(static_cast<SDL_Texture*>(command.GetTexID())),
          plain_texture_(command.GetTexID() == ImGui::GetIO().Fonts->TexID),
          white_(ImGui::GetIO().Fonts->TexUvWhitePixel),
          vertices_(list.VtxBuffer.Data + command.VtxOffset),
          indices_(list.IdxBuffer.Data + command.IdxOffset),
          count_(command.ElemCount),
          clip_(clip) {}

    void paint() {
        for (unsigned at = 0; at < count_;) {
            unsigned taken = take_fan(at);
            if (taken == 0) taken = take_fade(at);
            if (taken == 0) {
                at += kCorners;
                continue;
            }
            at += taken;
            left_from_ = at;
        }
        leave_to_sdl(count_);
        fill_what_waits();
    }

private:
    const ImDrawVert& vertex(unsigned at) const { return vertices_[indices_[at]]; }

    bool is_white(const ImDrawVert& each) const { return plain_texture_ && each.uv.x == white_.x && each.uv.y == white_.y; }

    bool is_flat(unsigned at) const {
        const auto& first = vertex(at);
        for (unsigned i = 0; i < kCorners; ++i) {
            if (!is_white(vertex(at + i)) || vertex(at + i).col != first.col) return false;
        }
        return true;
    }

    bool goes_on(unsigned first, unsigned at) const {
        return at + kCorners <= count_ && indices_[at] == indices_[first] && indices_[at + 1] == indices_[at - 1] && is_flat(at) && vertex(at).col == vertex(first).col;
    }

    // Triangles of one colour around their first corner. Returns how many indices they took.
    unsigned take_fan(unsigned first) {
        if (!is_flat(first)) return 0;
        points_.clear();
        for (unsigned i = 0; i < kCorners; ++i) points_.push_back(vertex(first + i).pos);
        unsigned end = first + kCorners;
        for (; goes_on(first, end); end += kCorners) points_.push_back(vertex(end + 2).pos);
        if (points_.size() < kFewest || !is_convex(points_)) return 0;
        leave_to_sdl(first);
        corners_.clear();
        for (const auto& point : points_) corners_.push_back(on_grid(point));
        fill(corners_, clip_, vertex(first).col);
        return end - first;
    }

    // An upright rectangle of two triangles, one colour above and one below.
    unsigned take_fade(unsigned first) {
        const auto corners = corners_of_two(first);
        if (!corners) return 0;
        auto [a, b, c, d] = *corners;
        if (a->pos.y == d->pos.y && b->pos.y == c->pos.y) b = (*corners)[3], d = (*corners)[1];
        const bool upright = a->pos.y == b->pos.y && c->pos.y == d->pos.y && a->pos.x == d->pos.x && b->pos.x == c->pos.x;
        if (!upright || a->col != b->col || c->col != d->col || a->pos.y == c->pos.y) return 0;
        leave_to_sdl(first);
        fade(*a, *c);
        return 2 * kCorners;
    }

    // Around the rectangle.
    std::optional<std::array<const ImDrawVert*, 4>> corners_of_two(unsigned first) const {
        if (first + 2 * kCorners > count_) return std::nullopt;
        const auto *const one = indices_ + first, *const other = one + kCorners;
        unsigned turn = 0;
        while (turn < kCorners && other[turn] != one[0]) ++turn;
        if (turn == kCorners || other[(turn + 1) % kCorners] != one[2]) return std::nullopt;
        const std::array corners{vertices_ + one[0], vertices_ + one[1], vertices_ + one[2], vertices_ + other[(turn + 2) % kCorners]};
        for (const auto* corner : corners) {
            if (!is_white(*corner)) return std::nullopt;
        }
        return corners;
    }

    void fade(const ImDrawVert& from, const ImDrawVert& to) {
        const auto a = on_grid(from.pos), c = on_grid(to.pos);
        const std::array area{a, GridPoint{c.x, a.y}, c, GridPoint{a.x, c.y}};
        const int bottom = std::min(std::max(a.y, c.y), clip_.y + clip_.height);
        for (int y = std::max(std::min(a.y, c.y), clip_.y); y < bottom; ++y) {
            const float part = (static_cast<float>(y - a.y) + 0.5F) / static_cast<float>(c.y - a.y);
            fill(area, common(clip_, {clip_.x, y, clip_.width, 1}), between(from.col, to.col, part));
        }
    }

    void fill(std::span<const GridPoint> convex, const Rect& within, ImU32 color) {
        if (color != color_) fill_what_waits();
        color_ = color;
        add_rows(convex, within, rows_);
    }

    // All of one colour at once.
    void fill_what_waits() {
        const auto [red, green, blue, alpha] = as_color(color_);
        if (!rows_.empty() && alpha > 0) {
            rects_.clear();
            for (const auto& row : rows_) rects_.push_back({row.x, row.y, row.width, row.height});
            SDL_SetRenderDrawBlendMode(renderer_, SDL_BLENDMODE_BLEND);
            SDL_SetRenderDrawColor(renderer_, red, green, blue, alpha);
            SDL_RenderFillRects(renderer_, rects_.data(), static_cast<int>(rects_.size()));
        }
        rows_.clear();
    }

    // What was passed over, in its place: later ones lie over it.
    void leave_to_sdl(unsigned end) {
        if (end > left_from_) {
            fill_what_waits();
            give_to_sdl({indices_ + left_from_, indices_ + end});
        }
        left_from_ = end;
    }

    // With the vertices that it needs alone: SDL looks at all that it is given.
    void give_to_sdl(std::span<const ImDrawIdx> indices) {
        const auto [least, most] = std::ranges::minmax(indices);
        given_.clear();
        for (const auto index : indices) given_.push_back(static_cast<ImDrawIdx>(index - least));
        const auto* first = reinterpret_cast<const char*>(vertices_ + least);
        SDL_RenderGeometryRaw(renderer_, texture_, reinterpret_cast<const float*>(first + offsetof(ImDrawVert, pos)), sizeof(ImDrawVert),
                              reinterpret_cast<const SDL_Color*>(first + offsetof(ImDrawVert, col)), sizeof(ImDrawVert),
                              reinterpret_cast<const float*>(first + offsetof(ImDrawVert, uv)), sizeof(ImDrawVert), most - least + 1, given_.data(),
                              static_cast<int>(given_.size()), sizeof(ImDrawIdx));
    }

    SDL_Renderer* renderer_;
    SDL_Texture* texture_;
    bool plain_texture_;  // with ImGui's white pixel in it
    ImVec2 white_;
    const ImDrawVert* vertices_;
    const ImDrawIdx* indices_;
    unsigned count_;
    Rect clip_;
    unsigned left_from_ = 0;  // the first index that is not drawn yet
    std::vector<ImVec2> points_;
    std::vector<GridPoint> corners_;
    std::vector<ImDrawIdx> given_;
    ImU32 color_ = 0;         // of what waits
    std::vector<Rect> rows_;  // wait to be filled
    std::vector<SDL_Rect> rects_;
};

Rect clip_of(const ImDrawCmd& command, const ImDrawData& data) {
    const Rect asked{static_cast<int>(command.ClipRect.x), static_cast<int>(command.ClipRect.y),
                     static_cast<int>(command.ClipRect.z - command.ClipRect.x), static_cast<int>(command.ClipRect.w - command.ClipRect.y)};
    return common(asked, {0, 0, static_cast<int>(data.DisplaySize.x), static_cast<int>(data.DisplaySize.y)});
}

}  // namespace

void draw_in_software(SDL_Renderer* renderer, const ImDrawData& data) {
    const KeptState kept(renderer);
    for (int i = 0; i < data.CmdListsCount; ++i) {
        const auto& list = *data.CmdLists[i];
        for (const auto& command : list.CmdBuffer) {
            const auto clip = clip_of(command, data);
            if (command.UserCallback || clip.width <= 0 || clip.height <= 0) continue;
            const SDL_Rect rect{clip.x, clip.y, clip.width, clip.height};
            SDL_RenderSetClipRect(renderer, &rect);
            CommandPainter(renderer, list, command, clip).paint();
        }
    }
}

}  // namespace wissel::platform
