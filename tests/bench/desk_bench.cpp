// A frame of the author's desk, drawn by the processor alone: what a machine without a graphics card needs for it. Beside it stands one
// of ImGui's demonstration through its own back end, in a window as large (overlay_bench.cpp).
#include <map>
#include <memory>
#include <random>

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

playback::Picture grey_still() {
    playback::Picture still;
    still.size = {256, 144};
    still.stride = still.size.width * 4;
    still.pixels.assign(static_cast<std::size_t>(still.stride * still.size.height), 0x80);
    return still;
}

// As stories are: situations of some fifty nodes, no two of the same form.
void put_into_situations(map::StoryMap& map) {
    constexpr std::size_t kNodes = 50;
    std::minstd_rand random(1);
    for (std::size_t i = 0; i < map.nodes.size(); ++i) map.nodes[i].group = i / kNodes;
    for (std::size_t i = 0; i <= map.nodes.size() / kNodes; ++i) map.groups.push_back(fmt::format("Situation {}", i));
    for (auto& edge : map.edges) {
        if (random() % 5 == 0) edge.to = std::min(edge.from + 1 + random() % 12, map.nodes.size() - 1);
    }
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
    view.stills.assign(view.drawing->map.nodes.size(), "one for all");
    const auto still = grey_still();
    int frames = 0;
    const auto frame = [&](float wheel) {
        auto& io = ImGui::GetIO();
        io.MousePos = {kMiddleOfMap.x + static_cast<float>(++frames % 8), kMiddleOfMap.y};
        io.MouseWheel = wheel;
        begin(*screen);
        desk->draw(view, [&](const std::string& path) {
            auto* known = screen->texture_of(path);
            return known ? known : screen->texture_of(path, still);
        });
        end(*screen);
    };
    for (int turns = 0; turns < 3 + state.range(1); ++turns) frame(turns < 3 ? 0 : 1);
    ImGui::GetIO().MouseDown[2] = true;
    for (auto _ : state) frame(0);
    state.counters["triangles"] = ImGui::GetDrawData()->TotalIdxCount / 3.0;
}

void map_layout(benchmark::State& state) {
    auto map = map_of(static_cast<int>(state.range(0)));
    put_into_situations(map);
    for (auto _ : state) {
        map::PieceBook book;
        benchmark::DoNotOptimize(workshop::make_drawing(map, book));
    }
}

BENCHMARK(desk_frame)->Name("desk/frame")->ArgNames({"nodes", "nearer"})->ArgsProduct({{200, 2000, 20000}, {0, 5, 10, 15, 20, 26, 32}})->Unit(benchmark::kMillisecond);
BENCHMARK(map_layout)->Name("desk/layout")->ArgNames({"nodes"})->Arg(200)->Arg(2000)->Arg(20000)->Iterations(1)->Unit(benchmark::kMillisecond);

}  // namespace

}  // namespace wissel::bench
