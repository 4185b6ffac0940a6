#include "workshop/footage_panel.h"

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "ui/theme.h"
#include "workshop/card_painter.h"
#include "workshop/inks.h"

namespace wissel::workshop {

namespace {

using footage::Finding;
using footage::Row;
using footage::Shot;

constexpr float kDetailsShare = 0.42F, kMarkWidth = 24;

// The same forms as of mistakes and warnings, so that colour is not all; a hint is a ring.
void draw_mark(std::optional<footage::Weight> weight) {
    const auto corner = ImGui::GetCursorScreenPos();
    const float x = corner.x + 8, y = corner.y + ImGui::GetTextLineHeight() / 2 + 1;
    auto& list = *ImGui::GetWindowDrawList();
    if (!weight) return;
    if (*weight == footage::Weight::Wrong)
        list.AddTriangleFilled({x - 6, y + 5}, {x + 6, y + 5}, {x, y - 6}, packed(kWrong));
    else if (*weight == footage::Weight::Mend)
        list.AddCircleFilled({x, y}, 5, packed(kMend));
    else
        list.AddCircle({x, y}, 4.5F, packed(ui::theme::kQuietText), 0, 1.5F);
}

std::string counts_of(const Row& row) {
    std::vector<std::size_t> counts(3);
    for (const auto& finding : row.findings) ++counts[static_cast<std::size_t>(finding.weight)];
    std::string text;
    const auto add = [&](std::size_t count, const char* what) {
        if (count > 0) text += fmt::format("{}{} {}", text.empty() ? "" : ", ", count, what);
    };
    add(counts[0], "wrong");
    add(counts[1], "to mend");
    add(counts[2], counts[2] == 1 ? "hint" : "hints");
    return text;
}

// What is estimated is quiet and has its sign; what was measured stands there as it is.
void draw_length(const Row& row) {
    if (row.length) return ImGui::Text("%.1f s", to_seconds(*row.length));
    if (row.there) return ImGui::TextDisabled("%s", row.shot.kind == Shot::Kind::Picture ? "picture" : "...");
    if (row.shot.estimated > Duration{})
        ImGui::TextColored(ink(ui::theme::kAccent), "\xE2\x89\x88 %.0f s", to_seconds(row.shot.estimated));
    else
        ImGui::TextColored(ink(ui::theme::kAccent), "to make");
}

// The folder in which all clips lie is of no interest.
std::size_t common_folder(const footage::Report& report) {
    std::string_view common;
    bool first = true;
    for (const auto& row : report.rows) {
        if (row.shot.kind == Shot::Kind::Unnamed) continue;
        const std::string_view name = row.shot.name;
        if (first) common = name.substr(0, name.rfind('/') == std::string_view::npos ? 0 : name.rfind('/') + 1);
        first = false;
        while (!name.starts_with(common))
            common =
                common.substr(0, common.size() < 2 || common.rfind('/', common.size() - 2) == std::string_view::npos
                                     ? 0
                                     : common.rfind('/', common.size() - 2) + 1);
    }
    return common.size();
}

std::string name_of(const Row& row, std::size_t folder) {
    return row.shot.kind == Shot::Kind::Unnamed ? fmt::format("{} (script)", row.shot.name)
                                                : row.shot.name.substr(folder);
}

void draw_row(const Row& row, std::size_t folder, FootagePanel& panel, std::vector<DeskAction>& actions,
              std::optional<std::size_t>& look) {
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    draw_mark(row.worst());
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + kMarkWidth);
    const bool is_pressed = panel.pressed == row.shot.name;
    if (ImGui::Selectable(fmt::format("{}##{}", name_of(row, folder), row.shot.nodes.front()).c_str(), is_pressed,
                          ImGuiSelectableFlags_SpanAllColumns | ImGuiSelectableFlags_AllowDoubleClick)) {
        panel.pressed = row.shot.name;
        look = row.shot.nodes.front();
        if (ImGui::IsMouseDoubleClicked(0)) actions.emplace_back(OpenNode{row.shot.nodes.front()});
    }
    ImGui::TableNextColumn();
    draw_length(row);
    ImGui::TableNextColumn();
    ImGui::TextUnformatted(counts_of(row).c_str());
    ImGui::TableNextColumn();
    ImGui::TextUnformatted(footage::in_words(row.lacks).c_str());
}

void draw_rows(const footage::Report& report, const std::vector<std::size_t>& order, FootagePanel& panel,
               std::vector<DeskAction>& actions, std::optional<std::size_t>& look) {
    if (!ImGui::BeginTable("clips", 4, ImGuiTableFlags_ScrollY | ImGuiTableFlags_SizingStretchProp)) return;
    const auto folder = common_folder(report);
    const bool any_lacks = std::ranges::any_of(report.rows, [](const Row& row) { return !row.lacks.empty(); });
    ImGui::TableSetupScrollFreeze(0, 1);
    ImGui::TableSetupColumn("clip", 0, 2.4F);
    ImGui::TableSetupColumn("length", ImGuiTableColumnFlags_WidthFixed, 66);
    ImGui::TableSetupColumn("found", ImGuiTableColumnFlags_WidthFixed, 138);
    ImGui::TableSetupColumn(any_lacks ? "missing" : "##missing", 0, any_lacks ? 1.4F : 0.05F);
    ImGui::TableHeadersRow();
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(order.size()));
    while (clipper.Step()) {
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i)
            draw_row(report.rows[order[static_cast<std::size_t>(i)]], folder, panel, actions, look);
    }
    ImGui::EndTable();
}

