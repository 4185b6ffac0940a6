#include "kiosk/config_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <utility>

#include "base/same_file.h"
#include "base/text_file.h"
#include "kiosk/io/config_sections.h"
#include "story/io/nearest.h"

namespace wissel::kiosk {

namespace fs = std::filesystem;

namespace {

// Much more than any has.
constexpr std::uintmax_t kMostFileBytes = 32U << 10U;

constexpr const char* kSections[] = {"story", "attract", "round", "help", "screen", "staff", "figures"};

const TomlValue* entry_of(const TomlValue& root, std::string_view name) {
    const auto entry = std::ranges::find(root.entries, name, &TomlEntry::key);
    return entry == root.entries.end() ? nullptr : &entry->value;
}

// Goes through the whole file once, and then says what nobody asked for.
class Sections {
public:
    Sections(ConfigContext& context, const TomlValue& root) : context_(context), root_(root) {}

    Config read() {
        Config config;
        config.stories = stories();
        config.attract = read_attract(context_, table("attract"), entry_of(root_, "attract"));
        config.round = read_round(context_, table("round"));
        config.help = read_help(context_, table("help"));
        config.screen = read_screen(context_, table("screen"));
        config.staff = read_staff(context_, table("staff"), entry_of(root_, "staff"));
        config.figures = read_figures(context_, table("figures"));
        for (auto& each : tables_) each.finish();
        report_unknown_sections();
        check_figures_have_a_file(config);
        return config;
    }

private:
    TableReader& table(const char* name) { return tables_.emplace_back(context_, entry_of(root_, name), name, name); }

    std::vector<KioskStory> stories() {
        std::vector<KioskStory> stories;
        const auto* list = entry_of(root_, "story");
        if (!list) {
            context_.report.add(codes::kMissingKey, 0, "there is no story to show",
                                "write [[story]] and, below it, its folder = \"...\"");
        } else if (list->kind != TomlValue::Kind::List) {
            context_.add(codes::kWrongType, *list,
                         fmt::format("'story' must be a section in two brackets, and is {}", list->kind_name()),
                         "write [[story]]");
        } else {
            for (const auto& item : list->items) add_story(stories, item);
            if (list->items.empty())
                context_.add(codes::kMissingKey, *list, "there is no story in it",
                             "write [[story]] and, below it, its folder = \"...\"");
        }
        return stories;
    }

    void add_story(std::vector<KioskStory>& stories, const TomlValue& item) {
        auto story = read_story(
            context_, tables_.emplace_back(context_, &item, "story", fmt::format("story.{}", stories.size())));
        const bool twice = std::ranges::find(stories, story.folder, &KioskStory::folder) != stories.end();
        if (twice && !story.folder.empty())
            context_.add(codes::kBadValue, item, fmt::format("{} stands here twice", story.folder.string()),
                         "keep one");
        stories.push_back(std::move(story));
    }

    // They are written to: nothing that is only read may be meant.
    void check_figures_have_a_file(const Config& config) {
        std::error_code error;
        if (!config.figures.file || !fs::is_regular_file(*config.figures.file, error)) return;  // not there, or said already
        std::vector<fs::path> others = {context_.file};
        for (const auto& story : config.stories) others.push_back(story.folder / "story.json");
        others.insert(others.end(), config.attract.films.begin(), config.attract.films.end());
        others.insert(others.end(), config.attract.slides.begin(), config.attract.slides.end());
        const auto is_same = [&](const fs::path& other) { return is_same_file(*config.figures.file, other); };
        const auto same = std::ranges::find_if(others, is_same);
        if (same == others.end()) return;
        const auto what = same == others.begin() ? "this configuration itself" : "named here for something else, too";
        context_.report.add(codes::kSameFile, context_.places["figures.file"],
                            fmt::format("{} is {}, and figures would be written into it", config.figures.file->string(), what),
                            "give the figures a file of their own, such as figures.db");
    }

    // Written [[so]].
    static bool is_sections(const TomlValue& value) {
        return value.kind == TomlValue::Kind::List && !value.items.empty() && value.items.front().kind == TomlValue::Kind::Table;
    }

    void report_unknown_sections() {
        for (const auto& entry : root_.entries) {
            if (std::ranges::find(kSections, entry.key) != std::end(kSections)) continue;
            auto hint = other_section_hint(context_, entry.key);
            if (is_sections(entry.value)) hint = "did you mean [[story]]? No other section has two brackets";
            if (const auto near = story::nearest(entry.key, kSections); hint.empty() && !near.empty())
                hint = fmt::format("did you mean '{}'?", near);
            context_.report.add(codes::kUnknownKey, entry.key_offset, fmt::format("there is no '{}' here", entry.key),
                                hint.empty() ? "remove it; KIOSK.md lists all keys" : hint);
        }
    }

    ConfigContext& context_;
    const TomlValue& root_;
    std::deque<TableReader> tables_;  // stay where they are
};

bool stops(const story::Diagnostic& diagnostic) {
    const auto is_this = [&](const story::Code& code) { return diagnostic.code == code.name; };
    return diagnostic.severity == story::Severity::Error && std::ranges::none_of(codes::kSurvivable, is_this);
}

ConfigPlaces places_in(const ConfigContext& context, const story::StoryTexts& texts) {
    ConfigPlaces places(texts.files().front().name);
    std::vector<std::uint32_t> offsets;
    for (const auto& [key, offset] : context.places) offsets.push_back(offset);
    const auto found = story::places_of(texts, offsets);
    std::size_t i = 0;
    for (const auto& [key, offset] : context.places) places.set(key, found[i++]);
    return places;
}

}  // namespace

ReadConfig read_config(const fs::path& file) {
    const auto text = read_text_file(file, kMostFileBytes);
    if (text) return read_config_text(*text, file);
    ReadConfig read;
    read.diagnostics.push_back(
        {codes::kNoConfig.name,
         codes::kNoConfig.severity,
         {file.string(), 0, 0},
         text.error().message,
         "name the kiosk's configuration; `wissel kiosk --new kiosk.toml` writes one to start from"});
    return read;
}

ReadConfig read_config_text(std::string_view text, const fs::path& file) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);  // of some editors
    ReadConfig read;
    story::StoryTexts texts;
    texts.add(file.string(), text);
    story::Report report(texts);
    const auto root = read_toml(text);
    if (!root) {
        report.add(codes::kTomlSyntax, root.error().offset, root.error().message, root.error().hint);
        read.diagnostics = report.take();
        return read;
    }
    ConfigContext context{report, file, file.parent_path(), {}, {}};
    auto config = Sections(context, *root).read();
    read.places = places_in(context, texts);
    read.diagnostics = report.take();
    if (std::ranges::none_of(read.diagnostics, stops)) read.config = std::move(config);
    return read;
}

std::vector<std::string> config_keys() {
    const story::StoryTexts texts = [] {
        story::StoryTexts one;
        one.add("", "");
        return one;
    }();
    story::Report report(texts);
    ConfigContext context{report, {}, {}, {}, {}};
    TomlValue root, story;
    story.kind = TomlValue::Kind::List;
    story.items.emplace_back();
    root.entries.push_back({"story", 0, story});
    static_cast<void>(Sections(context, root).read());
    return context.known;
}

}  // namespace wissel::kiosk
