// Which cues stand when, and what of their tags is kept.
#include <doctest/doctest.h>

#include "captions.h"
#include "text/override_tags.h"

using namespace wissel;
using namespace wissel::test;
using text::has_moving_tags;
using text::tame_tags;

namespace {

std::vector<std::string> standing(const text::CaptionEvents& events, double at) {
    std::vector<std::string> words;
    for (const auto* event : events.events_in(events.span_at(seconds(at))))
        words.push_back(event->fields.substr(event->fields.rfind(',') + 1));
    return words;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("a cue stands from its begin up to its end, and what stands together shares a span") {
    const auto events = plain({{1, 2, "a"}, {1.5, 3, "b"}, {3, 4, "c"}});
    CHECK(standing(events, 0.99).empty());
    CHECK(standing(events, 1) == Words{"a"});
    CHECK(standing(events, 1.5) == Words{"a", "b"});
    CHECK(standing(events, 1.999) == Words{"a", "b"});
    CHECK(standing(events, 2) == Words{"b"});
    CHECK(standing(events, 3) == Words{"c"});
    CHECK(standing(events, 4).empty());
    CHECK(events.span_at(seconds(1.6)) == events.span_at(seconds(1.9)));
    CHECK(events.span_at(seconds(1.6)) != events.span_at(seconds(2.1)));
    CHECK_FALSE(events.has_words(events.span_at(seconds(4))));
    CHECK(events.next_with_words(0) == events.span_at(seconds(1)));
    CHECK(events.next_with_words(events.span_at(seconds(3))) == text::CaptionEvents::kNoSpan);
}

TEST_CASE("what fades is seen best in the middle of the time in which all cues of a span stand") {
    const auto events = plain({{1, 3, "a"}, {1.2, 5, "b"}});
    CHECK(events.whole_at(events.span_at(seconds(1.1))) == seconds(2));
    CHECK(events.whole_at(events.span_at(seconds(2.9))) == seconds(2.1));
    CHECK(events.whole_at(events.span_at(seconds(4))) == seconds(3.1));
}

TEST_CASE("of very many cues at once only the first are set") {
    std::vector<Cue> cues;
    for (int i = 0; i < 5000; ++i) cues.push_back({0, 1, std::to_string(i)});
    CHECK(standing(plain(cues), 0.5).size() == text::CaptionEvents::kMostAtOnce);
    CHECK(standing(plain({{2, 1, "backwards"}}), 1.5).empty());
    CHECK(plain({}).next_with_words(0) == text::CaptionEvents::kNoSpan);
}

TEST_CASE("tags that words need are kept as they are") {
    for (const std::string kept :
         {"{\\i1}Kobe{\\i0}", "{\\c&H0000FF&\\1a&H40&}a", "{\\pos(10.5,20)\\fad(200,200)}a", "{\\fnNoto Sans\\an8}a"}) {
        CHECK(tame_tags(kept, {}).find("Kobe") ==
              (kept.find("Kobe") == std::string::npos ? std::string::npos : kept.find("Kobe") + 4));
        CHECK(std::ranges::count(tame_tags(kept, {}), '\\') == std::ranges::count(kept, '\\'));
    }
    CHECK(tame_tags("{\\fs30}a", {}) == "{\\fs30.000}a");
    CHECK(has_moving_tags("{\\fad(1,2)}a"));
    CHECK_FALSE(has_moving_tags("{\\fs3}a"));
}

TEST_CASE("drawings, clips and transforms are left out, numbers are bounded, and nonsense is dropped") {
    CHECK(tame_tags("a{\\p1}m 0 0 l 9999999 0{\\p0}b", {}) == "ab");
    CHECK(tame_tags("{\\clip(m 0 0 l 5 5)\\t(0,500,\\fs9000)\\b1}a", {}) == "{\\b1.000}a");
    CHECK(tame_tags("{\\fs99999\\bord1e9\\blur5000}a", {true, 60}) == "{\\fs60.000\\blur8.000}a");
    CHECK(tame_tags("{\\bord500}a", {}) == "{\\bord20.000}a");
    CHECK(tame_tags("{\\pos(1,2}a{note}b{\\c<script>}c", {}) == "{\\pos(1,2}abc");
    CHECK(tame_tags("open { brace", {}) == "open  brace");
    CHECK(tame_tags("{\\fn" + std::string(500, 'x') + "}a", {}) == "a");
    CHECK(tame_tags(std::string(5000, 'x'), {}).size() < 1000);
}

TEST_CASE("words without a look of their own take weight, slant, colour and place, and no more") {
    CHECK(tame_tags("{\\an8}{\\fs90\\fnComic}{\\i1}a{\\pos(1,1)}", {false, 60}) == "{\\an8.000}{\\i1.000}a");
}
