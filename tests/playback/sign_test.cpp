// Somebody who signs beside a film: in step with it, and never in its way.
#include <doctest/doctest.h>

#include <fstream>

#include "films.h"

using namespace wissel;
using namespace wissel::playback;
using namespace wissel::test;

namespace {

constexpr int kSigner = 7, kOther = 8;

// Large enough for the marks to be read in the inset.
ProgramConfig large() {
    return off_screen({640, 384});
}

// A film (clip 1), somebody who signs it (clip 7) and another signer (clip 8), whose films have a sound of their own.
struct Signed {
    TempFolder folder;
    std::string film, signer, other, brief, broken;
    Signed() {
        ClipSpec spec;
        spec.name = "film.mkv";
        spec.frames = 120;
        film = make_clip(folder, spec);
        spec.number = kSigner;
        spec.name = "signer.mkv";
        signer = make_clip(folder, spec);
        spec.name = "brief.mkv";
        spec.frames = 20;
        brief = make_clip(folder, spec);
        spec.number = kOther;
        spec.name = "other.mkv";
        spec.frames = 120;
        other = make_clip(folder, spec);
        broken = folder.file("broken.mkv");
        std::ofstream(broken) << "no film at all";
    }
    Source source() const {
        auto source = whole(film);
        source.signs = {{"nl", signer}, {"fr", other}};
        return source;
    }
    Source part(double in, double out) const {
        auto source = this->source();
        source.in = seconds(in);
        source.out = seconds(out);
        return source;
    }
    Source with(const std::string& sign) const {
        auto source = whole(film);
        source.signs = {{"nl", sign}};
        return source;
    }
};

const Signed& made() {
    static const Signed films;
    return films;
}

SignWish sign_wish(const std::string& language) {
    return {true, {language}, "nl"};
}

// A stage that writes down the signer's pictures, too.
struct SignStage : Stage {
    explicit SignStage(SignWish wish = sign_wish("nl"), const ProgramConfig& config = large()) : Stage(config) {
        program.set_sign(std::move(wish));
    }
    void look() {
        step();
        const auto picture = program.sign_picture();
        signs.push_back(picture ? read_mark(*picture) : std::nullopt);
        if (picture) size = picture->size;
        if (picture && last_ != picture) ++changes;
        last_ = picture;
    }
    void looks(int count) {
        for (int i = 0; i < count; ++i) look();
    }
    void play(const Source& source, int count) {
        cue({source});
        REQUIRE(program.take(source));
        looks(count);
    }
    // The signer's picture is the one with the film's own number.
    int out_of_step(int signer, std::size_t from = 0) const {
        int wrong = 0;
        for (std::size_t i = from; i < signs.size(); ++i) {
            if (!marks[i] || signs[i] != FrameMark{signer, marks[i]->frame}) ++wrong;
        }
        return wrong;
    }
    int seen() const {
        int count = 0;
        for (const auto& mark : signs) count += mark.has_value();
        return count;
    }
    std::vector<std::optional<FrameMark>> signs;
    Size size;
    int changes = 0;

private:
    PictureRef last_;
};

}  // namespace

TEST_CASE("who signs is seen from the first picture on, small, in step with the film, and is not heard") {
    SignStage stage;
    stage.play(made().source(), 118);
    CHECK(stage.settled);
    CHECK(stage.out_of_step(kSigner) == 0);
    CHECK(wrong_marks(stage, 0, 1, 0, 118) == 0);
    CHECK(wrong_samples(stage, kFade, 118 * kFrame, 1, kFade) == 0);
    CHECK(stage.size == Size{192, 115});
}

TEST_CASE("nobody signs unless the viewer wants it, and a film without a signer has none") {
    SignStage off(SignWish{false, {"nl"}, "nl"});
    off.play(made().source(), 20);
    CHECK(off.seen() == 0);
    SignStage none;
    none.play(whole(made().film), 20);
    CHECK(none.seen() == 0);
}

TEST_CASE("the viewer's language decides who signs, and the story's first where theirs has nobody") {
    SignStage french(sign_wish("fr"));
    french.play(made().source(), 10);
    CHECK(french.out_of_step(kOther) == 0);
    SignStage english(sign_wish("en"));
    english.play(made().source(), 10);
    CHECK(english.out_of_step(kSigner) == 0);
}

TEST_CASE("switched on, over to another and off in the middle of a film, the film is not disturbed") {
    SignStage stage(SignWish{false, {"nl"}, "nl"});
    stage.play(made().source(), 30);
    stage.program.set_sign(sign_wish("nl"));
    stage.looks(30);
    CHECK(stage.out_of_step(kSigner, 30) == 0);
    stage.program.set_sign(sign_wish("fr"));
    stage.looks(20);
    CHECK(stage.out_of_step(kOther, 60) == 0);
    stage.program.set_sign({});
    stage.looks(20);
    CHECK_FALSE(stage.signs[80]);
    CHECK(stage.seen() == 50);
    CHECK(wrong_marks(stage, 0, 1, 0, 100) == 0);
    CHECK(wrong_samples(stage, kFade, 100 * kFrame, 1, kFade) == 0);
}

