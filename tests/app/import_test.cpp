// wissel import as a whole: what it says, and how it ends.
#include "app/commands/import_command.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <iostream>
#include <sstream>

#include "support/temp_folder.h"

using namespace wissel;
using namespace wissel::app;
using wissel::test::TempFolder;

namespace {

struct Done {
    Exit exit = Exit::Fine;
    std::string out, error;
};

Done import(const ImportOptions& options) {
    std::ostringstream out, error;
    auto* const out_before = std::cout.rdbuf(out.rdbuf());
    auto* const error_before = std::cerr.rdbuf(error.rdbuf());
    const auto exit = import_from_elsewhere(options);
    std::cout.rdbuf(out_before);
    std::cerr.rdbuf(error_before);
    return {exit, out.str(), error.str()};
}

bool says(const std::string& text, const std::string& what) { return text.find(what) != std::string::npos; }

}  // namespace

TEST_CASE("an import says what came of it, and what did not come over at its line") {
    const TempFolder folder;
    const auto file = folder.write("a.twee", ":: Start\nHello <<x>>\n[[On]]\n[[Off]]\n\n:: On\nYes.\n");
    const auto done = import({file, folder.file("out"), ""});
    CHECK(done.exit == Exit::Fine);
    CHECK(says(done.out, "Twee 3, 3 nodes and 2 links"));
    CHECK(says(done.out, "0 errors, 0 warnings"));
    CHECK(std::filesystem::exists(folder.file("out/schema/story-1.schema.json")));
    CHECK(says(done.error, "a.twee:2: not brought over: passage 'Start': macro: <<x>>"));
}

TEST_CASE("an import of what is not there, is no story, or would go over something else says so") {
    const TempFolder folder;
    CHECK(import({folder.file("none"), folder.file("out"), ""}).exit == Exit::WrongUsage);
    const auto file = folder.write("a.txt", "no story");
    const auto none = import({file, folder.file("out"), ""});
    CHECK(none.exit == Exit::CannotRun);
    CHECK(says(none.error, "none of the kinds"));
    const auto story = folder.write("a.twee", ":: A\nb\n");
    const auto full = import({story, folder.path(), ""});
    CHECK(full.exit == Exit::WrongUsage);
    CHECK(says(full.error, "is not empty"));
    CHECK_FALSE(std::filesystem::exists(folder.file("story.json")));
}
