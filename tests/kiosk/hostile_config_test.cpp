// Configurations that were damaged, or are none: reading them ends in messages with a place, never in a crash or a
// wait.
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <filesystem>

#include "configs.h"
#include "kiosk/example_files.h"
#include "story/diagnostic_format.h"
#include "story/shuffle.h"

using namespace wissel;
using namespace wissel::kiosk;
using test::KioskFolder;

namespace {

void has_only(const ReadConfig& read, const char* code) {
    INFO(story::format_text(read.diagnostics).substr(0, 2000));
    CHECK_FALSE(read.config);
    CHECK(test::codes_in(read) == std::vector<std::string>{code});
}

std::string repeated(std::string_view text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

// One random change: a byte lost, doubled, replaced, or a stretch cut out or moved.
std::string damaged(std::string text, story::SplitMix64& random) {
    static const std::string kBytes = "{}[]\",'=#.\\\n\r\t\x01\xFF\xC3 0-9e true[[false\"\"\"";
    const auto at = random.below(text.size());
    switch (random.below(5)) {
        case 0:
            text.erase(at, 1);
            break;
        case 1:
            text.insert(at, 1, text[at]);
            break;
        case 2:
            text[at] = kBytes[random.below(kBytes.size())];
            break;
        case 3:
            text.erase(at, random.below(40));
            break;
        default:
            text.insert(at, text.substr(random.below(text.size()), random.below(60)));
            break;
    }
    return text;
}

}  // namespace

TEST_CASE("what is no file, or none that can be a configuration, is said so at once") {
    const KioskFolder folder;
    CHECK(::mkfifo(folder.file("pipe").c_str(), 0600) == 0);
    std::filesystem::create_symlink("circle", folder.file("circle"));
    folder.write("huge", std::string(1U << 20U, '#'));
    for (const char* name : {"nowhere", "story", "pipe", "circle", "huge", ""})
        has_only(read_config(folder.file(name)), "no-config");
    has_only(read_config("/dev/zero"), "no-config");
    has_only(read_config(""), "no-config");
}

TEST_CASE("binary, other encodings and broken UTF-8 are named at their place") {
    const KioskFolder folder;
    for (const auto& text : {std::string("\x7F\x45LF\x02\x01\x00\x00", 8), std::string("\xFF\xFE[\0[\0", 6),
                             std::string("[figures]\nfile = \"\xE9\"\n"), std::string("a = \"\xED\xA0\x80\"\n"),
                             std::string("[a\0b]\n", 6), std::string("a = \"\xF4\x90\x80\x80\"")}) {
        const auto read = folder.read(text);
        has_only(read, "toml-syntax");
        CHECK(read.diagnostics[0].place.line > 0);
        CHECK(read.diagnostics[0].place.column > 0);
    }
}

TEST_CASE("what goes deeper than any configuration is refused, or read no further") {
    const KioskFolder folder;
    has_only(folder.read("a = " + repeated("[", 16000)), "toml-syntax");
    has_only(folder.read("a = " + repeated("{a=", 8000)), "toml-syntax");
    has_only(folder.read(repeated("a.", 16000) + "a = 1\n"), "toml-syntax");
    has_only(folder.read("[" + repeated("a.", 16000) + "a]\n"), "toml-syntax");
    const auto nested =
        folder.read(test::with_all_it_needs("[screen]\nvolume = " + repeated("[", 200) + repeated("]", 200) + "\n"));
    CHECK(test::codes_in(nested) == std::vector<std::string>{"wrong-type"});
    CHECK(folder.read(test::with_all_it_needs("# a line ........................................ of dots\n"))
              .diagnostics.empty());
}

TEST_CASE("letters beyond plain ones are for texts and comments only, whatever quotes there are") {
    const KioskFolder folder;
    for (const char* text : {"é", "''é", "a = é", "a = ''é", "'' é", "a = 1 é", "[é]", "a = [''é]", "[#é\n]é",
                             "a = \"\"\"x\"\"\"\"\"é", "a = '''x''''é", "a = \"\\\"\"é", "a = '\\'é",
                             "a = \"\"\"\n\\\"\"\"\"\"\"é", "\xC2\xA0 = 1", "a = 1\xE2\x80\xA8"}) {
        const auto read = folder.read(text);
        INFO(text);
        has_only(read, "toml-syntax");
        CHECK(read.diagnostics[0].message.find("outside quotes") != std::string::npos);
    }
    const auto inside = folder.read(test::with_all_it_needs("[help] # é\ntext = '''\né \"\"\" '' é'''''\n# é"));
    CHECK_MESSAGE(inside.diagnostics.empty(), story::format_text(inside.diagnostics));
}

TEST_CASE("thousands of mistakes are counted and not all listed") {
    const KioskFolder folder;
    std::string text = test::with_all_it_needs("[round]\n");
    for (int i = 0; i < 3000; ++i) text += fmt::format("k{} = 1\n", i);
    const auto read = folder.read(text);
    CHECK(read.diagnostics.size() <= 1001);
    CHECK_FALSE(read.config);
    CHECK(read.diagnostics.back().code == std::string("too-many-mistakes"));
}

TEST_CASE("a pipe, a device, a folder and a circle of links where a film belongs hold nothing up") {
    const KioskFolder folder;
    CHECK(::mkfifo(folder.file("pipe").c_str(), 0600) == 0);
    std::filesystem::create_symlink("circle", folder.file("circle"));
    std::filesystem::create_symlink("gone", folder.file("to-nowhere"));
    const auto read = folder.read(
        "[[story]]\nfolder = \"circle\"\n[attract]\nfilms = [\"pipe\", \"/dev/zero\", \"story\", \"circle\", "
        "\"to-nowhere\"]\n"
        "[staff]\nallow_quit_without_pin = true\n[figures]\nfile = \"to-nowhere\"\n");
    INFO(story::format_text(read.diagnostics));
    CHECK(test::codes_in(read) == std::vector<std::string>{"unreadable-file", "wrong-kind", "wrong-kind", "wrong-kind",
                                                           "unreadable-file", "missing-file", "missing-file"});
    CHECK(read.config);
}

TEST_CASE("nothing in a configuration reaches the terminal as a control letter") {
    const KioskFolder folder;
    const auto said =
        story::format_text(folder.read(test::with_all_it_needs("[round]\n\"\\u001b[2J\" = 1\n")).diagnostics);
    CHECK(said.find('\x1b') == std::string::npos);
    CHECK(said.find("\\u001b") != std::string::npos);
}

TEST_CASE("a damaged configuration gives messages with a place and something to do, or is read") {
    const KioskFolder folder;
    story::SplitMix64 random(2026);
    const std::string text(example_files().front().text);
    int broken = 0, listed = 0;
    for (int i = 0; i < 3000; ++i) {
        auto changed = text;
        for (std::size_t changes = 1 + random.below(4); changes > 0; --changes) changed = damaged(changed, random);
        const auto read = folder.read(changed);
        for (const auto& diagnostic : read.diagnostics) {
            CHECK(diagnostic.place.line > 0);
            CHECK(diagnostic.place.column > 0);
            CHECK_FALSE(diagnostic.hint.empty());
        }
        const bool syntax = !read.diagnostics.empty() && read.diagnostics[0].code == "toml-syntax";
        ++(syntax ? broken : listed);
    }
    CHECK(broken > 100);
    CHECK(listed > 100);
}
