// The example that `wissel kiosk --new` writes, and the tables of KIOSK.md, are held against what the reader knows.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "configs.h"
#include "kiosk/example_files.h"
#include "story/diagnostic_format.h"
#include "support/content.h"

using namespace wissel;
using namespace wissel::kiosk;
using test::KioskFolder;

namespace {

std::string example() {
    return std::string(example_files().front().text);
}

std::string replaced(const std::string& text, const std::string& what, const std::string& with) {
    const auto at = text.find(what);
    REQUIRE_MESSAGE(at != std::string::npos, what);
    return text.substr(0, at) + with + text.substr(at + what.size());
}

// "section.key" of each setting, those that are switched off too.
std::set<std::string> keys_of_example() {
    std::set<std::string> keys;
    std::istringstream lines(example());
    static const std::regex kKey("^#?([a-z_]+) = .*"), kSection(R"(^#?\[+([a-z]+)\]+$)");
    std::string section;
    for (std::string line; std::getline(lines, line);) {
        std::smatch found;
        if (std::regex_match(line, found, kSection))
            section = found[1];
        else if (std::regex_match(line, found, kKey))
            keys.insert(section + "." + found[1].str());
    }
    return keys;
}

// With every setting that is switched off switched on, but for the second story and the PIN's twin.
std::string all_switched_on() {
    std::istringstream lines(example());
    static const std::regex kOff("^#[a-z_]+ = .*");
    std::string text, pin;
    for (std::string line; std::getline(lines, line);) {
        const bool off = std::regex_match(line, kOff) && !line.starts_with("#folder");
        if (line.starts_with("pin =")) continue;
        text += (off ? line.substr(1) : line) + "\n";
    }
    return text;
}

struct Row {
    std::string key, value, otherwise;
};

// The tables of KIOSK.md under "### `[section]`", by "section.key".
std::map<std::string, Row> rows_of_guide() {
    std::istringstream lines(test::content(std::string(WISSEL_SOURCE_DIR) + "/KIOSK.md"));
    static const std::regex kSection(R"(^### `\[+([a-z]+)\]+`$)"),
        kRow(R"(^\| `([a-z_]+)` \| ([^|]*) \| ([^|]*) \|.*)");
    std::map<std::string, Row> rows;
    std::string section;
    for (std::string line; std::getline(lines, line);) {
        std::smatch found;
        if (std::regex_match(line, found, kSection))
            section = found[1];
        else if (line.starts_with("#"))
            section.clear();
        else if (!section.empty() && std::regex_match(line, found, kRow))
            rows[section + "." + found[1].str()] = {found[1], found[2], found[3]};
    }
    return rows;
}

std::string setting(const std::string& key, const std::string& value) {
    const auto dot = key.find('.');
    const auto section = key.substr(0, dot);
    const auto line = key.substr(dot + 1) + " = " + value + "\n";
    auto text = test::with_all_it_needs();
    const auto head = "[" + section + "]\n";
    if (const auto at = text.find(head); at != std::string::npos) return text.insert(at + head.size(), line);
    return text + head + line;
}

// All that a default can be, written out.
std::string told(const Config& c) {
    return fmt::format("{} {} {} {} {} {} {} {} {} {} {} {}", c.attract.films.size(), c.attract.slide_time.count(),
                       c.attract.sound, c.round.still_there_after.count(), c.round.count_down.count(),
                       c.screen.fullscreen, c.screen.pointer, c.screen.captions, c.screen.volume,
                       static_cast<int>(c.staff.corner), c.figures.keep.count(), c.figures.notice);
}

}  // namespace

TEST_CASE("the example lacks only a story and a PIN, which nobody can set but the organiser") {
    const KioskFolder folder;
    const auto read = folder.read(example());
    CHECK(test::codes_in(read) == std::vector<std::string>{"missing-file", "nothing-to-show", "bad-pin"});
    const auto filled = folder.read(
        replaced(replaced(replaced(example(), "my-story", "story"), "films = []", "films = [\"loop.mp4\"]"),
                 "pin = \"\"", "pin = \"$y$j9T$gexebgYBRH/OxrAALv6G..$oX8MQFZh3P6TV/.gsPzwy2XAcE2de8Rt.Nnbs0gM/P3\""));
    INFO(story::format_text(filled.diagnostics));
    CHECK(filled.diagnostics.empty());
    REQUIRE(filled.config);
    CHECK(told(*filled.config) ==
          replaced(told(Config{}), "0", "1"));  // what it says is what would be without it, but for the film
}

