// Events pushed into SDL's queue, read back as inputs.
#include "platform/input.h"

#include <SDL.h>
#include <doctest/doctest.h>

#include <thread>

#include "platform/event_translator.h"
#include "platform/input_desk.h"

using namespace wissel;
using namespace wissel::platform;
using namespace wissel::test;
using namespace std::chrono_literals;

namespace {

void push_motion(int x, int y, Uint32 which = 0) {
    SDL_Event event{};
    event.type = SDL_MOUSEMOTION;
    event.motion.which = which;
    event.motion.x = x;
    event.motion.y = y;
    push(event);
}

void push_button(Uint32 type, int x, int y, Uint8 button = SDL_BUTTON_LEFT, Uint32 which = 0) {
    SDL_Event event{};
    event.type = type;
    event.button.which = which;
    event.button.button = button;
    event.button.x = x;
    event.button.y = y;
    push(event);
}

void push_finger(Uint32 type, SDL_FingerID finger, float x, float y) {
    SDL_Event event{};
    event.type = type;
    event.tfinger.fingerId = finger;
    event.tfinger.x = x;
    event.tfinger.y = y;
    push(event);
}

void push_window(Uint8 what) {
    SDL_Event event{};
    event.type = SDL_WINDOWEVENT;
    event.window.event = what;
    push(event);
}

void push_axis(Uint8 axis, int value) {
    SDL_Event event{};
    event.type = SDL_CONTROLLERAXISMOTION;
    event.caxis.axis = axis;
    event.caxis.value = static_cast<Sint16>(value);
    push(event);
}

void push_pad_button(Uint8 button) {
    SDL_Event event{};
    event.type = SDL_CONTROLLERBUTTONDOWN;
    event.cbutton.button = button;
    push(event);
}

}  // namespace

TEST_CASE("keys come as actions, in order") {
    Desk desk;
    push_key(SDL_SCANCODE_2, SDLK_2);
    push_key(SDL_SCANCODE_SPACE, SDLK_SPACE);
    push_key(SDL_SCANCODE_Z, SDLK_z);
    const auto inputs = desk.read();
    REQUIRE(inputs.size() == 2);
    CHECK(action<director::PickItem>(inputs[0]).item == 1);
    action<director::TogglePause>(inputs[1]);
}

TEST_CASE("a key held down picks once but goes on moving the focus") {
    Desk desk;
    push_key(SDL_SCANCODE_1, SDLK_1, true);
    push_key(SDL_SCANCODE_DOWN, SDLK_DOWN, true);
    const auto inputs = desk.read();
    REQUIRE(inputs.size() == 1);
    CHECK(action<director::MoveFocus>(inputs[0]).direction == director::Direction::Down);
}

TEST_CASE("mouse moves in a row are one move to the last place") {
    Desk desk;
    for (int i = 0; i <= 100; ++i) push_motion(i, 2 * i);
    const auto moved = only<PointerMoved>(desk.read());
    CHECK(moved.x == 100);
    CHECK(moved.y == 200);
    CHECK_FALSE(moved.touch);
    CHECK(desk.reader->pointer().x == 100);
}

TEST_CASE("a click in one go comes in two batches, so that a frame sees the button down") {
    Desk desk;
    push_button(SDL_MOUSEBUTTONDOWN, 30, 40);
    push_button(SDL_MOUSEBUTTONUP, 30, 40);
    push_key(SDL_SCANCODE_M, SDLK_m);
    CHECK(only<PointerPressed>(desk.read()).x == 30);
    CHECK(desk.reader->pointer().down);
    const auto second = desk.read();
    REQUIRE(second.size() == 2);
    CHECK(std::holds_alternative<PointerReleased>(second[0]));
    action<director::ToggleMute>(second[1]);
    CHECK_FALSE(desk.reader->pointer().down);
    CHECK(desk.reader->pointer().x == 30);
}

