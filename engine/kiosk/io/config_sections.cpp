#include "kiosk/io/config_sections.h"

#include <fmt/format.h>

#include <algorithm>

#include "kiosk/io/config_paths.h"
#include "kiosk/io/config_values.h"
#include "kiosk/pin_hash.h"

namespace wissel::kiosk {

namespace {

// Letters: what stands in one or two lines, large enough for somebody who passes by.
constexpr std::size_t kLongestCall = 60, kLongestSign = 120, kLongestAudience = 40, kLongestHelp = 200;

template <class Time>
void set_time(Time& time, std::optional<int> value) {
    if (value) time = Time(*value);
}

bool names_nothing(const TomlValue* list) {
    return !list || (list->kind == TomlValue::Kind::List && list->items.empty());
}

std::string why_no_address(std::string_view address) {
    const auto is_odd = [](char c) { return static_cast<unsigned char>(c) <= ' '; };
    const auto begins = [&](std::string_view lead) {
        return address.starts_with(lead) && address.size() > lead.size();
    };
    if (!begins("https://") && !begins("http://") && !begins("tel:"))
        return fmt::format("'{}' is no address that a phone opens", address);
    if (std::ranges::any_of(address, is_odd)) return "there is a space in this address";
    if (address.size() <= HelpSettings::kMostQrBytes) return {};
    return fmt::format("{} bytes are more than a code for phones holds", address.size());
}

// Of the names that nobody can have (RFC 2606): it was taken over from an example.
bool leads_to_example(std::string_view address) {
    const auto begin = address.find("://");
    if (begin == std::string_view::npos) return false;
    const auto host = address.substr(begin + 3, address.find_first_of("/?#:", begin + 3) - begin - 3);
    constexpr std::string_view kNobodys[] = {"example.org", "example.com", "example.net", ".example", ".invalid", ".test"};
    return std::ranges::any_of(kNobodys, [&](const auto& name) { return host.ends_with(name); });
}

void check_address(ConfigContext& context, const TomlValue& value) {
    if (value.kind != TomlValue::Kind::Text || value.text.empty()) return;  // said already
    if (const auto why = why_no_address(value.text); !why.empty())
        context.add(codes::kBadValue, value, why, fmt::format("write https://... or tel:..., without spaces, at most {} bytes", HelpSettings::kMostQrBytes));
    else if (leads_to_example(value.text))
        context.add(codes::kExampleText, value, "this is the address of an example, which helps nobody", "write your own, or leave the key out");
}

constexpr const char* kHowToSetPin = "write the line that `wissel kiosk --hash-pin` gives under [staff]";

void check_given_pin(ConfigContext& context, const TomlValue& pin, bool without) {
    using Kind = TomlValue::Kind;
    if (pin.kind != Kind::Text && pin.kind != Kind::Whole)
        return wrong_type(context, pin, "a PIN's hash", kHowToSetPin);
    if (without)
        return context.add(codes::kBadPin, pin, "there is a PIN, and 'allow_quit_without_pin' says that none is asked",
                           "keep one of the two");
    const auto why = why_no_hash(pin.kind == Kind::Whole ? fmt::to_string(pin.whole) : pin.text);
    if (why) context.add(codes::kBadPin, pin, *why, kHowToSetPin);
}

}  // namespace

KioskStory read_story(ConfigContext& context, TableReader& table) {
    KioskStory story;
    story.folder = read_story_folder(context, table.required("folder")).value_or("");
    story.audience = read_text(context, table.optional("for"), kLongestAudience);
    story.languages = read_languages(context, table.optional("languages"));
    story.excerpt.ages = read_ages(context, table.optional("ages"));
    story.excerpt.start = read_word(context, table.optional("start")).value_or("");
    return story;
}

Attract read_attract(ConfigContext& context, TableReader& table, const TomlValue* section) {
    Attract attract;
    const auto *films = table.optional("films"), *slides = table.optional("slides");
    if (names_nothing(films) && names_nothing(slides)) {
        context.report.add(codes::kNothingToShow, section ? section->offset : 0,
                           "while nobody is there, only the call to touch the screen is seen",
                           "name films or slides under [attract]");
    }
    attract.films = read_files(context, films, table.place_of("films"));
    attract.slides = read_files(context, slides, table.place_of("slides"));
    set_time(attract.slide_time,
             read_whole(context, table.optional("slide_seconds"), Attract::kSlideSeconds, "seconds"));
    attract.sound = read_flag(context, table.optional("sound"), attract.sound);
    attract.call = read_text(context, table.optional("call"), kLongestCall);
    attract.sign = read_text(context, table.optional("sign"), kLongestSign);
    return attract;
}

RoundSettings read_round(ConfigContext& context, TableReader& table) {
    RoundSettings round;
    round.languages = read_languages(context, table.optional("languages"));
    set_time(round.still_there_after,
             read_whole(context, table.optional("still_there_after"), RoundSettings::kStillThereAfter, "seconds"));
    set_time(round.count_down, read_whole(context, table.optional("count_down"), RoundSettings::kCountDown, "seconds"));
    const auto longest = read_whole(context, table.optional("longest_visit"), RoundSettings::kLongestVisit, "minutes");
    if (longest) round.longest_visit = std::chrono::minutes(*longest);
    return round;
}

HelpSettings read_help(ConfigContext& context, TableReader& table) {
    HelpSettings help;
    const auto* qr = table.optional("qr");
    help.qr = read_variants(context, qr);
    if (qr) {
        check_address(context, *qr);
        for (const auto& entry : qr->entries) check_address(context, entry.value);
    }
    help.text = read_text(context, table.optional("text"), kLongestHelp);
    return help;
}

ScreenSettings read_screen(ConfigContext& context, TableReader& table) {
    ScreenSettings screen;
    screen.fullscreen = read_flag(context, table.optional("fullscreen"), screen.fullscreen);
    screen.pointer = read_flag(context, table.optional("pointer"), screen.pointer);
    screen.captions = read_flag(context, table.optional("captions"), screen.captions);
    screen.volume = read_whole(context, table.optional("volume"), ScreenSettings::kVolume, "").value_or(screen.volume);
    const auto display = read_whole(context, table.optional("display"), ScreenSettings::kDisplay, "");
    if (display) screen.display = *display - ScreenSettings::kDisplay.least;
    return screen;
}

StaffSettings read_staff(ConfigContext& context, TableReader& table, const TomlValue* section) {
    StaffSettings staff;
    const auto* pin = table.optional("pin");
    const bool without = read_flag(context, table.optional("allow_quit_without_pin"), false);
    if (pin) {
        check_given_pin(context, *pin, without);
        staff.pin = pin->text;
    } else if (!without) {
        context.report.add(codes::kMissingKey, section ? section->offset : 0,
                           "there is no PIN, so that anyone could quit", kHowToSetPin);
    }
    staff.corner = read_corner(context, table.optional("corner"), staff.corner);
    return staff;
}

FigureSettings read_figures(ConfigContext& context, TableReader& table) {
    FigureSettings figures;
    figures.file = read_own_file(context, table.optional("file"));
    set_time(figures.keep, read_whole(context, table.optional("keep_days"), FigureSettings::kKeepDays, "days"));
    figures.notice = read_flag(context, table.optional("notice"), figures.notice);
    return figures;
}

}  // namespace wissel::kiosk
