#include "kiosk_views.h"

namespace wissel::test {

namespace {

using namespace director;

View with_panel(View view, KioskPanel panel) {
    view.kiosk = std::move(panel);
    view.can_stop = true;
    return view;
}

StoriesView stories() {
    StoriesView view;
    view.items = {{"Tussen twee berichten", "12-14 jaar"}, {"Tussen twee berichten: verder", "15-17 jaar"}, {"Hé, het is oké", "Voor wie jongeren begeleidt"}};
    view.tells_what_is_counted = true;
    return view;
}

PinView pin(PinView::State state, std::size_t digits, int wait) {
    PinView view;
    view.state = state;
    view.digits = digits;
    view.wait = wait;
    return view;
}

StaffView staff() {
    StaffView view;
    view.keeps_figures = true;
    view.today = {128, 96};
    return view;
}

StaffView troubled() {
    auto view = staff();
    view.troubles = {"figures.db: the disk is full; 12 records wait to be written since 14:05",
                     "a film is missing: stories/demo/media/kitchen.mp4 (and 3 more: wissel check)"};
    view.focus = 5;
    view.asked_again = StaffButton::Quit;
    return view;
}

}  // namespace

std::vector<SampleView> kiosk_views(const View& base, const View& summary, const View& choice, const View& note) {
    AttractView film, broken;
    film.has_film = true;
    broken.out_of_order = true;
    auto over_choice = choice, over_note = note, with_code = summary;
    over_choice.can_stop = over_note.can_stop = with_code.can_stop = true;
    with_code.summary->code = "https://www.awel.be";
    const auto behind_pin = [&](KioskPanel panel) {
        auto view = with_panel(base, std::move(panel));
        view.can_stop = false;
        return view;
    };
    auto alone = base;
    alone.can_stop = true;
    return {{"kiosk-attract", with_panel(base, film)},
            {"kiosk-attract-bare", with_panel(base, AttractView())},
            {"kiosk-out-of-order", with_panel(base, broken)},
            {"kiosk-languages", with_panel(base, LanguagesView{1})},
            {"kiosk-stories", with_panel(base, stories())},
            {"kiosk-counted", with_panel(base, CountedView{90})},
            {"kiosk-still-there", with_panel(base, StillThereView{13, 20})},
            {"kiosk-pin", with_panel(base, pin(PinView::State::Entering, 3, 0))},
            {"kiosk-pin-wait", with_panel(base, pin(PinView::State::Wrong, 0, 16))},
            {"kiosk-staff", behind_pin(staff())},
            {"kiosk-staff-trouble", behind_pin(troubled())},
            {"kiosk-film", alone},
            {"kiosk-choice", over_choice},
            {"kiosk-note", over_note},
            {"kiosk-summary", with_code}};
}

}  // namespace wissel::test
