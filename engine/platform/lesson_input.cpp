#include "platform/lesson_input.h"

#include <SDL.h>
#include <backends/imgui_impl_sdl.h>
#include <imgui.h>

#include <thread>

#include "platform/event_translator.h"
#include "platform/lesson_keys.h"
#include "platform/screen.h"

namespace wissel::platform {

namespace {

// 0: of none.
std::uint32_t window_of(const SDL_Event& event) {
    switch (event.type) {
        case SDL_WINDOWEVENT: return event.window.windowID;
        case SDL_MOUSEMOTION: return event.motion.windowID;
        case SDL_MOUSEBUTTONDOWN:
        case SDL_MOUSEBUTTONUP: return event.button.windowID;
        case SDL_MOUSEWHEEL: return event.wheel.windowID;
        case SDL_FINGERDOWN:
        case SDL_FINGERUP:
        case SDL_FINGERMOTION: return event.tfinger.windowID;
        default: return 0;
    }
}

bool closes_window(const SDL_Event& event) {
    return event.type == SDL_WINDOWEVENT && event.window.event == SDL_WINDOWEVENT_CLOSE;
}

bool is_of_a_pad(const SDL_Event& event) {
    return event.type >= SDL_JOYAXISMOTION && event.type < SDL_FINGERDOWN;
}

}  // namespace

LessonInput::LessonInput(const Screen& teacher, const Screen& class_screen)
    : translator_(std::make_unique<EventTranslator>(teacher)), class_translator_(std::make_unique<EventTranslator>(class_screen)),
      class_window_(SDL_GetWindowID(class_screen.window())), context_(ImGui::GetCurrentContext()) {
    ImGui_ImplSDL2_InitForSDLRenderer(teacher.window());
}

LessonInput::~LessonInput() {
    ImGui::SetCurrentContext(context_);
    ImGui_ImplSDL2_Shutdown();
}

// SDL waits in whole milliseconds: the rest is slept, so that a picture is not late by it and nothing spins.
LessonInput::Batch LessonInput::wait_for_input(Duration timeout) {
    ImGui::SetCurrentContext(context_);
    Batch batch;
    SDL_Event event;
    const auto whole = std::chrono::floor<std::chrono::milliseconds>(timeout);
    if (whole.count() == 0 && SDL_PollEvent(nullptr) == 0) std::this_thread::sleep_for(std::max(timeout, Duration::zero()));
    std::size_t taken = 0;
    for (bool there = SDL_WaitEventTimeout(&event, static_cast<int>(whole.count())) != 0; there;) {
        take(event, batch);
        there = ++taken < kMostEvents && SDL_PollEvent(&event) != 0;
    }
    return batch;
}

void LessonInput::take(const SDL_Event& event, Batch& batch) {
    batch.ends = batch.ends || event.type == SDL_QUIT;
    if (closes_window(event)) return batch.actions.emplace_back(director::Quit{}), void();
    if (event.type == SDL_KEYDOWN) return take_key(event, batch);
    if (is_of_a_pad(event)) {
        const auto input = translator_->translate(event);
        const auto* action = input ? std::get_if<director::Action>(&*input) : nullptr;
        const auto command = action ? lesson_button(*action) : std::nullopt;
        if (command) batch.commands.push_back(*command);
        return;
    }
    if (window_of(event) == class_window_) return take_of_class(event, batch);
    ImGui_ImplSDL2_ProcessEvent(&event);
    batch.teacher_touched = batch.teacher_touched || window_of(event) != 0;
}

// A key that is held down is pressed once, but for what may repeat.
void LessonInput::take_key(const SDL_Event& event, Batch& batch) {
    if (const auto command = lesson_key(event.key.keysym)) {
        if (event.key.repeat == 0) batch.commands.push_back(*command);
        return;
    }
    const auto input = translator_->translate(event);
    if (const auto* action = input ? std::get_if<director::Action>(&*input) : nullptr) batch.actions.push_back(*action);
}

void LessonInput::take_of_class(const SDL_Event& event, Batch& batch) {
    const auto input = class_translator_->translate(event);
    if (!input) return;
    if (const auto* resized = std::get_if<WindowResized>(&*input)) batch.class_resized = resized->size;
    if (std::holds_alternative<WindowExposed>(*input)) batch.class_exposed = true;
}

// Keys are commands, but Shift means something beside a press too.
void LessonInput::begin_frame() {
    ImGui::GetIO().KeyShift = (SDL_GetModState() & KMOD_SHIFT) != 0;
    ImGui_ImplSDL2_NewFrame();
}

}  // namespace wissel::platform
