// wissel kiosk but for the running of it: what a check finds, the example, the PIN.
#include <doctest/doctest.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "app/kiosk/config_check.h"
#include "app/ran.h"
#include "kiosk/pin_hash.h"
#include "store/record_book.h"
#include "story/diagnostic_format.h"
#include "support/content.h"
#include "support/temp_folder.h"

using namespace wissel;
using test::TempFolder;
using test::wissel_with;

namespace {

namespace fs = std::filesystem;

const fs::path kInvalid = fs::path(WISSEL_SOURCE_DIR) / "tests/kiosk/invalid";

std::vector<fs::path> invalid_files() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(kInvalid)) {
        if (entry.path().extension() == ".toml") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

// The first line, without its "#= ".
std::string expected_in(const fs::path& file) {
    std::ifstream in(file);
    std::string line;
    std::getline(in, line);
    return line.substr(3);
}

story::Diagnostics found_in_config(const fs::path& file, const app::FiguresLook& look = store::check_book_file) {
    return app::check_kiosk(kiosk::read_config(file), look);
}

std::string told_codes(const story::Diagnostics& diagnostics) {
    std::string text;
    for (const auto& d : diagnostics) {
        text += fmt::format("{}{} {} {}", text.empty() ? "" : ", ", d.place.line,
                            d.severity == story::Severity::Error ? "error" : "warning", d.code);
    }
    return text;
}

// A configuration without a mistake that names what lies beside the invalid ones.
std::string whole(const std::string& more = "") {
    return fmt::format(
        "[[story]]\nfolder = \"{0}/stories/good\"\n[attract]\nfilms = [\"{0}/media/loop.mp4\"]\nslides = "
        "[\"{0}/media/slide.png\"]\n"
        "[staff]\nallow_quit_without_pin = true\n{1}",
        kInvalid.string(), more);
}

// Standard input is this text, and no terminal even where the tests are run at one.
class Piped {
public:
    explicit Piped(const std::string& text)
        : text_(text), before_(std::cin.rdbuf(text_.rdbuf())), terminal_(::dup(STDIN_FILENO)) {
        const int nothing = ::open("/dev/null", O_RDONLY);
        ::dup2(nothing, STDIN_FILENO);
        ::close(nothing);
    }
    ~Piped() {
        ::dup2(terminal_, STDIN_FILENO);
        ::close(terminal_);
        std::cin.rdbuf(before_);
        std::cin.clear();
    }
    Piped(const Piped&) = delete;
    Piped& operator=(const Piped&) = delete;

private:
    std::istringstream text_;
    std::streambuf* before_;
    int terminal_;
};

}  // namespace

TEST_CASE("every mistake in an invalid configuration is named at its line, and nothing else is") {
    const auto files = invalid_files();
    REQUIRE(files.size() > 50);
    for (const auto& file : files) {
        const auto found = found_in_config(file);
        INFO(file.filename().string());
        INFO(story::format_text(found));
        CHECK(told_codes(found) == expected_in(file));
    }
}

TEST_CASE("every code of configurations has an invalid one, named after it") {
    std::ifstream header(fs::path(WISSEL_SOURCE_DIR) / "engine/kiosk/config_codes.h");
    const std::set<std::string> elsewhere = {"no-config", "not-writable", "not-figures"};
    int codes = 0;
    for (std::string line; std::getline(header, line);) {
        const auto begin = line.find("{\"");
        if (begin == std::string::npos) continue;
        const auto code = line.substr(begin + 2, line.find('"', begin + 2) - begin - 2);
        ++codes;
        if (elsewhere.count(code) > 0) continue;
        REQUIRE_MESSAGE(fs::exists(kInvalid / (code + ".toml")), code);
        CHECK_MESSAGE(expected_in(kInvalid / (code + ".toml")).find(" " + code) != std::string::npos, code);
    }
    CHECK(codes > 20);
}

TEST_CASE("a check of a whole kiosk finds nothing and says so, in words or for a program") {
    const TempFolder folder;
    const auto file = folder.write("kiosk.toml", whole("[figures]\nfile = \"figures.db\"\n"));
    const auto ran = wissel_with({"kiosk", file, "--check"});
    CHECK(ran.exit == 0);
    CHECK(ran.out == file + ": 0 errors, 0 warnings\n");
    CHECK_FALSE(fs::exists(folder.file("figures.db")));
    const auto json = wissel_with({"kiosk", "--check", file, "--format", "json"});
    CHECK(nlohmann::json::parse(json.out)["errors"] == 0);
}

TEST_CASE("a check ends as that of a story does") {
    const auto mistakes = wissel_with({"kiosk", (kInvalid / "bad-value.toml").string(), "--check"});
    CHECK(mistakes.exit == 1);
    CHECK(mistakes.out.find(
              "bad-value.toml:6:17: error bad-value: 0 is out of range; write a number of seconds from 2 to 600") !=
          std::string::npos);
    CHECK(mistakes.out.ends_with("7 errors, 0 warnings\n"));
    CHECK(wissel_with({"kiosk", (kInvalid / "long-text.toml").string(), "--check"}).exit == 0);
    CHECK(wissel_with({"kiosk", "nowhere.toml", "--check"}).exit == 1);
    CHECK(wissel_with({"kiosk"}).exit == 2);
    CHECK(wissel_with({"kiosk", "--check"}).exit == 2);
    CHECK(wissel_with({"kiosk", "a.toml", "--format", "json"}).exit == 2);
    CHECK(wissel_with({"kiosk", "a.toml", "--hash-pin"}).exit == 2);
    CHECK(wissel_with({"kiosk", "a.toml", "--new", "b.toml"}).exit == 2);
    CHECK(wissel_with({"kiosk", "--new", ""}).exit == 2);
}