TEST_CASE("at a switch the signer changes with the film, in the same picture, and goes where the new film has none") {
    SignStage stage;
    auto second = whole(films().b);
    second.signs = {{"nl", made().other}};
    stage.cue({made().source(), second, whole(films().c)});
    stage.must_take(made().source());
    stage.looks(20);
    stage.must_take(second);
    stage.looks(20);
    stage.must_take(whole(films().c));
    stage.looks(10);
    for (std::size_t i = 0; i < 20; ++i) CHECK(stage.signs[i] == FrameMark{kSigner, int(i)});
    for (std::size_t i = 20; i < 40; ++i) CHECK(stage.signs[i] == FrameMark{kOther, int(i) - 20});
    for (std::size_t i = 40; i < 50; ++i) CHECK_FALSE(stage.signs[i]);
    for (const auto& seam : stage.program.take_seams()) CHECK_FALSE(seam.late);
}

TEST_CASE("the signer follows the film to its in point, through the rounds of a loop, and to where it is sought") {
    SignStage stage;
    const auto loop = made().part(0.5, 1.0), sought = made().part(2.0, 3.0);
    stage.cue({loop, sought});
    stage.must_take(loop);
    std::size_t asked_in = 0;
    for (int i = 0; i < 50; ++i) {
        if (const auto segment = stage.program.status().segment; segment != asked_in) {
            asked_in = segment;
            stage.program.take_at_end(loop);
        }
        stage.look();
    }
    CHECK(stage.signs[0] == FrameMark{kSigner, 15});
    CHECK(stage.signs[49] == FrameMark{kSigner, 15 + 49 % 15});
    stage.program.cancel_scheduled_take();
    stage.cue({sought});
    stage.must_take(sought);
    stage.looks(20);
    CHECK(stage.signs[50] == FrameMark{kSigner, 60});
    CHECK(stage.settled);
    CHECK(stage.out_of_step(kSigner) == 0);
}

TEST_CASE("the signer stands in a pause and where the film is held, and on the last picture of a film that has ended") {
    SignStage stage;
    stage.play(made().part(0, 1), 10);
    stage.program.set_paused(true);
    stage.looks(5);
    CHECK(stage.signs[14] == FrameMark{kSigner, 10});
    stage.program.set_paused(false);
    stage.looks(30);
    CHECK(stage.signs.back() == FrameMark{kSigner, 29});
    CHECK(stage.marks.back() == FrameMark{1, 29});
    SignStage held;
    held.play(made().source(), 10);
    held.program.hold();
    held.looks(5);
    CHECK(held.signs.back() == held.signs[10]);
}

TEST_CASE("the signer runs as fast as the film") {
    for (const int percent : {75, 90, 110, 125}) {
        SignStage stage;
        stage.program.set_speed(percent);
        stage.play(made().source(), 60);
        CHECK(stage.settled);
        CHECK(stage.out_of_step(kSigner) == 0);
        REQUIRE(stage.marks.back());
        CHECK(stage.marks.back()->frame * 100 / percent == doctest::Approx(59).epsilon(0.1));
    }
}

TEST_CASE("a signer's film that is shorter stands on its last picture, also where it is over before it is asked for") {
    SignStage stage;
    stage.play(made().with(made().brief), 40);
    CHECK(stage.signs.back() == FrameMark{kSigner, 19});
    SignStage late;
    auto source = made().with(made().brief);
    source.in = seconds(2);
    late.play(source, 10);
    CHECK(late.signs.back() == FrameMark{kSigner, 19});
    CHECK(late.program.status().sign_failure.empty());
}

TEST_CASE("a signer's film that is missing, damaged or without picture is left out, and the reason is known") {
    for (const auto& bad : {made().folder.file("nowhere.mkv"), made().broken}) {
        SignStage stage;
        stage.play(made().with(bad), 30);
        CHECK(stage.settled);
        CHECK(stage.seen() == 0);
        CHECK(stage.program.status().sign_failure.find(bad) != std::string::npos);
        CHECK(stage.program.status().failure.empty());
        CHECK(wrong_marks(stage, 0, 1, 0, 30) == 0);
    }
}

TEST_CASE("memory goes to the films: who signs beside them is got ready with what is left") {
    auto tight = large();
    tight.memory_budget = 1;  // the best film is primed whatever it takes
    SignStage stage(sign_wish("nl"), tight);
    stage.cue({made().source()});
    CHECK(stage.settled);
    CHECK(stage.program.readiness(made().source()) == Readiness::Primed);
    stage.must_take(made().source());
    stage.looks(30);
    // On screen it is the best there is, and has its turn.
    CHECK(stage.out_of_step(kSigner) == 0);
    CHECK(wrong_marks(stage, 0, 1, 0, 30) == 0);
}
