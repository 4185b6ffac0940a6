// What the people at the machine do: keys, mouse, touch, gamepads and the window's own buttons, as plain values.
//
// Keys and pads become director::Actions here. The pointer stays a pointer: ui/ knows what stands under it.
// Threading: main thread, apart from wake().
// Ownership: the screen must outlive it. One InputReader at a time.
// Invariants: a press and its release, or a release and the next press, never come in one batch, so that whoever draws one
//   frame a batch sees all of them; moves in a row are one move, to the last place.
#pragma once

#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include "base/time.h"
#include "director/action.h"
#include "platform/pointer.h"
#include "playback/picture.h"

namespace wissel::platform {

class EventTranslator;
class Screen;

struct WindowResized {
    playback::Size size;  // drawable, pixels
};
struct WindowExposed {};  // its contents are gone: draw again
struct FocusLost {};
struct OtherActivity {};   // somebody did something that means nothing: a key of no use, say
struct StaffKeys {};       // Ctrl+Alt+S, by which a kiosk's staff call their page
struct StaffButtons {      // of a gamepad: both shoulders, Back and Start are held, or no longer
    bool all = false;
};

// Closing the window, Ctrl+Q and the system's request to end all come as director::Quit.
using Input = std::variant<director::Action, PointerMoved, PointerPressed, PointerReleased, PointerLeft, WindowResized,
                           WindowExposed, FocusLost, OtherActivity, StaffKeys, StaffButtons>;

class InputReader {
public:
    struct Habits {
        bool tells_activity = false;  // also all else that shows that somebody is there, and the calls of a kiosk's staff
        bool hides_pointer = false;   // always
    };
    explicit InputReader(const Screen& screen) : InputReader(screen, Habits{}) {}
    InputReader(const Screen& screen, Habits habits);
    ~InputReader();
    InputReader(const InputReader&) = delete;
    InputReader& operator=(const InputReader&) = delete;

    // Waits for the first input, `timeout` at most, and returns all there are; empty if there was none, or after
    // wake(). Hides the mouse pointer when it has been still for a while.
    std::vector<Input> wait_for_input(Duration timeout);

    // As of the last batch.
    const PointerState& pointer() const { return pointer_; }

    // Ends a wait. From any thread.
    static void wake();

private:
    void gather(std::vector<Input>& batch);
    bool comes_too_soon(std::vector<Input>& batch, const Input& input);
    bool add(std::vector<Input>& batch, const Input& input);
    void sleep(Duration at_most);
    void show_or_hide_pointer();

    const Habits habits_;
    std::unique_ptr<EventTranslator> translator_;
    std::vector<Input> held_back_;  // for the next batch
    PointerState pointer_;
    bool woken_ = false;
    std::optional<bool> pointer_shown_;  // as last told to SDL
};

}  // namespace wissel::platform