void draw_line(std::optional<footage::Weight> weight, const std::string& text) {
    draw_mark(weight);
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + kMarkWidth);
    ImGui::PushTextWrapPos(0);
    ImGui::TextUnformatted(text.c_str());
    ImGui::PopTextWrapPos();
}

std::string film_line(const footage::FilmFacts& film) {
    auto text = fmt::format("{}{}{}x{}", film.codec, film.codec.empty() ? "" : " ", film.width, film.height);
    if (film.frame_rate > 0) text += fmt::format(", {:.4g} pictures a second", film.frame_rate);
    if (film.loudness) text += fmt::format(", {:.1f} LUFS", film.loudness->lufs);
    return text;
}

void draw_findings(const Row& row, bool wrong) {
    for (const auto& finding : row.findings) {
        if ((finding.weight == footage::Weight::Wrong) == wrong) draw_line(finding.weight, finding.what);
    }
}

void draw_details(const Row& row) {
    ImGui::PushTextWrapPos(0);
    if (!row.shot.title.empty()) ImGui::TextUnformatted(row.shot.title.c_str());
    if (row.shot.kind != Shot::Kind::Unnamed) ImGui::TextUnformatted(row.shot.name.c_str());
    if (row.film) ImGui::TextDisabled("%s", film_line(*row.film).c_str());
    ImGui::PopTextWrapPos();
    draw_findings(row, true);
    if (!row.lacks.empty()) draw_line(footage::Weight::Mend, "missing: " + footage::in_words(row.lacks));
    draw_findings(row, false);
    if (!row.worst()) ImGui::TextColored(ink(kGood), "All is well with it");
    if (row.there || row.shot.script.empty()) return;
    ImGui::Spacing();
    ImGui::PushTextWrapPos(0);
    ImGui::TextDisabled("%s", row.shot.script.c_str());
    ImGui::PopTextWrapPos();
}

void draw_elsewhere(const footage::Report& report) {
    if (report.elsewhere.empty()) return ImGui::TextDisabled("Press a clip to see what was found");
    for (const auto& finding : report.elsewhere) draw_line(finding.weight, finding.what);
}

// Rows do not move under the pointer while more is being found out.
std::vector<std::size_t> order_of(const footage::Report& report) {
    if (report.left == 0 && report.worst_first.size() == report.rows.size()) return report.worst_first;
    std::vector<std::size_t> order(report.rows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    return order;
}

}  // namespace

std::string footage_title(const footage::Report* report) {
    if (!report) return "Footage";
    const auto missing = report->rows.size() - report->there();
    auto text = missing > 0
                    ? fmt::format("Footage: {} of {} to make", missing, report->rows.size())
                    : fmt::format("Footage: {} clip{}", report->rows.size(), report->rows.size() == 1 ? "" : "s");
    if (const auto wrong = report->count(footage::Weight::Wrong); wrong > 0) text += fmt::format(", {} wrong", wrong);
    return text;
}

std::optional<std::size_t> draw_footage(const footage::Report& report, FootagePanel& panel,
                                        std::vector<DeskAction>& actions) {
    std::optional<std::size_t> look;
    const float details = std::floor(ImGui::GetContentRegionAvail().x * kDetailsShare);
    ImGui::BeginChild("rows", {-details - 8, 0});
    draw_rows(report, order_of(report), panel, actions, look);
    ImGui::EndChild();
    ImGui::SameLine();
    ImGui::BeginChild("details", {0, 0});
    const auto row = std::ranges::find(report.rows, panel.pressed, [](const Row& each) { return each.shot.name; });
    if (row == report.rows.end())
        draw_elsewhere(report);
    else
        draw_details(*row);
    ImGui::EndChild();
    return look;
}

}  // namespace wissel::workshop
