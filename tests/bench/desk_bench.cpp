// A frame of the author's desk, drawn by the processor alone: what a machine without a graphics card needs for it.
#include <map>
#include <memory>

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

constexpr playback::Size kWindow{1440, 900};
constexpr map::Point kMiddleOfMap{460, 400};

map::StoryMap map_of(int nodes) {
    const test::TempFolder folder;
    folder.write(kBigStoryMedia, "not looked into");
    folder.write("story.json", big_story(nodes));
    const auto loaded = story::load_story(folder.path(), nullptr);
    return map::make_story_map(*loaded.graph, "en");
}

workshop::Drawing drawing_of(int nodes) {
    map::PieceBook book;
    return workshop::make_drawing(map_of(nodes), book);
}

// Once a size: the largest takes seconds.
const workshop::Drawing& known_drawing(int nodes) {
    static std::map<int, workshop::Drawing> known;
    const auto found = known.find(nodes);
    return found != known.end() ? found->second : known.emplace(nodes, drawing_of(nodes)).first->second;
}

std::unique_ptr<platform::Screen> screen_in_memory() {
    platform::ScreenConfig config;
    config.size = kWindow;
    config.off_screen = true;
    return *platform::Screen::open(config);
}

void begin(platform::Screen& screen) {
    ImGui::GetIO().DisplaySize = {static_cast<float>(kWindow.width), static_cast<float>(kWindow.height)};
    ImGui::GetIO().DeltaTime = 1.0F / 60;
    screen.begin_frame();
}

void end(platform::Screen& screen) {
    static_cast<void>(screen.draw_picture(nullptr));
    screen.draw_overlay();
    screen.present();
}

// The whole map, then so many turns of the wheel nearer, moved a little with each frame.
void desk_frame(benchmark::State& state) {
    const auto screen = screen_in_memory();
    const auto desk = *workshop::Desk::make();
    workshop::DeskView view;
    view.drawing = &known_drawing(static_cast<int>(state.range(0)));
    int frames = 0;
    const auto frame = [&](float wheel) {
        auto& io = ImGui::GetIO();
        io.MousePos = {kMiddleOfMap.x + static_cast<float>(++frames % 8), kMiddleOfMap.y};
        io.MouseWheel = wheel;
        begin(*screen);
        desk->draw(view, [](const std::string&) { return nullptr; });
        end(*screen);
    };
    for (int turns = 0; turns < 3 + state.range(1); ++turns) frame(turns < 3 ? 0 : 1);
    ImGui::GetIO().MouseDown[2] = true;
    for (auto _ : state) frame(0);
    state.counters["triangles"] = ImGui::GetDrawData()->TotalIdxCount / 3.0;
}

// From outside: ImGui's own demonstration of all that it has, in a window as large, through the same renderer.
void imgui_demo(benchmark::State& state) {
    const auto screen = screen_in_memory();
    const auto desk = *workshop::Desk::make();  // for its letters
    for (auto _ : state) {
        begin(*screen);
        ImGui::NewFrame();
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
        ImGui::ShowDemoWindow();
        ImGui::Render();
        end(*screen);
    }
    state.counters["triangles"] = ImGui::GetDrawData()->TotalIdxCount / 3.0;
}

void map_layout(benchmark::State& state) {
    const auto map = map_of(static_cast<int>(state.range(0)));
    for (auto _ : state) {
        map::PieceBook book;
        benchmark::DoNotOptimize(workshop::make_drawing(map, book));
    }
}

BENCHMARK(imgui_demo)->Name("desk/imgui_demo")->Unit(benchmark::kMillisecond);
BENCHMARK(desk_frame)->Name("desk/frame")->ArgNames({"nodes", "nearer"})->ArgsProduct({{200, 2000, 20000}, {0, 5, 10, 15, 20, 26, 32}})->Unit(benchmark::kMillisecond);
BENCHMARK(map_layout)->Name("desk/layout")->ArgNames({"nodes"})->Arg(200)->Arg(2000)->Arg(20000)->Iterations(1)->Unit(benchmark::kMillisecond);

}  // namespace

}  // namespace wissel::bench
