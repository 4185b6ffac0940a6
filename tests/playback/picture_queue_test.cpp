// Pictures on their way from the decoder to the screen.
#include <doctest/doctest.h>

#include <future>
#include <memory>

#include "playback/picture_queue.h"

using namespace wissel;
using namespace wissel::playback;
using namespace std::chrono_literals;

namespace {

PictureRef picture(Duration at, Duration lasts) {
    auto made = std::make_shared<Picture>();
    made->shown_at = ClipTime(at);
    made->shown_for = lasts;
    return made;
}

}  // namespace

TEST_CASE("whoever asks for the moment at which a picture ends gets the one after it too, however full the queue is") {
    PictureQueue queue;
    queue.set_capacity(1);
    queue.put(picture(0ms, 40ms));
    queue.demand(40ms);
    CHECK_FALSE(queue.covers(40ms));
    auto room = std::async(std::launch::async, [&] { return queue.wait_for_room(); });
    CHECK(room.wait_for(20s) == std::future_status::ready);
    queue.stop();
}
