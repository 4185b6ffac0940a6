// Where the stage is in the window, and where in its film it is.
//
// Threading: pure.
#pragma once

#include <string>

#include "base/time.h"
#include "map/map_layout.h"
#include "platform/input.h"
#include "playback/picture.h"
#include "story/graph.h"
#include "workshop/desk.h"

namespace wissel::app {

// Pixels, even as SDL and the films want them.
playback::Size stage_size(const map::Box& box);

// In pixels of the stage; off it there is none.
platform::PointerState pointer_on(const workshop::StagePointer& at, playback::Size size);

// A film and the place in it, so that after a save it goes on there.
struct FilmHere {
    std::string node;
    story::Text file;
    Duration at{};  // clip time
};

// Where that node's film is to begin: zero where it is another film.
Duration taken_up(const FilmHere& film, const story::Node& node);

}  // namespace wissel::app
