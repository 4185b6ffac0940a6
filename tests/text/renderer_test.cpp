// What captions look like: place, size, look, scripts; and that no cue makes them costly.
#include <doctest/doctest.h>

#include <chrono>

#include "captions.h"

using namespace wissel;
using namespace wissel::test;
using text::Background;

namespace {

const std::string kLong =
    "Als je dit leest terwijl de film gewoon verder speelt, dan is deze zin met opzet wat langer gemaakt";

}  // namespace

TEST_CASE(
    "captions stand in the lower part of the picture, in the middle, clear of the edges, or at the top if so wished") {
    for (const auto background : {Background::None, Background::Outline, Background::Box}) {
        auto frame = frame_of(720, background);
        const auto low = draw_one("Hoi Kobe, kom je mee?", frame);
        CHECK(low.y > 550);
        CHECK(low.y + low.height < 720 - 20);
        CHECK(std::abs(ink_of(low).left + ink_of(low).width / 2 - 640) < 4);
        frame.look.top = true;
        const auto high = draw_one("Hoi Kobe, kom je mee?", frame);
        CHECK(high.y > 70);
        CHECK(high.y + high.height < 200);
    }
}

TEST_CASE("captions grow with the screen and with the size that is set") {
    const auto small = ink_of(draw_one("Hoi")), large = ink_of(draw_one("Hoi", frame_of(1440)));
    CHECK(large.height == doctest::Approx(2 * small.height).epsilon(0.1));
    auto frame = frame_of(720);
    frame.look.line_height *= 1.5;
    CHECK(ink_of(draw_one("Hoi", frame)).width == doctest::Approx(1.5 * small.width).epsilon(0.1));
}

TEST_CASE("a dark box lies behind all lines, an outline round the letters, and nothing where none is wished") {
    const auto box = draw_one("Hoi", frame_of(720, Background::Box));
    CHECK(box.pixels[3] > 150);  // in its corner
    CHECK(box.pixels[2] < 40);
    const auto outlined = draw_one("Hoi", frame_of(720, Background::Outline)), bare = draw_one("Hoi");
    CHECK(outlined.pixels[3] < 150);
    CHECK(ink_of(outlined).width > ink_of(bare).width + 4);
}

TEST_CASE("a long sentence is set in two lines, a little smaller if need be") {
    const auto one = draw_one("Hoi gij"), two = draw_one(kLong);
    CHECK(two.height < 2.3 * one.height);
    CHECK(two.width < 1280 * 0.9);
}

TEST_CASE("two cues at once do not lie over each other") {
    const auto pieces = draw(plain({{0, 1, "Eerst"}, {0, 1, "Dan"}}), frame_of(720));
    int height = 0;
    for (const auto& piece : pieces) height += piece.height;
    CHECK(height > 1.5 * draw_one("Eerst").height);
}

TEST_CASE("Arabic letters join, and are set from right to left") {
    // Without joining each letter would stand alone, as it does with a zero width non-joiner in between.
    CHECK(empty_columns(draw_one("ببب")) == 0);
    CHECK(empty_columns(draw_one("ب\u200cب\u200cب")) > 0);
    CHECK(draw_one("سلام").width < draw_one("س\u200cل\u200cا\u200cم").width);
    CHECK(middle_of_red(draw_one("{\\c&H0000FF&}أ{\\c&HFFFFFF&} ب ج د")) > 0.7);  // the first letter at the right
    CHECK(middle_of_red(draw_one("أ ب ج د {\\c&H0000FF&}هـ")) < 0.3);
    CHECK(middle_of_red(draw_one("أين كنت{\\c&H0000FF&}؟")) < 0.3);  // and the question mark at the left
    CHECK(middle_of_red(draw_one("{\\c&H0000FF&}Hoi{\\c&HFFFFFF&} Kobe")) < 0.5);
    CHECK(middle_of_red(draw_one("{\\c&H0000FF&}ש{\\c&HFFFFFF&} ל ו ם")) > 0.7);  // Hebrew, too
}

TEST_CASE("letters of many scripts are found in the fonts, and emoji break nothing") {
    for (const char* word : {"Zoë", "Привіт", "Καλημέρα", "नमस्ते", "ሰላም", "שלום", "سلام"}) {
        CAPTURE(word);
        CHECK(draw_one(word).width > 40);
    }
    CHECK(draw_one("Goed 😀 zo").width > draw_one("Goedzo").width);
    draw(plain({{0, 1, "😀👩‍👩‍👧"}}), frame_of(720));
}

TEST_CASE("a script keeps its look, apart from the size, until another is wished") {
    const auto events = styled({{0, 1, "{\\c&H0000FF&\\pos(320,60)}Bord"}});
    auto pieces = draw(events, frame_of(720, Background::Box));
    REQUIRE(pieces.size() == 1);
    CHECK(middle_of_red(pieces[0]) > 0);
    CHECK(pieces[0].y < 200);
    auto frame = frame_of(720, Background::Box);
    frame.look.line_height *= 1.5;
    CHECK(draw(events, frame).at(0).width > 1.3 * pieces[0].width);
    const auto dialogue = styled({{0, 1, "Hoi"}});
    frame = frame_of(720, Background::Box);
    const auto own = draw(dialogue, frame).at(0);
    frame.look.over_own_background = true;
    CHECK(draw(dialogue, frame).at(0).pixels[3] > 150);
    CHECK(own.pixels[3] < 150);
    frame.look.over_own_position = frame.look.top = true;
    CHECK(draw(dialogue, frame).at(0).y < 200);
}