TEST_CASE("two clicks in one go come one by one, so that a frame sees each begin and end") {
    Desk desk;
    for (const int x : {30, 300}) {
        push_button(SDL_MOUSEBUTTONDOWN, x, 40);
        push_button(SDL_MOUSEBUTTONUP, x, 40);
    }
    std::vector<std::pair<bool, float>> frames;
    for (int i = 0; i < 4; ++i) {
        desk.read();
        frames.emplace_back(desk.reader->pointer().down, desk.reader->pointer().x);
    }
    CHECK(frames == std::vector<std::pair<bool, float>>{{true, 30}, {false, 30}, {true, 300}, {false, 300}});
}

TEST_CASE("a press whose release never came does not swallow the next one") {
    Desk desk;
    push_button(SDL_MOUSEBUTTONDOWN, 30, 40);
    desk.read();
    push_button(SDL_MOUSEBUTTONDOWN, 300, 40);
    push_button(SDL_MOUSEBUTTONUP, 300, 40);
    desk.read();
    CHECK_FALSE(desk.reader->pointer().down);
    CHECK(desk.reader->pointer().x < 0);
    CHECK(only<PointerPressed>(desk.read()).x == 300);
    CHECK(only<PointerReleased>(desk.read()).x == 300);
}

TEST_CASE("only the left mouse button points") {
    Desk desk;
    push_button(SDL_MOUSEBUTTONDOWN, 30, 40, SDL_BUTTON_RIGHT);
    CHECK(desk.read().empty());
}

TEST_CASE("a finger points in pixels, and the mouse that SDL makes of it is ignored") {
    Desk desk;
    push_finger(SDL_FINGERDOWN, 7, 0.5F, 0.25F);
    push_motion(320, 90, SDL_TOUCH_MOUSEID);
    push_button(SDL_MOUSEBUTTONDOWN, 320, 90, SDL_BUTTON_LEFT, SDL_TOUCH_MOUSEID);
    const auto pressed = only<PointerPressed>(desk.read());
    CHECK(pressed.x == 320);
    CHECK(pressed.y == 90);
    CHECK(pressed.touch);
}

TEST_CASE("one finger at a time is the pointer") {
    Desk desk;
    push_finger(SDL_FINGERDOWN, 7, 0.5F, 0.5F);
    push_finger(SDL_FINGERDOWN, 8, 0.1F, 0.1F);
    push_finger(SDL_FINGERUP, 8, 0.1F, 0.1F);
    CHECK(only<PointerPressed>(desk.read()).x == 320);
    push_finger(SDL_FINGERUP, 7, 0.5F, 0.5F);
    CHECK(only<PointerReleased>(desk.read()).touch);
    CHECK(desk.reader->pointer().x == 320);
    CHECK(desk.read().empty());
    CHECK(desk.reader->pointer().x < 0);
}

TEST_CASE("a hand that rests on the screen, or a finger that was never seen to leave, gives way to the next finger") {
    Desk desk;
    EventTranslator translator(*desk.screen);
    const auto finger = [&](Uint32 type, SDL_FingerID id, Uint32 milliseconds) {
        SDL_Event event{};
        event.type = type;
        event.tfinger.fingerId = id;
        event.tfinger.timestamp = milliseconds;
        return translator.translate(event);
    };
    CHECK(finger(SDL_FINGERDOWN, 7, 5000));
    CHECK_FALSE(finger(SDL_FINGERDOWN, 8, 5500));
    CHECK(finger(SDL_FINGERMOTION, 7, 5900));
    const auto next = finger(SDL_FINGERDOWN, 9, 6000);
    REQUIRE(next);
    CHECK(std::holds_alternative<PointerPressed>(*next));
    CHECK_FALSE(finger(SDL_FINGERUP, 7, 6050));
    CHECK(finger(SDL_FINGERUP, 9, 6100));
}

