// The page behind the PIN.
#include <doctest/doctest.h>

#include "kiosk/staff_desk.h"

using namespace wissel;
using namespace wissel::director;
using namespace wissel::kiosk;
using namespace std::chrono_literals;
using What = StaffWish::What;

namespace {

PinView pin_of(const StaffDesk& desk) {
    const auto panel = desk.panel();
    REQUIRE(std::holds_alternative<PinView>(panel));
    return std::get<PinView>(panel);
}

StaffView page_of(const StaffDesk& desk) {
    const auto panel = desk.panel();
    REQUIRE(std::holds_alternative<StaffView>(panel));
    return std::get<StaffView>(panel);
}

void type(StaffDesk& desk, const std::string& digits) {
    for (const char digit : digits) desk.handle(PickItem{digit == '0' ? kPinZero : static_cast<std::size_t>(digit - '1')});
}

StaffDesk behind_pin() {
    StaffDesk desk;
    desk.ask(true);
    return desk;
}

}  // namespace

TEST_CASE("the gesture opens the pad, digits are counted and not shown, and OK has them checked") {
    StaffDesk desk;
    CHECK_FALSE(desk.open());
    desk.ask();
    CHECK(desk.open());
    type(desk, "4071");
    CHECK(pin_of(desk).digits == 4);
    const auto wish = desk.handle(PickItem{kPinEnter});
    REQUIRE(wish);
    CHECK(wish->what == What::CheckPin);
    CHECK(wish->pin == "4071");
    CHECK(pin_of(desk).state == PinView::State::Checking);
    CHECK_FALSE(desk.handle(PickItem{kPinEnter}));  // once
    desk.answered(true);
    CHECK(page_of(desk).focus == 0);
}

TEST_CASE("keys type as the pad does: digits, Backspace, Enter, Esc") {
    StaffDesk desk;
    desk.ask();
    type(desk, "12");
    desk.handle(ChangeSpeed{0});  // what the key 0 means elsewhere
    desk.handle(GoBack{});
    desk.handle(PickItem{2});
    CHECK(desk.handle(Activate{})->pin == "123");
    desk.handle(ToggleCover{});
    CHECK_FALSE(desk.open());
}

TEST_CASE("a gamepad types by moving the focus over the pad") {
    StaffDesk desk;
    desk.ask();
    CHECK_FALSE(pin_of(desk).focus);
    desk.handle(MoveFocus{Direction::Right});
    CHECK(pin_of(desk).focus == 0);
    desk.handle(MoveFocus{Direction::Down});
    desk.handle(MoveFocus{Direction::Right});
    desk.handle(Activate{});
    desk.handle(MoveFocus{Direction::Down});
    desk.handle(MoveFocus{Direction::Down});
    desk.handle(Activate{});
    desk.handle(MoveFocus{Direction::Right});
    const auto wish = desk.handle(Activate{});
    REQUIRE(wish);
    CHECK(wish->pin == "50");
}

TEST_CASE("a wrong PIN says so, and what was typed is gone") {
    StaffDesk desk;
    desk.ask();
    type(desk, "1234");
    desk.handle(PickItem{kPinEnter});
    desk.answered(false);
    CHECK(pin_of(desk).state == PinView::State::Wrong);
    CHECK(pin_of(desk).digits == 0);
    CHECK_FALSE(desk.handle(PickItem{kPinEnter}));  // nothing to check
}

TEST_CASE("while an attempt has to wait none is handed on, and the seconds are told") {
    StaffDesk desk;
    desk.ask();
    type(desk, "1234");
    desk.pass(0s, 3500ms);
    CHECK(pin_of(desk).wait == 4);
    CHECK_FALSE(desk.handle(PickItem{kPinEnter}));
    desk.pass(4s, 0s);
    CHECK(desk.handle(PickItem{kPinEnter}));
}

TEST_CASE("no more digits are taken than a PIN can have") {
    StaffDesk desk;
    desk.ask();
    type(desk, "12345678901234567890");
    CHECK(pin_of(desk).digits == kMostPinDigits);
}

TEST_CASE("a pad nobody types on and a page nobody uses are closed") {
    StaffDesk desk;
    desk.ask();
    desk.pass(19s, 0s);
    desk.activity();
    desk.pass(19s, 0s);
    CHECK(desk.open());
    desk.pass(1s, 0s);
    CHECK_FALSE(desk.open());
    auto page = behind_pin();
    page.pass(119s, 0s);
    CHECK(page.open());
    page.pass(1s, 0s);
    CHECK_FALSE(page.open());
}

TEST_CASE("an answer that comes after the pad was closed opens nothing") {
    StaffDesk desk;
    desk.ask();
    type(desk, "1234");
    desk.handle(PickItem{kPinEnter});
    desk.handle(PickItem{kPinCancel});
    desk.answered(true);
    CHECK_FALSE(desk.open());
    desk.ask();
    desk.answered(true);  // of the one before: nothing is being checked
    CHECK(pin_of(desk).state == PinView::State::Entering);
}

TEST_CASE("what ends the program is pressed twice, with nothing in between; a double press is one") {
    auto desk = behind_pin();
    CHECK_FALSE(desk.handle(PickItem{5}));
    desk.pass(400ms, 0s);
    CHECK_FALSE(desk.handle(PickItem{5}));
    desk.pass(100ms, 0s);
    CHECK(page_of(desk).asked_again == StaffButton::Quit);
    CHECK(desk.handle(PickItem{5})->what == What::Quit);
    CHECK_FALSE(desk.handle(PickItem{4}));
    CHECK(desk.handle(PickItem{1})->what == What::Quieter);
    CHECK_FALSE(desk.handle(PickItem{4}));
    desk.pass(1s, 0s);
    CHECK(desk.handle(PickItem{4})->what == What::Restart);
}

TEST_CASE("the arrows and Enter use the page, and new facts do not move the focus") {
    auto desk = behind_pin();
    desk.handle(MoveFocus{Direction::Down});
    desk.handle(MoveFocus{Direction::Down});
    StaffView facts;
    facts.keeps_figures = true;
    facts.today = {12, 7};
    desk.show(facts);
    CHECK(page_of(desk).focus == 2);
    CHECK(page_of(desk).today.begun == 12);
    CHECK(desk.handle(Activate{})->what == What::Louder);
    desk.handle(PickItem{0});
    CHECK_FALSE(desk.open());
}