TEST_CASE("pieces far apart stay apart, so that neither hides the film between them") {
    const auto pieces = draw(styled({{0, 1, "{\\pos(320,40)}Boven"}, {0, 1, "Onder"}}), frame_of(720));
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[0].y + pieces[0].height < pieces[1].y);
}

TEST_CASE("what fades in is faint at first") {
    const auto events = styled({{0, 1, "{\\fad(500,0)}Hoi"}});
    const auto strongest = [&](double at) {
        int most = 0;
        for (const auto& piece : draw(events, frame_of(360), at)) {
            for (std::size_t i = 3; i < piece.pixels.size(); i += 4) most = std::max<int>(most, piece.pixels[i]);
        }
        return most;
    };
    CHECK(strongest(0.1) < 90);
    CHECK(strongest(0.8) > 200);
}

TEST_CASE("what a script asks for beyond reason is drawn within it") {
    const std::string huge = "Own,Noto Sans,900000,&H00FFFFFF";
    CHECK(draw(styled({{0, 1, "A"}}, huge), frame_of(720)).at(0).height < 300);
    std::string storm;
    for (int i = 0; i < 500; ++i)
        storm += fmt::format("{{\\fad({},{})\\blur99\\bord99\\fs500\\t(\\fs9999)}}{}", i, i,
                             static_cast<char>('a' + i % 26));
    std::vector<Cue> cues(200, {0, 1, storm});
    const auto began = std::chrono::steady_clock::now();
    const auto pieces = draw(styled(cues), frame_of(1080));
    CHECK(std::chrono::steady_clock::now() - began <
          std::chrono::seconds(20));  // it must end; how soon depends on the machine
    std::size_t bytes = 0;
    for (const auto& piece : pieces) bytes += piece.pixels.size();
    CHECK(bytes <= 1920U * 1080 * 4);
    for (const auto& piece : pieces)
        CHECK((piece.x >= 0 && piece.y >= 0 && piece.x + piece.width <= 1920 && piece.y + piece.height <= 1080));
}

TEST_CASE("a broken header still shows the words") {
    av::CaptionTrack track;
    track.styled = true;
    track.header = "[Script Info]\nPlayResY: -5\nPlayResX: 99999999\n[V4+ Styles]\nStyle: \n,,,\n[Events]\n";
    track.cues.push_back({seconds(0), seconds(1), "0,0,Nowhere,,0,0,0,,Hoi"});
    CHECK(draw(text::CaptionEvents(std::move(track)), frame_of(720)).size() == 1);
}

TEST_CASE("captions move up above what covers the foot of the picture, and are hidden where there is no room") {
    using text::keep_between;
    using Tops = std::vector<int>;
    CHECK(keep_between({{600, 680}}, {0, 720}) == Tops{600});
    CHECK(keep_between({{600, 680}}, {0, 450}) == Tops{370});
    CHECK(keep_between({{400, 440}, {600, 680}}, {0, 450}) == Tops{330, 370});  // the upper one makes room
    CHECK(keep_between({{40, 90}, {600, 680}}, {0, 450}) == Tops{40, 370});
    CHECK(keep_between({{600, 680}}, {0, 60}) == Tops{text::kHidden});
    CHECK(keep_between({}, {0, 720}).empty());
}

TEST_CASE("words stand where their WebVTT file asks for, at the top or to a side, unless the viewer has asked for another place") {
    using Place = av::CuePlace;
    const auto drawn_at = [](const Place& place, bool asked) {
        av::CaptionTrack track;
        track.cues.push_back({seconds(0), seconds(1), "0,0,Default,,0,0,0,,Kom mee", place});
        auto frame = frame_of(720);
        frame.look.over_own_position = asked;
        auto pieces = draw(text::CaptionEvents(std::move(track)), frame);
        REQUIRE(pieces.size() == 1);
        return std::pair(pieces[0].x + pieces[0].width / 2, pieces[0].y);
    };
    const auto usual = drawn_at({}, false);
    CHECK(std::abs(usual.first - 640) < 8);
    CHECK(usual.second > 560);
    const auto top_left = drawn_at({Place::Row::Top, Place::Column::Left}, false);
    CHECK(top_left.first < 320);
    CHECK(top_left.second < 160);
    CHECK(top_left.second >= 80);  // below what the player itself shows there
    const auto bottom_right = drawn_at({Place::Row::Bottom, Place::Column::Right}, false);
    CHECK(bottom_right.first > 960);
    CHECK(bottom_right.second == usual.second);
    CHECK(drawn_at({Place::Row::Top, Place::Column::Middle}, true) == usual);
}