TEST_CASE("gamepad buttons and stick come as actions") {
    Desk desk;
    push_pad_button(SDL_CONTROLLER_BUTTON_A);
    push_pad_button(SDL_CONTROLLER_BUTTON_B);
    push_pad_button(SDL_CONTROLLER_BUTTON_START);
    push_pad_button(SDL_CONTROLLER_BUTTON_BACK);
    push_pad_button(SDL_CONTROLLER_BUTTON_DPAD_LEFT);
    push_pad_button(SDL_CONTROLLER_BUTTON_GUIDE);
    push_axis(SDL_CONTROLLER_AXIS_LEFTY, 30000);
    push_axis(SDL_CONTROLLER_AXIS_LEFTY, 32767);
    push_axis(SDL_CONTROLLER_AXIS_RIGHTY, 32767);
    const auto inputs = desk.read();
    REQUIRE(inputs.size() == 6);
    action<director::Activate>(inputs[0]);
    action<director::GoBack>(inputs[1]);
    action<director::TogglePause>(inputs[2]);
    action<director::ToggleCover>(inputs[3]);
    CHECK(action<director::MoveFocus>(inputs[4]).direction == director::Direction::Left);
    CHECK(action<director::MoveFocus>(inputs[5]).direction == director::Direction::Down);
}

TEST_CASE("the window tells its new size, that it must be drawn, and that it lost the focus") {
    Desk desk;
    desk.screen->resize_window({800, 600});
    push_window(SDL_WINDOWEVENT_EXPOSED);
    push_window(SDL_WINDOWEVENT_FOCUS_LOST);
    const auto inputs = desk.read();
    bool resized = false, exposed = false, focus_lost = false;
    for (const auto& input : inputs) {
        if (const auto* event = std::get_if<WindowResized>(&input)) resized = event->size == playback::Size{800, 600};
        exposed = exposed || std::holds_alternative<WindowExposed>(input);
        focus_lost = focus_lost || std::holds_alternative<FocusLost>(input);
    }
    CHECK(resized);
    CHECK(exposed);
    CHECK(focus_lost);
}

TEST_CASE("closing the window quits") {
    Desk desk;
    SDL_Event event{};
    event.type = SDL_QUIT;
    push(event);
    const auto inputs = desk.read();
    REQUIRE(inputs.size() == 1);
    action<director::Quit>(inputs[0]);
}

TEST_CASE("a wait without input ends empty when its time is over") {
    Desk desk;
    const auto before = std::chrono::steady_clock::now();
    CHECK(desk.reader->wait_for_input(5ms).empty());
    CHECK(std::chrono::steady_clock::now() - before >= 5ms);
}

TEST_CASE("another thread can end a wait") {
    Desk desk;
    std::jthread other([] { InputReader::wake(); });
    CHECK(desk.reader->wait_for_input(10min).empty());
}

TEST_CASE("a flood of events is dealt out in bounded batches, none lost") {
    Desk desk;
    constexpr int kFlood = 1000;
    for (int i = 0; i < kFlood; ++i) push_key(SDL_SCANCODE_1, SDLK_1);
    std::size_t read = 0;
    for (int i = 0; i < kFlood && read < kFlood; ++i) {
        const auto batch = desk.read();
        CHECK(batch.size() <= 256);
        read += batch.size();
    }
    CHECK(read == kFlood);
}

TEST_CASE("a gamepad works when it is plugged in during the film, and may be pulled out") {
    Desk desk;
    const int device = SDL_JoystickAttachVirtual(SDL_JOYSTICK_TYPE_GAMECONTROLLER, SDL_CONTROLLER_AXIS_MAX,
                                                 SDL_CONTROLLER_BUTTON_MAX, 0);
    REQUIRE(device >= 0);
    SDL_SetHint(SDL_HINT_JOYSTICK_ALLOW_BACKGROUND_EVENTS, "1");
    desk.read();  // opens it
    auto* joystick = SDL_JoystickFromInstanceID(SDL_JoystickGetDeviceInstanceID(device));
    REQUIRE(joystick != nullptr);
    SDL_JoystickSetVirtualButton(joystick, SDL_CONTROLLER_BUTTON_A, 1);
    const auto inputs = desk.read();
    REQUIRE(inputs.size() == 1);
    action<director::Activate>(inputs[0]);
    SDL_JoystickDetachVirtual(device);
    CHECK(desk.read().empty());
}
