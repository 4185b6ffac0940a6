// The desk without a window: what a pointer does on it, read off its actions.
#include "workshop/desk.h"

#include <algorithm>
#include <functional>
#include <memory>

#include <imgui.h>

#include <doctest/doctest.h>

#include "workshop/desk_panels.h"
#include "workshop/footage_panel.h"

using namespace wissel;
using namespace wissel::workshop;

namespace {

map::StoryMap small_map() {
    map::StoryMap made;
    made.groups = {"One"};
    for (const auto* id : {"begin", "left", "right"}) {
        map::MapNode node;
        node.id = id;
        node.title = std::string("The ") + id;
        node.group = 0;
        made.nodes.push_back(node);
    }
    for (const std::size_t to : {1U, 2U}) {
        map::MapEdge edge;
        edge.to = to;
        edge.way = map::Way::Option;
        edge.text = to == 1 ? "Go left" : "Go right";
        edge.condition = to == 1 ? "trust > 1" : "";
        made.edges.push_back(edge);
    }
    return made;
}

Drawing drawing_of(map::StoryMap map) {
    map::PieceBook book;
    auto drawing = make_drawing(std::move(map), book);
    REQUIRE(drawing.layout);
    return drawing;
}

class Table {
public:
    Table() : drawing_(drawing_of(small_map())) {
        auto made = Desk::make();
        REQUIRE_MESSAGE(made.has_value(), made.error().message);
        desk = std::move(*made);
        view.drawing = &drawing_;
        desk->make_current();
        unsigned char* pixels = nullptr;
        int width = 0, height = 0;
        ImGui::GetIO().Fonts->GetTexDataAsRGBA32(&pixels, &width, &height);
        ImGui::GetIO().DisplaySize = {1280, 800};
        frame();
        frame();
    }

    std::vector<DeskAction> frame() {
        desk->make_current();
        ImGui::GetIO().DeltaTime = 1.0F / 60;
        return desk->draw(view, [](const std::string&) { return nullptr; });
    }

    std::vector<DeskAction> press(float x, float y, float to_x, float to_y) {
        auto& io = ImGui::GetIO();
        io.MousePos = {x, y};
        frame();
        io.MouseDown[0] = true;
        auto all = frame();
        const auto add = [&](std::vector<DeskAction> more) { all.insert(all.end(), more.begin(), more.end()); };
        io.MousePos = {to_x, to_y};
        add(frame());
        io.MouseDown[0] = false;
        add(frame());
        return all;
    }

    std::unique_ptr<Desk> desk;
    DeskView view;

private:
    Drawing drawing_;
};

// Is there a place in the side panel that gives this when it is pressed?
bool find_press(Table& table, const std::function<bool(const DeskAction&)>& wanted) {
    const auto& stage = table.desk->stage();
    for (float y = stage.at.y + stage.size.height + 40; y < 790; y += 12) {
        const auto actions = table.press(stage.at.x + 60, y, stage.at.x + 60, y);
        if (std::any_of(actions.begin(), actions.end(), wanted)) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("a press on a card asks for its node to be played, and a drag only moves the map") {
    Table table;
    table.desk->look_at(1);  // into the middle of the map
    table.frame();
    const auto& stage = table.desk->stage();
    const float x = (1280 - (1280 - stage.at.x)) / 2, y = 44 + (800 - 44 - 40) / 2.0F;
    const auto actions = table.press(x, y, x, y);
    REQUIRE(actions.size() == 1);
    CHECK(std::get<PlayNode>(actions.front()).node == 1);
    CHECK(table.press(x, y, x + 40, y + 10).empty());
}

TEST_CASE("the pointer on the stage is told in fractions of it, and nowhere else") {
    Table table;
    const auto& box = table.desk->stage();
    ImGui::GetIO().MousePos = {box.at.x + box.size.width / 4, box.at.y + box.size.height / 2};
    table.frame();
    CHECK(table.desk->stage_pointer().x == doctest::Approx(0.25).epsilon(0.01));
    CHECK(table.desk->stage_pointer().y == doctest::Approx(0.5).epsilon(0.01));
    ImGui::GetIO().MousePos = {10, 10};
    table.frame();
    CHECK(table.desk->stage_pointer().x < 0);
}

TEST_CASE("the tab on coverage says what is not reached, looks for it, and has walks written") {
    Table table;
    auto coverage = std::make_shared<CoverageView>();
    coverage->walks = 1;
    coverage->nodes = {1, 1, 0};
    coverage->ways.resize(2);
    coverage->gaps = {{2, "never entered", ""}};
    coverage->made = "2 walks made cover all.";
    table.view.coverage = coverage;
    const auto& stage = table.desk->stage();
    const float x = stage.at.x, y = stage.at.y + stage.size.height + 8;
    table.press(x + 100, y + 24, x + 100, y + 24);
    table.frame();
    const auto write = find_press(table, [](const DeskAction& action) { return std::holds_alternative<WriteWalks>(action); });
    CHECK(write);
}

TEST_CASE("nodes are found by id, title, what is said on the way out, and conditions") {
    const auto map = small_map();
    CHECK(nodes_with(map, "RIGHT") == std::vector<std::size_t>{0, 2});
    CHECK(nodes_with(map, "trust") == std::vector<std::size_t>{0});
    CHECK(nodes_with(map, "begin") == std::vector<std::size_t>{0});
    CHECK(nodes_with(map, "").empty());
    CHECK(nodes_with(map, "elsewhere").empty());
}

TEST_CASE("a problem that is pressed is looked for, and pressed twice it is opened") {
    Table table;
    table.view.problems = {{true, "story.json:3:1", "unknown-target", "there is no node 'x'", "", std::size_t{2}}};
    table.frame();
    table.frame();
    const float y = 800 - std::max(130.0F, 800 * 0.24F) + 46;
    auto actions = table.press(120, y, 120, y);
    CHECK(actions.empty());
    actions = table.press(120, y, 120, y);
    REQUIRE(actions.size() == 1);
    CHECK(std::get<OpenPlace>(actions.front()).problem == 0);
}

TEST_CASE("the footage is shown instead of the problems when its title is pressed, and a clip that is pressed leads to its node") {
    Table table;
    auto report = std::make_shared<footage::Report>();
    footage::Row row;
    row.shot.kind = footage::Shot::Kind::Film;
    row.shot.name = "media/right.mp4";
    row.shot.nodes = {2};
    row.shot.estimated = std::chrono::seconds(9);
    row.lacks = {{"film", {}}};
    report->rows = {row};
    table.view.footage = report;
    CHECK(footage_title(report.get()) == "Footage: 1 of 1 to make");
    table.frame();
    const float tabs = 800 - 40 + 16;
    CHECK(table.press(150, tabs, 150, tabs).empty());  // it opens, and takes more of the height
    table.frame();
    const float y = 800 - 800 * 0.34F + 8 + 26 + 24 + 10;
    CHECK(table.press(120, y, 120, y).empty());
    const auto opened = table.press(120, y, 120, y);
    REQUIRE(opened.size() == 1);
    CHECK(std::get<OpenNode>(opened.front()).node == 2);
}

TEST_CASE("a title says what is wrong with the footage, and nothing before it was looked at") {
    footage::Report report;
    report.rows.resize(2);
    report.rows[0].there = report.rows[1].there = true;
    CHECK(footage_title(nullptr) == "Footage");
    CHECK(footage_title(&report) == "Footage: 2 clips");
    report.rows[0].findings = {{footage::Weight::Wrong, "damaged"}};
    CHECK(footage_title(&report) == "Footage: 2 clips, 1 wrong");
}
