// The films and slides that attract people, one after the other, for as long as nobody comes.
//
// Threading: main thread; nothing here blocks. Ownership: refers to the playout, which must outlive it.
// Invariants: what cannot be played is left out, and tried again once all others have been.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "director/film.h"
#include "director/playout.h"
#include "playback/source.h"

namespace wissel::kiosk {

class AttractLoop {
public:
    // `volume`: percent; 0 is silent.
    AttractLoop(director::Playout& playout, std::vector<playback::Source> items, int volume);

    void set_volume(int volume);
    // Follows the program; call once before each picture.
    void tick();
    // One of them is, or was, on screen.
    bool has_picture() const { return has_picture_; }
    // What could not be played since the last call, with why; empty: nothing.
    std::vector<std::string> take_failures();

private:
    void play(std::size_t item, bool at_end);
    std::size_t after(std::size_t item) const { return (item + 1) % items_.size(); }

    director::Playout& playout_;
    std::vector<playback::Source> items_;
    director::Film film_;
    std::size_t item_ = 0;
    bool announced_ = false, has_picture_ = false;
    std::size_t failed_in_a_row_ = 0;
    std::vector<std::string> failures_;
};

}  // namespace wissel::kiosk
