// wissel check as a whole: what it listens to.
#include "app/commands/check_command.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <optional>
#include <sstream>

#include "app/files/cache_files.h"
#include "support/clip_maker.h"

using namespace wissel;
using namespace wissel::app;

namespace {

// Measurements are kept in this folder instead of the user's.
class CacheIn {
public:
    explicit CacheIn(const std::string& folder) {
        if (const char* before = std::getenv("XDG_CACHE_HOME")) before_ = before;
        ::setenv("XDG_CACHE_HOME", folder.c_str(), 1);
    }
    ~CacheIn() {
        if (before_) ::setenv("XDG_CACHE_HOME", before_->c_str(), 1);
        else ::unsetenv("XDG_CACHE_HOME");
    }
    CacheIn(const CacheIn&) = delete;
    CacheIn& operator=(const CacheIn&) = delete;

private:
    std::optional<std::string> before_;
};

Exit checked(const std::string& name) {
    std::ostringstream out, error;
    auto* const before = std::cout.rdbuf(out.rdbuf());
    auto* const error_before = std::cerr.rdbuf(error.rdbuf());
    const auto exit = check_story({name, false});
    std::cout.rdbuf(before);
    std::cerr.rdbuf(error_before);
    return exit;
}

}  // namespace

TEST_CASE("a film that is named instead of a story is not listened to; the films of a story are") {
    const test::TempFolder folder;
    const CacheIn cache(folder.file("cache"));
    test::ClipSpec spec;
    spec.name = "a.mkv";
    const auto film = test::make_clip(folder, spec);
    CHECK(checked(film) == Exit::WrongUsage);
    CHECK_FALSE(std::filesystem::exists(loudness_file()));
    folder.write("story.json", R"({"format": 1, "id": "t", "title": "T", "languages": ["nl"], "start": "a", "nodes": {
        "a": {"clip": {"file": "a.mkv"}, "end": true}}})");
    CHECK(checked(folder.path()) == Exit::Fine);
    CHECK(std::filesystem::exists(loudness_file()));
}
