// What the viewer should see now, as plain data: the director makes it, ui/ draws it and knows nothing else.
//
// All story texts are already in the viewer's language. ui/ adds only its own words ("Go on", "Paused").
// At most one of the panels is set, apart from `choice`, which may stand over a playing film or a slate.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/time.h"
#include "director/class_view.h"
#include "director/kiosk_view.h"
#include "story/outcome.h"

namespace wissel::director {

struct RectF {  // fractions of the picture, origin top left
    float x = 0, y = 0, width = 0, height = 0;
    friend bool operator==(const RectF&, const RectF&) = default;
};

struct ChoiceView {
    struct Item {
        std::string text;
        std::optional<RectF> area;  // hotspot on the picture
        bool taken = false;         // chosen; the film is about to switch
        friend bool operator==(const Item&, const Item&) = default;
    };
    std::string prompt;
    std::vector<Item> items;
    std::size_t focus = 0;
    double shown_for = 0;                 // seconds since it appeared, for the entrance
    std::optional<double> time_left;      // seconds, for the countdown
    double time_limit = 0;                // seconds
    std::optional<std::size_t> fallback;  // item taken when the time is over
    ToldShares shares{};                     // of a class, of the items
    friend bool operator==(const ChoiceView&, const ChoiceView&) = default;
};

struct HelpLineView {
    std::string name, what, phone, web;
    friend bool operator==(const HelpLineView&, const HelpLineView&) = default;
};

struct FlagView {
    std::string word;        // "ernstig grensoverschrijdend"
    std::string shape;       // circle, triangle, square, diamond, hexagon
    std::uint32_t color = 0; // 0xRRGGBB
    friend bool operator==(const FlagView&, const FlagView&) = default;
};

struct CriterionView {
    std::optional<story::Score> score;
    std::string finding;
    bool deciding = false;
    friend bool operator==(const CriterionView&, const CriterionView&) = default;
};

// A card has little room, and is read from far away: first how each criterion was found, then the words.
struct OutcomeView {
    enum class Page { Criteria, Words };
    Page page = Page::Words;
    std::optional<FlagView> flag;              // one of flag and response
    std::optional<story::Response> response;
    std::string whose;
    std::array<CriterionView, 6> criteria;     // kCriteria order; all empty: there is no such page
    std::string why;
    std::string reaction;
    std::vector<HelpLineView> help;
    std::vector<std::string> sources;
    bool can_choose_otherwise = false;
    std::size_t focus = 0;                     // index into outcome_buttons()
    friend bool operator==(const OutcomeView&, const OutcomeView&) = default;
};

struct JudgeView {
    enum class Step { Scores, Flag, Reveal, Words };        // Reveal: the author's flag and scores; Words: the reasons
    // What the authors think is on screen.
    static constexpr bool shows_author(Step step) { return step == Step::Reveal || step == Step::Words; }

