// How wissel ends. Scripts rely on these; README.md lists them.
#pragma once

namespace wissel::app {

enum class Exit : int {
    Fine = 0,
    StoryMistakes = 1,  // the story has errors, or cannot be walked as asked
    WrongUsage = 2,     // the command line makes no sense
    CannotRun = 3,      // the machine does not allow it: no display, no font, no space
    SomeRefused = 4,    // all was sent but what a Learning Record Store does not take
    UnderWay = 5        // another run of the program is at the same thing
};

}  // namespace wissel::app
