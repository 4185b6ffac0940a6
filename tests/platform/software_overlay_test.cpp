// Held against ImGui's own back end on the same renderer.
#include "platform/software_overlay.h"

#include <SDL.h>
#include <backends/imgui_impl_sdlrenderer.h>
#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <memory>
#include <string>
#include <vector>

using namespace wissel;

namespace {

constexpr int kWidth = 320, kHeight = 240;
constexpr int kAlike = 6;  // of 255: both round, and not the same way

using Pixels = std::vector<std::uint32_t>;
using Draw = std::function<void(ImDrawList&)>;

class Bench {
public:
    Bench()
        : surface_(SDL_CreateRGBSurfaceWithFormat(0, kWidth, kHeight, 32, SDL_PIXELFORMAT_RGB888), SDL_FreeSurface),
          renderer_(SDL_CreateSoftwareRenderer(surface_.get()), SDL_DestroyRenderer) {
        ImGui::CreateContext();
        ImGui::GetIO().IniFilename = nullptr;
        ImGui::GetIO().DisplaySize = {kWidth, kHeight};
        ImGui_ImplSDLRenderer_Init(renderer_.get());
    }
    ~Bench() {
        ImGui_ImplSDLRenderer_Shutdown();
        ImGui::DestroyContext();
    }

    void build(const Draw& draw) {
        ImGui_ImplSDLRenderer_NewFrame();
        ImGui::GetIO().DeltaTime = 1.0F / 30;
        ImGui::NewFrame();
        draw(*ImGui::GetForegroundDrawList());
        ImGui::Render();
    }
    Pixels ours() {
        clear();
        platform::draw_in_software(renderer_.get(), *ImGui::GetDrawData());
        return taken();
    }
    Pixels theirs() {
        clear();
        ImGui_ImplSDLRenderer_RenderDrawData(ImGui::GetDrawData());
        return taken();
    }
    SDL_Renderer* renderer() { return renderer_.get(); }

private:
    void clear() {
        SDL_SetRenderDrawColor(renderer_.get(), 40, 90, 140, 255);
        SDL_RenderClear(renderer_.get());
    }
    Pixels taken() {
        SDL_RenderFlush(renderer_.get());
        const auto* row = static_cast<const std::uint8_t*>(surface_->pixels);
        Pixels pixels;
        for (int y = 0; y < kHeight; ++y, row += surface_->pitch) {
            const auto* first = reinterpret_cast<const std::uint32_t*>(row);
            pixels.insert(pixels.end(), first, first + kWidth);
        }
        return pixels;
    }

