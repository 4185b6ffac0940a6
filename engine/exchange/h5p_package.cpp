#include "exchange/h5p_package.h"

#include <array>
#include <map>

#include <fmt/format.h>

#include "exchange/h5p.h"
#include "exchange/h5p_credits.h"
#include "exchange/ids.h"
#include "exchange/plain_text.h"

namespace wissel::exchange {

namespace {

// Of the endings that a film, a picture or captions have; a file of any other kind keeps none.
std::string ending_of(const std::string& name) {
    constexpr std::array<std::string_view, 23> kEndings = {".mp4", ".m4v", ".mov", ".webm", ".mkv",  ".ogv",  ".ogg", ".avi", ".mpg", ".mpeg", ".wmv", ".3gp",
                                                           ".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp", ".tif", ".tiff", ".vtt", ".srt", ".ass"};
    const auto dot = name.rfind('.');
    const auto ending = dot == std::string::npos ? std::string() : lower_case(name.substr(dot));
    return is_one_of(ending, kEndings) ? ending : std::string();
}

// Gives each file of the package one name of our own in the story's folder.
class MediaNames {
public:
    explicit MediaNames(const Package& package) : package_(package) {}

    std::optional<DraftFile> find(const std::string& name) {
        if (const auto known = known_.find(name); known != known_.end()) return known->second;
        auto entry = package_.find("content/" + name);
        if (!entry) return std::nullopt;
        const auto slash = name.rfind('/');
        const auto base = name.substr(slash == std::string::npos ? 0 : slash + 1);
        const auto stem = base.substr(0, base.rfind('.'));
        DraftFile file;
        file.name = "media/" + ids_.make(stem, "file") + ending_of(base);
        file.entry = entry->number;
        file.bytes = entry->bytes;
        return known_[name] = file;
    }

private:
    const Package& package_;
    Ids ids_;
    std::map<std::string, DraftFile> known_;
};

Result<Json> json_in(const Package& package, const char* name, std::size_t& replaced) {
    const auto entry = package.find(name);
    if (!entry) return fail(fmt::format("there is no {} in this package", name));
    const auto bytes = package.read_text(*entry, kMostTextBytes);
    if (!bytes) return fail(fmt::format("{}: {}", name, bytes.error().message));
    auto json = parse_json(clean_text(*bytes, replaced));
    if (!json) return fail(fmt::format("{}: {}", name, json.error().message));
    return json;
}

void lose_bytes(Draft& draft, const char* name, std::size_t replaced) {
    if (replaced > 0) lose(draft, {name, 0}, fmt::format("{} bytes that are no UTF-8: a sign stands in their place", replaced));
}

void read_about(Draft& draft, const Package& package) {
    std::size_t replaced = 0;
    const auto about = json_in(package, "h5p.json", replaced);
    lose_bytes(draft, "h5p.json", replaced);
    if (!about) return lose(draft, {"h5p.json", 0}, about.error().message);
    if (draft.title.empty()) draft.title = tidy(text_at(*about, "title"));
    const auto language = lower_case(text_at(*about, "defaultLanguage").empty() ? text_at(*about, "language") : text_at(*about, "defaultLanguage"));
    if (language.size() >= 2 && language != "und") draft.language = language.substr(0, language.find('-'));
    credit_h5p(draft, *about);
}

}  // namespace

Result<Draft> read_h5p_package(const Package& package) {
    std::size_t replaced = 0;
    const auto content = json_in(package, "content/content.json", replaced);
    if (!content) return tl::unexpected(content.error());
    if (!looks_like_branching_scenario(*content)) return fail("this H5P package holds no Branching Scenario");
    MediaNames names(package);
    auto draft = read_branching_scenario(*content, [&](const std::string& name) { return names.find(name); });
    if (!draft) return draft;
    lose_bytes(*draft, "content/content.json", replaced);
    read_about(*draft, package);
    return draft;
}

}  // namespace wissel::exchange
