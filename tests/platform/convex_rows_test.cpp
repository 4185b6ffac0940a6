#include "platform/convex_rows.h"

#include <doctest/doctest.h>

#include <array>
#include <random>
#include <span>
#include <vector>

using namespace wissel;
using platform::GridPoint;
using platform::Rect;

namespace {

constexpr int kSide = 40;
constexpr Rect kAll{0, 0, kSide, kSide};

std::vector<Rect> rows_of(std::span<const GridPoint> polygon, const Rect& within) {
    std::vector<Rect> rows;
    platform::add_rows(polygon, within, rows);
    return rows;
}

using Counts = std::array<std::array<int, kSide>, kSide>;

void count(const std::vector<Rect>& rows, Counts& counts) {
    for (const auto& row : rows) {
        for (int y = row.y; y < row.y + row.height; ++y) {
            for (int x = row.x; x < row.x + row.width; ++x) ++counts[static_cast<std::size_t>(y)][static_cast<std::size_t>(x)];
        }
    }
}

int area(const std::vector<Rect>& rows) {
    int pixels = 0;
    for (const auto& row : rows) pixels += row.width * row.height;
    return pixels;
}

}  // namespace

TEST_CASE("an upright rectangle is one, whichever way round its corners are given") {
    const std::array<GridPoint, 4> clockwise{{{3, 4}, {10, 4}, {10, 9}, {3, 9}}};
    const std::array<GridPoint, 4> other_way{{{3, 4}, {3, 9}, {10, 9}, {10, 4}}};
    CHECK(rows_of(clockwise, kAll) == std::vector{Rect{3, 4, 7, 5}});
    CHECK(rows_of(other_way, kAll) == std::vector{Rect{3, 4, 7, 5}});
}

TEST_CASE("a panel with round corners is one rectangle and the rows of its corners") {
    const std::array<GridPoint, 8> panel{{{4, 2}, {34, 2}, {36, 4}, {36, 30}, {34, 32}, {4, 32}, {2, 30}, {2, 4}}};
    const auto rows = rows_of(panel, kAll);
    CHECK(rows.size() <= 5);
    CHECK(area(rows) == 34 * 30 - 2 * 1 - 2 * 3);  // of each corner one pixel lies outside and two on the edge, which at the right are not its
}

TEST_CASE("triangles around a point share no pixel and leave none out") {
    std::mt19937 any(5);
    std::uniform_int_distribution<int> place(1, kSide - 2);
    for (int round = 0; round < 200; ++round) {
        const GridPoint middle{place(any), place(any)};
        const std::array<GridPoint, 5> ring{{{0, 0}, {kSide, 0}, {kSide, kSide}, {0, kSide}, {0, 0}}};
        Counts counts{};
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) count(rows_of(std::array{middle, ring[i], ring[i + 1]}, kAll), counts);
        int wrong = 0;
        for (const auto& row : counts) {
            for (const int each : row) wrong += each != 1;
        }
        REQUIRE(wrong == 0);
    }
}

TEST_CASE("nothing lies outside what is asked for, however far the corners are") {
    constexpr int kFar = 1 << 20;
    const std::array<GridPoint, 3> huge{{{-kFar, -kFar}, {kFar, -kFar}, {0, kFar}}};
    CHECK(rows_of(huge, {5, 6, 7, 8}) == std::vector{Rect{5, 6, 7, 8}});
    CHECK(rows_of(huge, {}).empty());
}

TEST_CASE("what has no area has no pixel") {
    CHECK(rows_of(std::array<GridPoint, 3>{{{1, 1}, {5, 1}, {9, 1}}}, kAll).empty());
    CHECK(rows_of(std::array<GridPoint, 3>{{{1, 1}, {1, 5}, {1, 9}}}, kAll).empty());
    CHECK(rows_of({}, kAll).empty());
}
