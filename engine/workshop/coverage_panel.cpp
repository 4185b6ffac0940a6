#include "workshop/coverage_panel.h"

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>

#include "ui/theme.h"
#include "workshop/card_painter.h"
#include "workshop/inks.h"

namespace wissel::workshop {

namespace {

constexpr float kShareHeight = 8;

void say(const std::string& text, ui::Color color = ui::theme::kText) {
    ImGui::PushStyleColor(ImGuiCol_Text, ink(color));
    ImGui::PushTextWrapPos(0);
    ImGui::TextUnformatted(text.c_str());
    ImGui::PopTextWrapPos();
    ImGui::PopStyleColor();
}

// What comes after it is not far away, however long a list is: long ones are closed until they are asked for.
bool section(const std::string& title, std::size_t lines = 0) {
    constexpr std::size_t kMostOpen = 12;
    ImGui::Spacing();
    return ImGui::CollapsingHeader(title.c_str(), lines <= kMostOpen ? ImGuiTreeNodeFlags_DefaultOpen : 0);
}

// What there is, how much of it is reached, and a bar of that.
void draw_count(const ReachedCount& count) {
    const float width = ImGui::GetContentRegionAvail().x;
    const auto part = fmt::format("{} of {}", count.reached, count.all);
    ImGui::TextUnformatted(count.what.c_str());
    ImGui::SameLine(width - ImGui::CalcTextSize(part.c_str()).x);
    const bool whole = count.reached == count.all;
    ImGui::TextColored(ink(whole ? kGood : kMissing), "%s", part.c_str());
    const auto from = ImGui::GetCursorScreenPos();
    auto& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(from, {from.x + width, from.y + kShareHeight}, packed(ui::theme::kRaised));
    const float share = static_cast<float>(count.reached) / static_cast<float>(std::max<std::size_t>(count.all, 1));
    list.AddRectFilled(from, {from.x + width * share, from.y + kShareHeight}, packed(whole ? kGood : kMissing));
    ImGui::Dummy({width, kShareHeight});
}

class Lines {
public:
    explicit Lines(const map::StoryMap& map) : map_(map) {}

    // Only those that are in sight: a story may have thousands.
    void draw(const std::vector<NodeLine>& lines, const char* name) {
        ImGui::PushID(name);
        ImGuiListClipper clipper;
        clipper.Begin(static_cast<int>(lines.size()));
        while (clipper.Step()) {
            for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i)
                draw_line(lines[static_cast<std::size_t>(i)], i);
        }
        ImGui::PopID();
    }

    std::optional<std::size_t> pressed() const { return pressed_; }

private:
    void draw_line(const NodeLine& line, int number) {
        if (line.node >= map_.nodes.size()) return;
        const auto text = fmt::format("{}  {}", map_.nodes[line.node].id, line.text);
        const auto at = ImGui::GetCursorPos();
        const auto corner = ImGui::GetCursorScreenPos();
        const float width = ImGui::GetContentRegionAvail().x,
                    room = width - (line.more.empty() ? 0 : ImGui::CalcTextSize(line.more.c_str()).x + 12);
        ImGui::PushID(number);
        if (ImGui::Selectable("##line")) pressed_ = line.node;
        if (ImGui::IsItemHovered() && ImGui::CalcTextSize(text.c_str()).x > room) ImGui::SetTooltip("%s", text.c_str());
        ImGui::PopID();
        const auto after = ImGui::GetCursorPos();
        ImGui::PushClipRect(corner, {corner.x + room, corner.y + ImGui::GetTextLineHeightWithSpacing()}, true);
        ImGui::SetCursorPos(at);
        ImGui::TextUnformatted(text.c_str());
        ImGui::PopClipRect();
        ImGui::SetCursorPos({at.x + room + 12, at.y});
        if (!line.more.empty()) ImGui::TextColored(ink(ui::theme::kQuietText), "%s", line.more.c_str());
        ImGui::SetCursorPos(after);
    }

    const map::StoryMap& map_;
    std::optional<std::size_t> pressed_;
};

void draw_recorded(const CoverageView& coverage, Lines& lines) {
    if (!section(fmt::format("Recorded walks: {}###recorded", coverage.walks))) return;
    for (const auto& bad : coverage.bad) say(bad, kMissing);
    if (coverage.walks == 0) {
        say("There are none beside the story. Keep .walk files in its folder or in a folder \"walks\" in it, name "
            "others with --walks, or have some written below.",
            ui::theme::kQuietText);
        return;
    }
    for (const auto& count : coverage.counts) draw_count(count);
    if (section(fmt::format("Where they stop: {}###ends", coverage.ends.size()), coverage.ends.size()))
        lines.draw(coverage.ends, "ends");
    if (section(fmt::format("Reached by none: {}###gaps", coverage.gaps.size()), coverage.gaps.size()))
        lines.draw(coverage.gaps, "gaps");
}

void draw_made(const CoverageView& coverage, std::vector<DeskAction>& actions) {
    if (coverage.made.empty()) return;
    ImGui::Spacing();
    say(coverage.made, ui::theme::kQuietText);
    if (coverage.working.empty() && ImGui::Button("write walks that cover every choice"))
        actions.emplace_back(WriteWalks{});
}

void draw_random(const RandomWalks& random, Lines& lines) {
    if (!section(fmt::format("{} walks at random###random", random.walks))) return;
    if (random.median.empty()) say("None of them came to an end.", kMissing);
    else say(fmt::format("film, minutes: least {}, median {}, most {}", random.shortest, random.median, random.longest));
    if (!random.remarks.empty()) say(random.remarks, ui::theme::kQuietText);
    if (random.never_offered.empty() && random.never_entered.empty()) say("Every node was entered, and every choice offered.", ui::theme::kQuietText);
    const auto list = [&](const std::vector<NodeLine>& all, const char* title, const char* name) {
        if (!all.empty() && section(fmt::format("{}: {}###{}", title, all.size(), name), all.size()))
            lines.draw(all, name);
    };
    list(random.never_offered, "Never offered, though their node was entered", "offered");
    list(random.never_entered, "Never entered", "entered");
    list(random.outcomes, "Outcomes, rarest first", "outcomes");
}

}  // namespace

std::optional<std::size_t> draw_coverage(const DeskView& view, std::vector<DeskAction>& actions) {
    ImGui::BeginChild("coverage");
    Lines lines(view.drawing->map);
    if (!view.coverage) {
        say(view.drawing->map.nodes.empty() ? "There is no story yet." : "Working it out...", ui::theme::kQuietText);
    } else {
        if (!view.coverage->working.empty()) say(view.coverage->working, ui::theme::kAccent);
        draw_recorded(*view.coverage, lines);
        draw_made(*view.coverage, actions);
        if (view.coverage->random) draw_random(*view.coverage->random, lines);
    }
    ImGui::EndChild();
    return lines.pressed();
}

}  // namespace wissel::workshop