    Step step = Step::Scores;
    std::string behaviour;
    std::string unknown;                                    // the author's, on reveal
    std::array<std::optional<std::size_t>, 6> scores;       // viewer's: 0..3 as story::Score, 4 unknown
    std::vector<FlagView> flags;                            // to pick from
    std::optional<std::size_t> picked;                      // viewer's flag
    std::size_t focus_row = 0, focus_column = 0;
    OutcomeView author;                                     // drawn from Reveal on
    bool is_of_class = false;                               // a class weighs: scores and flag are what leads in it
    std::array<ToldShares, 6> score_shares{};                  // of a class
    ToldShares flag_shares{};
    bool by_teacher = false;                                // the flag is not what the class gave most
    std::optional<std::size_t> asked_row;                   // of a class whose hands are counted, row by row
    friend bool operator==(const JudgeView&, const JudgeView&) = default;
};

struct MenuView {
    struct Item {
        std::string title, theme, age;
        std::string still;   // path of a picture, or empty
        bool visited = false;
        friend bool operator==(const Item&, const Item&) = default;
    };
    std::string title;
    std::vector<Item> items;
    std::size_t focus = 0;
    friend bool operator==(const MenuView&, const MenuView&) = default;
};

struct SummaryView {
    struct Step {
        bool begins = false;     // another situation begins here, or what stands in none
        std::string heading;     // with it, a situation's title
        std::string title;       // of the node
        std::string chosen;      // text of what was chosen, or empty
        bool by_default = false;
        std::optional<FlagView> flag;
        std::optional<story::Response> response;
        std::optional<FlagView> viewer_flag;  // from a judge step
        friend bool operator==(const Step&, const Step&) = default;
    };
    std::string title;
    std::vector<Step> steps;     // situation by situation, the one that was walked last first
    std::vector<HelpLineView> help;
    std::vector<std::string> credits;
    bool can_choose_otherwise = false;
    bool has_menu = false;
    std::string code;            // a web address to take along as a QR code, or empty
    std::string code_line;       // the organiser's, beside it; empty: ui's own words
    std::size_t focus = 0;
    friend bool operator==(const SummaryView&, const SummaryView&) = default;
};

struct NoteView {  // before a story: what it is about, and that one can stop at any time
    std::string title;
    std::string text;
    friend bool operator==(const NoteView&, const NoteView&) = default;
};

struct SlateView {  // stands in for a clip that cannot be shown, or is not filmed yet
    std::string title;
    std::string reason;  // empty: it is not filmed yet
    std::string script;  // what is said and shown in it, or empty
    friend bool operator==(const SlateView&, const SlateView&) = default;
};

struct HelpView {
    std::vector<HelpLineView> lines;
    friend bool operator==(const HelpView&, const HelpView&) = default;
};

struct LanguageItem {
    std::string variant;  // "nl", "nl-easy"
    bool current = false;
    friend bool operator==(const LanguageItem&, const LanguageItem&) = default;
};

enum class CaptionSize { Small, Medium, Large, Huge };
enum class CaptionBackground { Box, Outline, None };
enum class CaptionPosition { Bottom, Top };
inline constexpr int kCaptionSizes = 4, kCaptionBackgrounds = 3, kCaptionPositions = 2;

struct CaptionLook {
    CaptionSize size = CaptionSize::Medium;
    CaptionBackground background = CaptionBackground::Box;
    CaptionPosition position = CaptionPosition::Bottom;
    // By the viewer, so that they count for captions with a look of their own, too.
    bool background_asked = false, position_asked = false;
    friend bool operator==(const CaptionLook&, const CaptionLook&) = default;
};

struct CaptionView {  // the words of the film on screen; drawn below everything else
    std::string file;                    // the caption file; empty: the film's own words
    std::string film;
    std::vector<std::string> languages;  // in which the film's own are wanted, best first
    Duration at{};                       // time of the film's file
    CaptionLook look;
    friend bool operator==(const CaptionView&, const CaptionView&) = default;
};

enum class CaptionNotice { Missing, On, Off, Size, Background, Position, DescriptionMissing, DescriptionOn, DescriptionOff,
                           SignMissing, SignOn, SignOff };

struct View {
    std::string language;  // variant whose interface words to use: "nl", "nl-easy", "fr", ...
    std::vector<LanguageItem> languages;
    bool covered = false;   // draw the neutral screen over everything
    bool paused = false;
    bool muted = false;
    int volume = 100;       // percent
    double volume_shown_for = -1;  // seconds since volume or mute changed; negative: do not show it
    bool has_captions = false;  // some film of the story has
    bool captions_on = true;
    bool has_description = false, description_on = false;
    bool has_sign = false, sign_on = false;  // somebody who signs
    CaptionLook caption_look;
    CaptionNotice caption_notice = CaptionNotice::Missing;
    double caption_notice_for = -1;  // seconds since it was changed; negative: do not show it
    std::optional<CaptionView> captions;
    int speed = 100;        // percent
    double speed_shown_for = -1;   // the same for the speed; the later of the two is shown
    std::optional<NoteView> note;
    std::optional<ChoiceView> choice;
    std::optional<OutcomeView> outcome;
    std::optional<JudgeView> judge;
    std::optional<MenuView> menu;
    std::optional<SummaryView> summary;
    std::optional<HelpView> help;
    std::optional<SlateView> slate;
    double panel_shown_for = 0;  // seconds since the current panel appeared
    bool has_help = true;        // the story names somebody to talk to
    std::optional<KioskPanel> kiosk;  // over everything else
    std::optional<ClassView> lesson;  // of a class before a projector
    bool can_stop = false;       // a way out of the session is always in sight; no keys are told
    bool can_be_pressed = true;  // false: a film of it; nothing is drawn on cards that is only there to be pressed
    friend bool operator==(const View&, const View&) = default;
};

}  // namespace wissel::director
