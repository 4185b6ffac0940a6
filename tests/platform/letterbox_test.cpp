#include "platform/letterbox.h"

#include <doctest/doctest.h>

using wissel::platform::letterbox;
using wissel::platform::Rect;

TEST_CASE("a picture of the screen's shape fills the screen") {
    CHECK(letterbox({1280, 720}, {1920, 1080}) == Rect{0, 0, 1920, 1080});
    CHECK(letterbox({1920, 1080}, {1280, 720}) == Rect{0, 0, 1280, 720});
}

TEST_CASE("a wide picture gets bars above and below, a tall one left and right") {
    CHECK(letterbox({1280, 720}, {1024, 768}) == Rect{0, 96, 1024, 576});
    CHECK(letterbox({720, 1280}, {1280, 720}) == Rect{437, 0, 405, 720});
}

TEST_CASE("a picture that was already scaled to fit is copied and not scaled again") {
    CHECK(letterbox({1364, 768}, {1366, 768}) == Rect{1, 0, 1364, 768});
    CHECK(letterbox({1366, 766}, {1366, 768}) == Rect{0, 1, 1366, 766});
}

TEST_CASE("extreme shapes keep at least one pixel and stay on the screen") {
    CHECK(letterbox({10000, 1}, {100, 100}) == Rect{0, 49, 100, 1});
    CHECK(letterbox({1, 10000}, {100, 100}) == Rect{49, 0, 1, 100});
    CHECK(letterbox({16384, 16384}, {16384, 1}) == Rect{8191, 0, 1, 1});
}

TEST_CASE("nothing stands nowhere") {
    CHECK(letterbox({0, 720}, {100, 100}) == Rect{});
    CHECK(letterbox({1280, 720}, {0, 0}) == Rect{});
    CHECK(letterbox({-1, 720}, {100, 100}) == Rect{});
}
