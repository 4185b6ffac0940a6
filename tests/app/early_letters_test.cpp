// The order at start-up: the film begins without the overlay's letters, but nothing that needs them is left out.
#include "app/show/early_letters.h"

#include <doctest/doctest.h>

#include <future>

using namespace wissel;

namespace {

// Letters that take until the test says so; there are none in them.
struct Slow {
    std::promise<void> done;
    app::EarlyLetters letters{[wait = done.get_future().share()](int) -> Result<std::unique_ptr<ui::Letters>> {
        wait.wait();
        return std::unique_ptr<ui::Letters>();
    }};
    Slow() { letters.begin(720); }
};

director::View bare() {
    director::View view;
    view.volume_shown_for = view.speed_shown_for = view.caption_notice_for = -1;
    return view;
}

}  // namespace

TEST_CASE("while the letters are being drawn the film is shown without them, and with them once they are there") {
    Slow slow;
    CHECK_FALSE(slow.letters.due(bare()));
    slow.done.set_value();
    while (!slow.letters.ready()) std::this_thread::yield();
    CHECK(slow.letters.due(bare()));
    CHECK(slow.letters.take().has_value());
}

TEST_CASE("what cannot be shown without letters waits for them: a choice that opens at once, a cover, a pause, a message") {
    Slow slow;
    std::vector<director::View> views(6, bare());
    views[0].choice.emplace();
    views[1].covered = true;
    views[2].paused = true;
    views[3].volume_shown_for = 0;
    views[4].speed_shown_for = 0;
    views[5].caption_notice_for = 0;
    for (const auto& view : views) CHECK(slow.letters.due(view));
    CHECK_FALSE(slow.letters.ready());
    std::jthread later([&] { slow.done.set_value(); });
    CHECK(slow.letters.take().has_value());
}

TEST_CASE("letters that are there before the first picture are shown with it") {
    app::EarlyLetters letters([](int) { return Result<std::unique_ptr<ui::Letters>>(nullptr); });
    letters.begin(720);
    while (!letters.ready()) std::this_thread::yield();
    CHECK(letters.due(bare()));
}

TEST_CASE("letters that cannot be made say why, also where a library throws") {
    app::EarlyLetters without([](int) -> Result<std::unique_ptr<ui::Letters>> { return fail("no font"); });
    without.begin(720);
    CHECK(without.take().error().message == "no font");
    app::EarlyLetters throwing([](int) -> Result<std::unique_ptr<ui::Letters>> { throw std::bad_alloc(); });
    throwing.begin(720);
    CHECK_FALSE(throwing.take().has_value());
}