TEST_CASE("the mistakes of a story come after those of the configuration, with their places in its own file") {
    const TempFolder folder;
    fs::create_directories(folder.file("broken"));
    folder.write("broken/story.json", "{\n  \"format\": 1,\n}");
    const auto file =
        folder.write("kiosk.toml",
                     "[[story]]\nfolder = \"broken\"\n[screen]\nvolume = 50\n[staff]\nallow_quit_without_pin = true\n");
    const auto found = found_in_config(file);
    REQUIRE(found.size() == 2);
    CHECK(found[0].code == "nothing-to-show");
    CHECK(found[1].code == "json-syntax");
    CHECK(found[1].place.file == folder.file("broken/story.json"));
}

TEST_CASE("a file of figures that is somebody else's is found, and left as it is") {
    const TempFolder folder;
    const auto file = folder.write("kiosk.toml", whole("[figures]\nfile = \"figures.db\"\n"));
    const auto figures = folder.file("figures.db");
    CHECK(found_in_config(file).empty());
    for (const auto* other : {"my thesis", "SQLite", "k"}) {
        folder.write("figures.db", other);
        CHECK(told_codes(found_in_config(file)) == "9 error not-figures");
        CHECK(test::content(figures) == other);
        CHECK_FALSE(store::RecordBook::open(figures));  // the kiosk itself says the same
        CHECK(test::content(figures) == other);
    }
    fs::remove(figures);
    REQUIRE(store::Database::open(figures, store::Access::Write)->run("CREATE TABLE mine (a)"));
    const auto before = test::content(figures);
    const auto found = found_in_config(file);
    CHECK_MESSAGE(told_codes(found) == "9 error not-figures", story::format_text(found));
    CHECK(test::content(figures) == before);
}

TEST_CASE("figures of ours, an empty file among them, are no mistake, and a check does not change them") {
    const TempFolder folder;
    const auto file = folder.write("kiosk.toml", whole("[figures]\nfile = \"figures.db\"\n"));
    CHECK(found_in_config(file).empty());
    const auto figures = folder.write("figures.db", "");
    CHECK(found_in_config(file).empty());
    REQUIRE(store::RecordBook::open(figures));
    const auto before = test::content(figures);
    const auto found = found_in_config(file);
    CHECK_MESSAGE(found.empty(), story::format_text(found));
    CHECK(test::content(figures) == before);
}

TEST_CASE("figures that cannot be written are found before the day") {
    const TempFolder folder;
    const auto file = folder.write("kiosk.toml", whole("[figures]\nfile = \"figures.db\"\n"));
    const auto read = kiosk::read_config(file);
    fs::permissions(folder.path(),
                    fs::perms::owner_read | fs::perms::owner_exec | fs::perms::others_read | fs::perms::others_exec);
    const auto user = ::geteuid();
    if (user == 0) REQUIRE(::seteuid(65534) == 0);  // root may write everywhere
    const auto found = app::check_kiosk(read);
    REQUIRE(::seteuid(user) == 0);
    fs::permissions(folder.path(), fs::perms::owner_all);
    CHECK_MESSAGE(told_codes(found).find("9 error not-writable") != std::string::npos, told_codes(found));
}

TEST_CASE("a new configuration is written once, and lacks only what it says") {
    const TempFolder folder;
    const auto file = folder.file("new/kiosk.toml");
    const auto made = wissel_with({"kiosk", "--new", file});
    REQUIRE(made.exit == 0);
    CHECK(told_codes(found_in_config(file)).find("error missing-file") != std::string::npos);
    CHECK(wissel_with({"kiosk", "--new", file}).exit == 2);
    std::ofstream(file) << "mine";
    CHECK(wissel_with({"kiosk", "--new", file}).error.find("is there already") != std::string::npos);
    CHECK(test::content(file) == "mine");
    fs::create_symlink("nowhere", folder.file("link"));
    CHECK(wissel_with({"kiosk", "--new", folder.file("link")}).exit == 2);
    CHECK_FALSE(fs::exists(folder.file("nowhere")));
}

TEST_CASE("the line that a piped PIN gives makes a kiosk whole") {
    const Piped piped(" 4711\r\nmore");
    const auto ran = wissel_with({"kiosk", "--hash-pin"});
    REQUIRE(ran.exit == 0);
    CHECK(ran.out.starts_with("pin = \"$y$"));
    CHECK(std::count(ran.out.begin(), ran.out.end(), '\n') == 1);
    const TempFolder folder;
    auto text = whole();
    text.replace(text.find("allow_quit_without_pin = true\n"), std::string::npos, ran.out);
    const auto read = kiosk::read_config(folder.write("kiosk.toml", text));
    REQUIRE(read.config);
    CHECK(app::check_kiosk(read).empty());
    CHECK(kiosk::is_pin("4711", read.config->staff.pin));
}

TEST_CASE("a PIN that anyone would try, or that is none, is refused with the reason") {
    for (const char* pin :
         {"1234\n", "0000\n", "\n", "", "12\n", "secret\n", "47114711471147114711471147114711471147114711\n"}) {
        const Piped piped(pin);
        const auto ran = wissel_with({"kiosk", "--hash-pin"});
        CHECK_MESSAGE(ran.exit == 2, pin);
        CHECK(ran.out.empty());
        CHECK_FALSE(ran.error.empty());
    }
}
