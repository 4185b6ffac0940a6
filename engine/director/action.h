// What a person at the machine asks for, whatever the device: platform/ makes these from keys and pads, ui/ from clicks.
#pragma once

#include <cstddef>
#include <string>
#include <variant>

namespace wissel::director {

struct PickItem {  // n-th item of what is on screen now: an option, a situation, a flag, a score (number keys, clicks)
    std::size_t item;
};
enum class Direction { Up, Down, Left, Right };
struct MoveFocus {
    Direction direction;
};
struct Activate {};         // Enter, A button: what has the focus
struct Continue {};         // go on after a card (also Space while a card is shown)
struct GoBack {};           // back to the last choice
struct ChooseOtherwise {};  // from the summary: back to the last choice
struct ShowMenu {};         // to the story's menu of situations (or its start)
struct TogglePause {};
struct ToggleCover {};      // the neutral screen
struct ToggleMute {};
struct ChangeVolume {
    int steps;              // of 5 %
};
struct ToggleCaptions {};
struct NextCaptionSize {};
struct NextCaptionBackground {};
struct NextCaptionPosition {};
struct ToggleDescription {};  // the voice that tells what is to be seen
struct ToggleSign {};         // somebody who signs
struct ChangeSpeed {
    int steps;              // through kSpeeds; 0: back to the film's own speed
};
struct SeekBy {             // within the film of this node
    int seconds;
};
struct RestartNode {};      // the film of this node, from its beginning
struct ToggleFullscreen {};
struct NextLanguage {};
struct SetLanguage {
    std::string variant;
};
struct Skip {};             // for authors: to the end of this clip
struct SetScore {           // judge: score item `score` (0..3, 4 = unknown) for criterion 0..5
    std::size_t criterion;
    std::size_t score;
};
struct SubmitScores {};
struct ShowHelp {};         // the page with help lines, and back
struct Quit {};

using Action = std::variant<PickItem, MoveFocus, Activate, Continue, GoBack, ChooseOtherwise, ShowMenu, TogglePause,
                            ToggleCover, ToggleMute, ChangeVolume, ChangeSpeed, SeekBy, RestartNode, ToggleFullscreen,
                            NextLanguage, SetLanguage, Skip, SetScore, SubmitScores, ShowHelp, ToggleCaptions,
                            NextCaptionSize, NextCaptionBackground, NextCaptionPosition, ToggleDescription, ToggleSign, Quit>;

}  // namespace wissel::director
