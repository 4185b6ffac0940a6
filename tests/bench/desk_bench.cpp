// A frame of the author's desk, drawn by the processor alone: what a machine without a graphics card needs for it.
#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <imgui.h>

#include "bench/big_story.h"
#include "map/map_layout.h"
#include "platform/screen.h"
#include "story/io/load_story.h"
#include "support/temp_folder.h"
#include "workshop/desk.h"

namespace wissel::bench {

namespace {

workshop::Drawing drawing_of(int nodes) {
    const test::TempFolder folder;
    folder.write("story.json", big_story(nodes));
    const auto loaded = story::load_story(folder.path(), nullptr);
    map::PieceBook book;
    return workshop::make_drawing(map::make_story_map(*loaded.graph, "en"), book);
}

// The whole map at once, then nearer with each argument: while it is moved, each frame is another.
void desk_frame(benchmark::State& state) {
    const auto drawing = drawing_of(static_cast<int>(state.range(0)));
    platform::ScreenConfig config;
    config.size = {1440, 900};
    config.off_screen = true;
    auto screen = *platform::Screen::open(config);
    auto desk = *workshop::Desk::make();
    workshop::DeskView view;
    view.drawing = &drawing;
    auto& io = ImGui::GetIO();
    io.DisplaySize = {1440, 900};
    io.DeltaTime = 1.0F / 60;
    int wheel = static_cast<int>(state.range(1));
    for (auto _ : state) {
        io.MousePos = {400, 400};
        io.MouseWheel = wheel-- > 0 ? 1.0F : 0.0F;
        screen->begin_frame();
        desk->draw(view, [](const std::string&) { return nullptr; });
        static_cast<void>(screen->draw_picture(nullptr));
        screen->draw_overlay();
        screen->present();
    }
}

// Loading is part of it, as after a save of everything.
void map_layout(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(drawing_of(static_cast<int>(state.range(0))));
}

BENCHMARK(desk_frame)->ArgsProduct({{200, 2000, 20000}, {0, 12, 22}})->Unit(benchmark::kMillisecond);
BENCHMARK(map_layout)->Arg(200)->Arg(2000)->Iterations(1)->Unit(benchmark::kMillisecond);

}  // namespace

}  // namespace wissel::bench
