// The sheet is made without the overlay and has words of its own: what both name has one name.
#include <doctest/doctest.h>

#include "classroom/class_words.h"
#include "ui/words.h"

using namespace wissel;

TEST_CASE("the sheet calls criteria and reactions what the class read on the screen") {
    for (const auto* variant : {"nl", "fr", "en"}) {
        for (const auto criterion : story::kCriteria) {
            INFO(variant, " ", static_cast<int>(criterion));
            CHECK(classroom::criterion_line(criterion, variant) == ui::word(ui::teen_word(criterion), variant));
            CHECK(classroom::criterion_name(criterion, variant) == ui::word(ui::name_word(criterion, variant), variant));
        }
        for (const auto response : {story::Response::Helps, story::Response::Little, story::Response::Harms}) {
            CHECK(classroom::response_word(response, variant) == ui::word(ui::response_word(response), variant));
        }
        for (std::size_t column = 0; column < 5; ++column) CHECK(classroom::score_word(column, variant) == ui::word(ui::score_word(column), variant));
        CHECK(classroom::say(classroom::Say::Divided, variant) == ui::word(ui::Word::VotesDivided, variant));
    }
}