    std::unique_ptr<SDL_Surface, decltype(&SDL_FreeSurface)> surface_;
    std::unique_ptr<SDL_Renderer, decltype(&SDL_DestroyRenderer)> renderer_;
};

int apart(std::uint32_t one, std::uint32_t other) {
    int most = 0;
    for (const int shift : {0, 8, 16}) most = std::max(most, std::abs(static_cast<int>(one >> shift & 0xff) - static_cast<int>(other >> shift & 0xff)));
    return most;
}

int differing(const Pixels& one, const Pixels& other) {
    int count = 0;
    for (std::size_t i = 0; i < one.size(); ++i) count += apart(one[i], other[i]) > kAlike;
    return count;
}

struct Shape {
    const char* name;
    Draw draw;
    int differs;  // pixels: the last row of upright rectangles, whose height SDL cuts off after their place
};

std::vector<Shape> shapes() {
    const auto solid = IM_COL32(220, 60, 50, 255), clear = IM_COL32(20, 30, 60, 140);
    return {
        {"a rectangle", [=](ImDrawList& list) { list.AddRectFilled({20, 30}, {200, 120}, solid); }, 0},
        {"one between pixels", [=](ImDrawList& list) { list.AddRectFilled({20.3F, 30.7F}, {200.6F, 120.4F}, solid); }, 180},
        {"a panel that shines through", [=](ImDrawList& list) { list.AddRectFilled({20, 30}, {300, 220}, clear, 12); }, 0},
        {"a round button", [=](ImDrawList& list) { list.AddRectFilled({20.5F, 30.5F}, {120, 62}, solid, 15); }, 0},
        {"a disc", [=](ImDrawList& list) { list.AddCircleFilled({150, 110}, 70, clear, 48); }, 0},
        {"a triangle", [=](ImDrawList& list) { list.AddTriangleFilled({30, 20}, {290, 90}, {90, 210}, solid); }, 0},
        {"what fades downwards", [=](ImDrawList& list) { list.AddRectFilledMultiColor({0, 100}, {320, 240}, 0, 0, solid, solid); }, 0},
        {"what fades sideways", [=](ImDrawList& list) { list.AddRectFilledMultiColor({0, 100}, {320, 240}, 0, solid, solid, 0); }, 0},
        {"a frame", [=](ImDrawList& list) { list.AddRect({20, 30}, {300, 220}, solid, 12, 0, 3); }, 0},
        {"words on a panel", [=](ImDrawList& list) {
             list.AddRectFilled({20, 30}, {300, 220}, solid, 8);
             list.AddText({40, 60}, IM_COL32_WHITE, "Wat doe je?");
             list.AddRectFilled({60, 40}, {160, 90}, clear, 6);
         }, 0},
        {"what is cut off", [=](ImDrawList& list) {
             list.PushClipRect({50, 50}, {120, 90});
             list.AddRectFilled({20, 30}, {300, 220}, solid, 30);
             list.PopClipRect();
         }, 0},
        {"a panel that shines through, between pixels", [=](ImDrawList& list) { list.AddRectFilled({20.4F, 30.6F}, {300.3F, 219.8F}, clear, 12); }, 0},
        {"a thin line and a thick one", [=](ImDrawList& list) {
             list.AddLine({20, 30}, {300, 220}, solid, 1.5F);
             list.AddBezierCubic({20, 200}, {100, 20}, {200, 20}, {300, 200}, clear, 5);
         }, 0},
        {"more than one list of indices counts", [=](ImDrawList& list) {
             for (int i = 0; i < 20'000; ++i) list.AddRectFilled({static_cast<float>(i % 300), static_cast<float>(i / 300)}, {static_cast<float>(i % 300 + 2), static_cast<float>(i / 300 + 2)}, i % 2 ? solid : clear);
             list.AddText({40, 60}, IM_COL32_WHITE, "Wat doe je?");
         }, 0},
        {"what lies partly outside", [=](ImDrawList& list) { list.AddRectFilled({-500, -40}, {90, 900}, clear, 20); }, 0},
    };
}

}  // namespace

TEST_CASE("without a graphics card the overlay looks as through ImGui's own back end") {
    Bench bench;
    for (const auto& shape : shapes()) {
        INFO(std::string(shape.name));
        bench.build(shape.draw);
        const auto before = bench.ours();
        CHECK(differing(bench.theirs(), before) == shape.differs);
        CHECK(bench.ours() == before);
    }
}

TEST_CASE("what is drawn is seen, and over what was drawn before") {
    Bench bench;
    bench.build([](ImDrawList& list) {
        list.AddRectFilled({10, 10}, {100, 100}, IM_COL32(255, 0, 0, 255), 8);
        list.AddRectFilledMultiColor({40, 40}, {60, 60}, IM_COL32(0, 255, 0, 255), IM_COL32(0, 255, 0, 255), IM_COL32(0, 0, 255, 255), IM_COL32(0, 0, 255, 255));
        list.AddRectFilled({50, 50}, {52, 52}, IM_COL32_WHITE);
    });
    const auto pixels = bench.ours();
    const auto at = [&](int x, int y) { return pixels[static_cast<std::size_t>(y * kWidth + x)] & 0xffffff; };
    CHECK(at(20, 20) == 0xff0000);
    CHECK(apart(at(45, 40), 0x00f906) <= kAlike);
    CHECK(apart(at(45, 59), 0x0006f9) <= kAlike);
    CHECK(at(51, 51) == 0xffffff);
    CHECK(at(10, 10) != 0xff0000);  // its corner is round
}

TEST_CASE("the renderer is left as it was") {
    Bench bench;
    bench.build([](ImDrawList& list) { list.AddRectFilled({10, 10}, {100, 100}, IM_COL32(255, 0, 0, 90), 8); });
    const SDL_Rect clip{1, 2, 30, 40};
    SDL_RenderSetClipRect(bench.renderer(), &clip);
    SDL_SetRenderDrawColor(bench.renderer(), 1, 2, 3, 4);
    SDL_SetRenderDrawBlendMode(bench.renderer(), SDL_BLENDMODE_NONE);
    platform::draw_in_software(bench.renderer(), *ImGui::GetDrawData());
    SDL_Rect now{};
    SDL_RenderGetClipRect(bench.renderer(), &now);
    CHECK(SDL_RectEquals(&now, &clip) == SDL_TRUE);
    std::array<Uint8, 4> color{};
    SDL_GetRenderDrawColor(bench.renderer(), color.data(), &color[1], &color[2], &color[3]);
    CHECK(color == std::array<Uint8, 4>{1, 2, 3, 4});
    SDL_BlendMode blend = SDL_BLENDMODE_BLEND;
    SDL_GetRenderDrawBlendMode(bench.renderer(), &blend);
    CHECK(blend == SDL_BLENDMODE_NONE);
}
