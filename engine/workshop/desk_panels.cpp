#include "workshop/desk_panels.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include <fmt/format.h>
#include <imgui.h>

#include "ui/theme.h"
#include "workshop/card_painter.h"
#include "workshop/inks.h"

namespace wissel::workshop {

namespace {

// A line to press. ImGui would read "##" in an author's words as a sign of its own.
bool pick(const std::string& words, bool selected, float width = 0) {
    const auto at = ImGui::GetCursorPos();
    const bool pressed = ImGui::Selectable("##words", selected, 0, {width, 0});
    const auto after = ImGui::GetCursorPos();
    ImGui::SetCursorPos(at);
    ImGui::TextUnformatted(words.c_str());
    ImGui::SetCursorPos(after);
    return pressed;
}

// ASCII only: what else there is must be written as it stands.
std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

void search_on(SearchBar& search, const DeskView& view, MapPanel& map, bool next) {
    search.found = nodes_with(view.drawing->map, search.words.data());
    map.set_found(search.found);
    if (search.found.empty()) return;
    search.at = next ? (search.at + 1) % search.found.size() : 0;
    map.look_at(search.found[search.at]);
}

void draw_search(const DeskView& view, SearchBar& search, MapPanel& map) {
    if (ImGui::GetIO().KeyCtrl && ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_A) + ('F' - 'A'), false)) ImGui::SetKeyboardFocusHere();
    ImGui::SetNextItemWidth(240);
    const bool entered = ImGui::InputTextWithHint("##search", "search: id or text", search.words.data(), search.words.size(), ImGuiInputTextFlags_EnterReturnsTrue);
    const bool edited = ImGui::IsItemEdited();
    const bool another_map = std::exchange(search.searched, view.drawing) != view.drawing;
    if (edited || entered) search_on(search, view, map, entered && !edited);
    else if (another_map) map.set_found(search.found = nodes_with(view.drawing->map, search.words.data()));
    if (entered) ImGui::SetKeyboardFocusHere(-1);
    if (search.words[0] == '\0') return;
    ImGui::SameLine();
    if (search.found.empty()) ImGui::TextDisabled("nothing");
    else ImGui::TextDisabled("%zu of %zu", search.at + 1, search.found.size());
}

void draw_situations(const DeskView& view, MapPanel& map) {
    if (view.drawing->map.groups.empty()) return;
    ImGui::SameLine();
    ImGui::SetNextItemWidth(190);
    if (!ImGui::BeginCombo("##situations", "go to a situation")) return;
    const auto& regions = view.drawing->layout ? view.drawing->layout->regions : std::vector<map::Region>();
    for (std::size_t i = 0; i < regions.size(); ++i) {
        ImGui::PushID(static_cast<int>(i));
        if (pick(regions[i].group ? view.drawing->map.groups[*regions[i].group] : "(in no situation)", false)) map.show_group(view, i);
        ImGui::PopID();
    }
    ImGui::EndCombo();
}

// A triangle for a mistake, a disc for a warning, as on the cards.
void draw_severity(bool error) {
    const auto corner = ImGui::GetCursorScreenPos();
    const float y = corner.y + ImGui::GetTextLineHeight() / 2 + 1;
    auto& list = *ImGui::GetWindowDrawList();
    if (error) list.AddTriangleFilled({corner.x + 2, y + 5}, {corner.x + 14, y + 5}, {corner.x + 8, y - 6}, packed(kWrong));
    else list.AddCircleFilled({corner.x + 8, y}, 5, packed(kMend));
}