TEST_CASE("each setting of the example can be switched on as it stands, but for the address of its help") {
    const KioskFolder folder;
    const auto text =
        replaced(replaced(all_switched_on(), "my-story", "story"), "films = []", "films = [\"loop.mp4\"]");
    const auto as_it_stands = folder.read(text).diagnostics;
    REQUIRE(as_it_stands.size() == 1);
    CHECK(as_it_stands.front().code == "example-text");
    const auto read = folder.read(replaced(text, "www.example.org", "www.awel.be"));
    INFO(story::format_text(read.diagnostics));
    CHECK(read.diagnostics.empty());
}

TEST_CASE("the example and the guide have every key that there is, and no other") {
    const auto keys = config_keys();
    const std::set<std::string> known(keys.begin(), keys.end());
    CHECK(known.size() > 25);
    CHECK(keys_of_example() == known);
    std::set<std::string> told_of;
    for (const auto& [key, row] : rows_of_guide()) told_of.insert(key);
    CHECK(told_of == known);
}

TEST_CASE("what the guide says is so if nothing is set, is so") {
    const KioskFolder folder;
    const auto usual = folder.read(test::with_all_it_needs()).config;
    REQUIRE(usual);
    int compared = 0;
    for (const auto& [key, row] : rows_of_guide()) {
        if (!row.otherwise.starts_with('`') || key == "attract.slides" || key == "staff.allow_quit_without_pin")
            continue;
        const auto read = folder.read(setting(key, row.otherwise.substr(1, row.otherwise.size() - 2)));
        INFO(key);
        INFO(story::format_text(read.diagnostics));
        REQUIRE(read.config);
        CHECK(told(*read.config) == told(*usual));
        ++compared;
    }
    CHECK(compared == 12);
}

TEST_CASE("numbers may be what the guide says, and nothing beyond") {
    const KioskFolder folder;
    static const std::regex kNumber("whole number, ([0-9]+) to ([0-9]+)");
    int compared = 0;
    for (const auto& [key, row] : rows_of_guide()) {
        std::smatch found;
        if (!std::regex_match(row.value, found, kNumber)) continue;
        const auto errors = [&, key = key](int value) {
            return folder.read(setting(key, std::to_string(value))).diagnostics.size();
        };
        const int least = std::stoi(found[1]), most = std::stoi(found[2]);
        INFO(key);
        CHECK((errors(least) == 0 && errors(most) == 0 && errors(least - 1) == 1 && errors(most + 1) == 1));
        ++compared;
    }
    CHECK(compared == 7);
}

TEST_CASE("the guide has a row for every code, with its severity, and for no other") {
    const auto guide = test::content(std::string(WISSEL_SOURCE_DIR) + "/KIOSK.md");
    std::istringstream header(test::content(std::string(WISSEL_SOURCE_DIR) + "/engine/kiosk/config_codes.h"));
    static const std::regex kCode(R"re(.*\{"([a-z-]+)", Severity::(Error|Warning)\};.*)re"),
        kRow(R"(\n\| `[a-z]+-[a-z-]+` \| (error|warning) \|)");
    int codes = 0;
    for (std::string line; std::getline(header, line);) {
        std::smatch found;
        if (!std::regex_match(line, found, kCode)) continue;
        ++codes;
        const auto row = fmt::format("\n| `{}` | {} |", found[1].str(), found[2] == "Error" ? "error" : "warning");
        CHECK_MESSAGE(guide.find(row) != std::string::npos, row);
    }
    CHECK(codes > 20);
    CHECK(std::distance(std::sregex_iterator(guide.begin(), guide.end(), kRow), std::sregex_iterator()) == codes);
}
