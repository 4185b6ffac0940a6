#include "workshop/camera.h"

#include <doctest/doctest.h>

using namespace wissel;
using workshop::Camera;

namespace {

Camera camera() {
    Camera made;
    made.set_window({{100, 50}, {800, 600}});
    return made;
}

}  // namespace

TEST_CASE("what is under the pointer stays there while the map is zoomed") {
    auto view = camera();
    view.pan(-37, 12);
    const map::Point pixel{333, 222};
    const auto before = view.to_map(pixel);
    view.zoom_at(pixel, 1.7F);
    view.zoom_at(pixel, 0.4F);
    CHECK(view.to_map(pixel).x == doctest::Approx(before.x));
    CHECK(view.to_map(pixel).y == doctest::Approx(before.y));
}

TEST_CASE("pixels become units of the map and pixels again") {
    auto view = camera();
    view.show({{1000, 2000}, {5000, 300}});
    const auto there = view.to_screen(view.to_map({456, 321}));
    CHECK(there.x == doctest::Approx(456));
    CHECK(there.y == doctest::Approx(321));
}

TEST_CASE("what is shown is all to be seen, in the middle, and no nearer than asked") {
    auto view = camera();
    const map::Box wide{{-300, 40}, {4000, 100}};
    view.show(wide);
    CHECK(view.seen().size.width > wide.size.width);
    CHECK(view.seen().middle().x == doctest::Approx(wide.middle().x));
    view.show({{0, 0}, {10, 10}}, 1.5F);
    CHECK(view.zoom() == doctest::Approx(1.5));
}

TEST_CASE("zoom has an end on both sides") {
    auto view = camera();
    for (int i = 0; i < 100; ++i) view.zoom_at({200, 200}, 2);
    CHECK(view.zoom() == doctest::Approx(Camera::kNearest));
    for (int i = 0; i < 200; ++i) view.zoom_at({200, 200}, 0.5F);
    CHECK(view.zoom() == doctest::Approx(Camera::kFarthest));
}

TEST_CASE("however far the map is moved, a part of it stays in view") {
    auto view = camera();
    const map::Box map{{0, 0}, {2000, 1000}};
    for (const float far : {-1e6F, 1e6F}) {
        view.pan(far, far);
        view.keep_in_view(map);
        CHECK(map.overlaps(view.seen()));
    }
    const auto before = view.seen();
    view.pan(3, 0);
    view.pan(-3, 0);
    view.keep_in_view(map);
    CHECK(view.seen().at.x == doctest::Approx(before.at.x));
}
