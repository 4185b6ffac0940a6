// A frame of ImGui's demonstration window without a graphics card: as its own back end draws it, and as ours does.
#include <SDL.h>
#include <backends/imgui_impl_sdlrenderer.h>
#include <benchmark/benchmark.h>
#include <imgui.h>

#include <memory>

#include "platform/software_overlay.h"

namespace wissel::bench {

namespace {

constexpr int kWidth = 1440, kHeight = 900;

class Frame {
public:
    // `rounding`: of buttons and fields, pixels; the window's own corners are square, as the desk's are.
    explicit Frame(float rounding) {
        ImGui::CreateContext();
        auto& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.DisplaySize = {kWidth, kHeight};
        ImGui::GetStyle().FrameRounding = rounding;
        ImGui_ImplSDLRenderer_Init(renderer_.get());
    }
    ~Frame() {
        ImGui_ImplSDLRenderer_Shutdown();
        ImGui::DestroyContext();
    }
    Frame(const Frame&) = delete;
    Frame& operator=(const Frame&) = delete;

    template <class Draw>
    void run(benchmark::State& state, Draw draw) {
        for (auto _ : state) {
            build();
            SDL_RenderClear(renderer_.get());
            draw(renderer_.get());
            SDL_RenderFlush(renderer_.get());
        }
    }

private:
    static void build() {
        ImGui_ImplSDLRenderer_NewFrame();
        ImGui::GetIO().DeltaTime = 1.0F / 60;
        ImGui::NewFrame();
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
        ImGui::ShowDemoWindow();
        ImGui::Render();
    }

    std::unique_ptr<SDL_Surface, decltype(&SDL_FreeSurface)> surface_{SDL_CreateRGBSurfaceWithFormat(0, kWidth, kHeight, 32, SDL_PIXELFORMAT_RGB888), SDL_FreeSurface};
    std::unique_ptr<SDL_Renderer, decltype(&SDL_DestroyRenderer)> renderer_{SDL_CreateSoftwareRenderer(surface_.get()), SDL_DestroyRenderer};
};

void through_imguis_back_end(benchmark::State& state) {
    Frame frame(static_cast<float>(state.range(0)));
    frame.run(state, [](SDL_Renderer*) { ImGui_ImplSDLRenderer_RenderDrawData(ImGui::GetDrawData()); });
}

void in_software(benchmark::State& state) {
    Frame frame(static_cast<float>(state.range(0)));
    frame.run(state, [](SDL_Renderer* renderer) { platform::draw_in_software(renderer, *ImGui::GetDrawData()); });
}

BENCHMARK(through_imguis_back_end)->Name("overlay/imgui")->ArgName("rounding")->Arg(0)->Arg(6)->Unit(benchmark::kMillisecond);
BENCHMARK(in_software)->Name("overlay/ours")->ArgName("rounding")->Arg(0)->Arg(6)->Unit(benchmark::kMillisecond);

}  // namespace

}  // namespace wissel::bench
