// Somebody who signs, on the pictures of a recording.
#include <doctest/doctest.h>

#include "recorded.h"

using namespace wissel;
using namespace wissel::test;

namespace {

constexpr int kSigner = 7;

// Where the inset stands: 192x108 of 640x360, the margin 16 of a screen that is 720 high.
constexpr int kLeft = 640 - 8 - 192, kWidth = 192, kHeight = 108, kMargin = 8;

std::optional<FrameMark> sign_in(const playback::Picture& picture, int foot) {
    playback::Picture inset;
    inset.size = {kWidth, kHeight};
    inset.stride = kWidth * 4;
    for (int y = foot - kMargin - kHeight; y < foot - kMargin; ++y) {
        const auto* row = picture.pixels.data() + y * picture.stride + kLeft * 4;
        inset.pixels.insert(inset.pixels.end(), row, row + kWidth * 4);
    }
    return read_mark(inset);
}

std::string film_with_signer(const TempFolder& folder) {
    make_film(folder, "a.mkv", 1, 60);
    make_film(folder, "a.vgt.mkv", kSigner, 60);
    return R"("a": {)" + clip("a.mkv", R"(, "sign": "a.vgt.mkv")");
}

}  // namespace

TEST_CASE("a recording shows who signs beside the film, picture by picture, and goes on without in the next film") {
    const TempFolder folder;
    make_film(folder, "b.mkv", 2, 30);
    const auto nodes = film_with_signer(folder) + R"(, "next": "b"}, "b": {)" + clip("b.mkv", "") + R"(, "end": true})";
    int with = 0;
    for (const auto& shown : recorded(folder, nodes, ",", {"--sign", "on"}, "640x360")) {
        if (!shown.mark) continue;
        const auto sign = sign_in(shown.picture, 360);
        CAPTURE(shown.mark->frame);
        if (shown.mark->clip == 1)
            CHECK(sign == FrameMark{kSigner, shown.mark->frame});
        else
            CHECK_FALSE(sign);
        with += sign ? 1 : 0;
    }
    CHECK(with == 60);
}

TEST_CASE("who signs moves up above a choice, and is not there unless asked for") {
    const TempFolder folder;
    make_film(folder, "b.mkv", 2, 15);
    const auto nodes = film_with_signer(folder) +
                       R"(, "choice": {"prompt": "?", "from": 0.8, "meanwhile": {"loop": [0.8, 1.6]}, "options": [
        {"id": "x", "text": "X", "to": "b"}, {"id": "y", "text": "Y", "to": "b"}]}}, "b": {)" +
                       clip("b.mkv", "") + R"(, "end": true})";
    int above = 0;
    for (const auto& shown : recorded(folder, nodes, "x", {"--sign", "on"}, "640x360")) {
        if (!shown.mark || shown.mark->clip != 1) continue;
        for (int foot = 240; foot < 360; ++foot) {  // the panel's height depends on its words
            if (sign_in(shown.picture, foot) == FrameMark{kSigner, shown.mark->frame}) {
                above += 1;
                break;
            }
        }
        if (shown.mark->frame > 27 && shown.mark->frame < 45) CHECK_FALSE(sign_in(shown.picture, 360));
    }
    CHECK(above >= 3 * 24);
    for (const auto& shown : recorded(folder, nodes, "x", {}, "640x360")) CHECK_FALSE(sign_in(shown.picture, 360));
}
