// The code on the projector.
#include <doctest/doctest.h>

#include <map>
#include <set>

#include "classroom/room_code.h"
#include "story/shuffle.h"

using namespace wissel;
using namespace wissel::classroom;

namespace {

RandomSource repeatable_letters() {
    return [random = story::SplitMix64(11)]() mutable { return random.next(); };
}

}  // namespace

TEST_CASE("a code is five letters and digits that are not mistaken for others, and no vowel makes a word of them") {
    const auto random = repeatable_letters();
    for (int i = 0; i < 2000; ++i) {
        const auto code = make_room_code(random);
        CHECK(is_room_code(code));
        CHECK(code.find_first_of("AEIOU01348BLQSVZ25") == std::string::npos);
    }
}

TEST_CASE("codes differ from lesson to lesson, and every letter is as likely as another") {
    const auto random = repeatable_letters();
    std::set<std::string> codes;
    std::map<char, int> letters;
    for (int i = 0; i < 4000; ++i) {
        const auto code = make_room_code(random);
        codes.insert(code);
        for (const char letter : code) ++letters[letter];
    }
    CHECK(codes.size() > 3980);
    CHECK(letters.size() == kCodeLetters.size());
    const int fair = 4000 * 5 / static_cast<int>(kCodeLetters.size());
    for (const auto& [letter, count] : letters) CHECK(std::abs(count - fair) < fair / 4);
}

TEST_CASE("what would make some letters likelier is drawn again") {
    int call = 0;
    const auto code = make_room_code([&] { return call++ == 0 ? UINT64_MAX : std::uint64_t{0}; });
    CHECK(call == 6);
    CHECK(code == std::string(5, kCodeLetters.front()));
}

TEST_CASE("a code is known as people type it, and nothing else is one") {
    CHECK(as_room_code("k7m-xy") == "K7MXY");
    CHECK(as_room_code(" K7 MXY ") == "K7MXY");
    CHECK(as_room_code("K7MX").empty());
    CHECK(as_room_code("K7MXYY").empty());
    CHECK(as_room_code("K7MXO").empty());
    CHECK(as_room_code("").empty());
    CHECK(as_room_code(std::string(100'000, 'K')).empty());
    CHECK_FALSE(is_room_code("k7mxy"));
    CHECK(as_room_code("K7M\xC3\x89Y").empty());
}
