#include "platform/desk_input.h"

#include <SDL.h>
#include <backends/imgui_impl_sdl.h>
#include <imgui.h>

#include "platform/event_translator.h"
#include "platform/screen.h"

namespace wissel::platform {

namespace {

bool is_of_the_pointer(const Input& input) {
    return std::holds_alternative<PointerMoved>(input) || std::holds_alternative<PointerPressed>(input) ||
           std::holds_alternative<PointerReleased>(input) || std::holds_alternative<PointerLeft>(input);
}

// Keys with Ctrl are the desk's own, but for the one that ends the program.
bool is_for_the_desk(const SDL_Event& event) {
    if (event.type != SDL_KEYDOWN) return false;
    const bool ctrl = (event.key.keysym.mod & KMOD_CTRL) != 0;
    return !(ctrl && event.key.keysym.sym == SDLK_q) && (ctrl || ImGui::GetIO().WantTextInput);
}

// Only while somebody writes: an input method keeps letters and dead keys to itself.
void follow_writing() {
    const bool writes = ImGui::GetIO().WantTextInput;
    if (writes == (SDL_IsTextInputActive() == SDL_TRUE)) return;
    if (writes) SDL_StartTextInput();
    else SDL_StopTextInput();
}

}  // namespace

DeskInput::DeskInput(const Screen& screen) : translator_(std::make_unique<EventTranslator>(screen)), context_(ImGui::GetCurrentContext()) {
    ImGui_ImplSDL2_InitForSDLRenderer(screen.window());
}

DeskInput::~DeskInput() {
    ImGui::SetCurrentContext(context_);
    ImGui_ImplSDL2_Shutdown();
}

std::vector<Input> DeskInput::wait_for_input(Duration timeout) {
    ImGui::SetCurrentContext(context_);
    follow_writing();
    std::vector<Input> batch;
    SDL_Event event;
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(timeout).count();
    if (SDL_WaitEventTimeout(&event, static_cast<int>(wait)) == 0) return batch;
    std::size_t taken = 0;
    do take(event, batch);
    while (++taken < kMostEvents && SDL_PollEvent(&event) != 0);
    return batch;
}

void DeskInput::take(const SDL_Event& event, std::vector<Input>& batch) {
    ImGui_ImplSDL2_ProcessEvent(&event);
    if (is_for_the_desk(event)) {
        batch.emplace_back(WindowExposed{});  // to be drawn
        return;
    }
    const auto input = translator_->translate(event);
    if (input && !is_of_the_pointer(*input)) batch.push_back(*input);
    else batch.emplace_back(WindowExposed{});
}

void DeskInput::begin_frame() { ImGui_ImplSDL2_NewFrame(); }

}  // namespace wissel::platform