// Integers are stepped, so that none leaves its range; texts are taken over once they are entered.
std::optional<story::Value> edited(const VariableRow& row) {
    ImGui::SetNextItemWidth(-1);
    if (const auto* yes = std::get_if<bool>(&row.value)) {
        bool value = *yes;
        return ImGui::Checkbox("##value", &value) ? std::optional<story::Value>(value) : std::nullopt;
    }
    if (const auto* number = std::get_if<std::int64_t>(&row.value)) {
        auto value = *number;
        const std::int64_t step = 1;
        if (!ImGui::InputScalar("##value", ImGuiDataType_S64, &value, &step, nullptr, nullptr, ImGuiInputTextFlags_EnterReturnsTrue)) return std::nullopt;
        return std::clamp(value, row.least, std::max(row.least, row.most));
    }
    std::array<char, 256> text{};
    std::get<std::string>(row.value).copy(text.data(), text.size() - 1);
    if (!ImGui::InputText("##value", text.data(), text.size(), ImGuiInputTextFlags_EnterReturnsTrue)) return std::nullopt;
    return std::string(text.data());
}

// A press goes back there; what was chosen opens the list of what else might have been.
void draw_visit(const DeskView& view, std::size_t visit, std::vector<DeskAction>& actions) {
    const auto& row = view.walk[visit];
    const auto& id = view.drawing->map.nodes[row.node].id;
    ImGui::PushID(static_cast<int>(visit));
    const float width = row.options.empty() ? 0 : ImGui::GetContentRegionAvail().x * 0.4F;
    ImGui::AlignTextToFramePadding();
    if (ImGui::Selectable(id.c_str(), visit + 1 == view.walk.size(), 0, {width, 0})) actions.emplace_back(BackTo{visit});
    if (!row.options.empty()) {
        ImGui::SameLine();
        ImGui::SetNextItemWidth(-1);
        if (ImGui::BeginCombo("##chosen", row.chosen.c_str())) {
            for (std::size_t i = 0; i < row.options.size(); ++i) {
                ImGui::PushID(static_cast<int>(i));
                if (pick(row.options[i], row.options[i] == row.chosen)) actions.emplace_back(ChooseOtherwise{visit, i});
                ImGui::PopID();
            }
            ImGui::EndCombo();
        }
        if (ImGui::IsItemHovered()) ImGui::SetTooltip("%s\n(choose otherwise, and walk on as before)", row.chosen.c_str());
    }
    ImGui::PopID();
}

void draw_languages(const DeskView& view, std::vector<DeskAction>& actions) {
    if (view.languages.size() < 2) return;
    ImGui::SameLine();
    ImGui::SetNextItemWidth(110);
    if (!ImGui::BeginCombo("##language", view.language.c_str())) return;
    for (const auto& each : view.languages) {
        if (ImGui::Selectable(each.c_str(), each == view.language)) actions.emplace_back(ShowLanguage{each});
    }
    ImGui::EndCombo();
}

void draw_variable(const DeskView& view, std::size_t which, std::vector<DeskAction>& actions) {
    const auto& row = view.variables[which];
    ImGui::PushID(static_cast<int>(which));
    ImGui::AlignTextToFramePadding();
    ImGui::TextColored(ink(row.changed ? ui::theme::kAccent : ui::theme::kQuietText), "%s", row.name.c_str());
    ImGui::NextColumn();
    if (auto value = edited(row)) actions.emplace_back(SetVariable{which, std::move(*value)});
    ImGui::NextColumn();
    ImGui::PopID();
}

}  // namespace

std::vector<std::size_t> nodes_with(const map::StoryMap& map, const std::string& words) {
    std::vector<std::size_t> found;
    if (words.empty()) return found;
    const auto wanted = lower(words);
    const auto holds = [&](const std::string& text) { return lower(text).find(wanted) != std::string::npos; };
    std::vector<char> in(map.nodes.size());
    for (const auto& edge : map.edges) {
        if (holds(edge.text) || holds(edge.condition)) in[edge.from] = 1;
    }
    for (std::size_t i = 0; i < map.nodes.size(); ++i) {
        if (in[i] || holds(map.nodes[i].id) || holds(map.nodes[i].title)) found.push_back(i);
    }
    return found;
}

