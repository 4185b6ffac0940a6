#include "rehearsal/walk_file.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/blanks.h"

namespace wissel::rehearsal {

namespace {

constexpr std::size_t kWidth = 120;  // of a comment, in bytes; ids are plain letters

// "# covers a, b, c", on as many lines as it takes.
std::string comment(const std::string& what, const std::vector<std::string>& words) {
    std::string text, line = "# " + what;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto word = words[i] + (i + 1 < words.size() ? "," : "");
        if (line.size() + 1 + word.size() > kWidth) {
            text += line + "\n";
            line = "#  ";
        }
        line += " " + word;
    }
    return text + line + "\n";
}

}  // namespace

WalkText walk_text(std::string_view file) {
    WalkText text;
    for (std::size_t begin = 0; begin < file.size();) {
        const auto end = std::min(file.find('\n', begin), file.size());
        const auto line = file.substr(begin, end - begin);
        begin = end + 1;
        const auto words = trimmed(line);
        if (words == "---") break;
        if (words.starts_with("story:")) text.story = trimmed(words.substr(6));
        else if (!words.starts_with("seed:")) text.steps += line;
        text.steps += '\n';
    }
    return text;
}

bool is_of(const std::string& story, const std::filesystem::path& folder) {
    auto have = folder.end();
    const auto wanted = std::filesystem::path(story).lexically_normal();
    for (auto part = wanted.end(); part != wanted.begin();) {
        --part;
        if (part->empty()) continue;  // after a slash at the end
        if (have == folder.begin() || *--have != *part) return false;
    }
    return true;
}

std::string file_name_of(const CoverWalk& walk, const Items& items) {
    const auto is_taken = [&](std::size_t item) { return items[item].kind != Item::Kind::Node; };
    const auto taken = std::find_if(walk.adds.rbegin(), walk.adds.rend(), is_taken);
    return items.name(taken != walk.adds.rend() ? *taken : walk.adds.back()) + ".walk";
}

std::string file_text_of(const CoverWalk& walk, const Items& items) {
    std::vector<std::string> adds;
    for (const auto item : walk.adds) {
        if (items[item].kind != Item::Kind::Node || walk.adds.size() == 1) adds.push_back(items.name(item));
    }
    if (adds.empty()) {
        for (const auto item : walk.adds) adds.push_back(items.name(item));
    }
    auto text = fmt::format("# A walk through \"{}\", to '{}'.\n", items.graph().id, items.graph().nodes[walk.at].id) + comment("Covers", adds) + "\n";
    for (const auto& step : walk.steps) text += story::text_of(step) + "\n";
    return text;
}

}  // namespace wissel::rehearsal
