#include "lectern/lectern.h"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "lectern/desk_top.h"
#include "lectern/panels.h"
#include "ui/letters.h"
#include "ui/window_style.h"

namespace wissel::lectern {

namespace {

constexpr float kLettersFor = 720;  // height of screen at which a design unit is a pixel

}  // namespace

struct Lectern::Parts {
    Parts(std::unique_ptr<ui::Letters> made, float scale) : letters(std::move(made)), context(ImGui::CreateContext(&letters->atlas())) {
        ImGui::SetCurrentContext(context);
        ImGui::GetIO().IniFilename = nullptr;
        ImGui::GetIO().FontDefault = letters->fonts().at(ui::Weight::Regular, 18);
        ui::set_window_style();
        ImGui::GetStyle().WindowPadding = {12, 10};
        ImGui::GetStyle().ScaleAllSizes(scale);
    }
    ~Parts() { ImGui::DestroyContext(context); }
    Parts(const Parts&) = delete;
    Parts& operator=(const Parts&) = delete;

    // A window with this part in it; nothing where it has no room.
    void draw(const char* name, const ui::PixelRect& box, const TeacherView& view, std::vector<LecternAction>& actions, void (*part)(const Pen&)) {
        if (box.width <= 0 || box.height <= 0) return;
        ui::begin_fixed(name, {box.x, box.y}, {box.width, box.height});
        const ui::Canvas canvas(*ImGui::GetWindowDrawList(), letters->fonts());
        part({canvas, view, actions});
        cut += canvas.cut_texts();
        ImGui::End();
    }

    std::unique_ptr<ui::Letters> letters;
    ImGuiContext* context;
    DeskTop top;
    int cut = 0;
};

Lectern::Lectern() = default;
Lectern::~Lectern() = default;

Result<std::unique_ptr<Lectern>> Lectern::make(float scale) {
    auto letters = ui::Letters::make(static_cast<int>(std::lround(kLettersFor * scale)));
    if (!letters) return tl::unexpected(letters.error());
    std::unique_ptr<Lectern> lectern(new Lectern);
    lectern->parts_ = std::make_unique<Parts>(std::move(*letters), scale);
    return lectern;
}

void Lectern::make_current() { ImGui::SetCurrentContext(parts_->context); }

std::vector<LecternAction> Lectern::draw(const TeacherView& view, float mirror_shape) {
    auto& own = *parts_;
    std::vector<LecternAction> actions;
    ImGui::NewFrame();
    own.cut = 0;
    const auto size = ImGui::GetIO().DisplaySize;
    own.top = lay_out(size.x, size.y, mirror_shape, view.is_public, own.letters->fonts().scale());
    const ui::Canvas ground(*ImGui::GetBackgroundDrawList(), own.letters->fonts());
    if (!view.is_public) ground.line_of_text({16, ui::Weight::Strong}, word(Word::ClassSees, view.language), own.top.mirror.x, own.top.mirror.y - ground.px(18), ui::theme::kAccent);
    own.draw("place", own.top.place, view, actions, draw_place);
    own.draw("question", own.top.question, view, actions, draw_question);
    own.draw("notes", own.top.notes, view, actions, draw_notes);
    own.draw("bar", own.top.bar, view, actions, draw_bar);
    ImGui::Render();
    return actions;
}

const ui::PixelRect& Lectern::mirror() const { return parts_->top.mirror; }
int Lectern::cut_texts() const { return parts_->cut; }

}  // namespace wissel::lectern