void draw_bar(const DeskView& view, SearchBar& search, MapPanel& map, std::vector<DeskAction>& actions) {
    draw_search(view, search, map);
    draw_situations(view, map);
    ImGui::SameLine();
    if (ImGui::Button("whole map")) map.show_all(view);
    draw_languages(view, actions);
    ImGui::SameLine();
    ImGui::Checkbox("coverage", &map.lit_by_coverage());
    if (ImGui::IsItemHovered()) ImGui::SetTooltip("Lights what recorded walks reach.\nBeside an option: a disc where one takes it, a ring where none does;\na square where one lets the time run out, a frame where none does.");
}

std::optional<std::size_t> draw_problems(const DeskView& view, std::vector<DeskAction>& actions) {
    std::optional<std::size_t> look;
    ImGui::BeginChild("list");
    for (std::size_t i = 0; i < view.problems.size(); ++i) {
        const auto& problem = view.problems[i];
        ImGui::PushID(static_cast<int>(i));
        const auto at = ImGui::GetCursorPos();
        const auto text = fmt::format("{}  {}: {}{}{}", problem.place, problem.code, problem.message, problem.hint.empty() ? "" : "; ", problem.hint);
        const float width = ImGui::GetContentRegionAvail().x - 26;
        const float height = ImGui::CalcTextSize(text.c_str(), nullptr, false, width).y;
        if (ImGui::Selectable("##line", false, ImGuiSelectableFlags_AllowDoubleClick, {0, height})) {
            if (ImGui::IsMouseDoubleClicked(0)) actions.emplace_back(OpenPlace{i});
            else look = problem.node;
        }
        const auto after = ImGui::GetCursorPos();
        ImGui::SetCursorPos(at);
        draw_severity(problem.error);
        ImGui::SetCursorPos({at.x + 24, at.y});
        ImGui::PushTextWrapPos(ImGui::GetCursorPosX() + width);
        ImGui::TextUnformatted(text.c_str());
        ImGui::PopTextWrapPos();
        ImGui::SetCursorPos(after);
        ImGui::PopID();
    }
    ImGui::EndChild();
    return look;
}

namespace {

// The variables of a node depend on how one comes to it.
void draw_ways_here(const DeskView& view, std::vector<DeskAction>& actions) {
    if (view.walk.size() < 2) return;
    ImGui::SameLine();
    ImGui::SetNextItemWidth(-1);
    if (!ImGui::BeginCombo("##ways", "come here by...")) return;
    if (ImGui::Selectable("the shortest walk")) actions.emplace_back(ComeHere{});
    for (std::size_t i = 0; i < view.ways_here.size(); ++i) {
        ImGui::PushID(static_cast<int>(i));
        if (pick(view.ways_here[i], false)) actions.emplace_back(ComeHere{i});
        ImGui::PopID();
    }
    ImGui::EndCombo();
}

}  // namespace

void draw_side(const DeskView& view, std::vector<DeskAction>& actions) {
    if (ImGui::Button("from the start")) actions.emplace_back(Restart{});
    if (!view.walk.empty()) ImGui::SameLine();
    if (!view.walk.empty() && ImGui::Button("open in the editor")) actions.emplace_back(OpenNode{view.walk.back().node});
    draw_ways_here(view, actions);
    ImGui::BeginChild("lists");
    if (ImGui::CollapsingHeader("The walk so far, newest first", ImGuiTreeNodeFlags_DefaultOpen)) {
        for (std::size_t i = view.walk.size(); i-- > 0;) {
            const auto& row = view.walk[i];
            if (row.node >= view.drawing->map.nodes.size()) continue;
            draw_visit(view, i, actions);
        }
    }
    if (!view.variables.empty() && ImGui::CollapsingHeader("Variables", ImGuiTreeNodeFlags_DefaultOpen)) {
        ImGui::Columns(2, "variables", false);
        for (std::size_t i = 0; i < view.variables.size(); ++i) draw_variable(view, i, actions);
        ImGui::Columns(1);
    }
    ImGui::EndChild();
}

}  // namespace wissel::workshop
