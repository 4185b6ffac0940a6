#include "app/kiosk/config_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

#include "app/files/cache_files.h"
#include "app/footage/av_media_probe.h"
#include "av/picture_at.h"
#include "av/probe.h"
#include "base/without_path.h"
#include "kiosk/config_codes.h"
#include "kiosk/pin_hash.h"
#include "kiosk/story_checks.h"
#include "platform/may_write.h"
#include "story/io/load_story.h"

namespace wissel::app {

namespace fs = std::filesystem;

namespace {

constexpr av::PixelSize kLook{320, 180};  // large enough to know that a picture can be decoded

class KioskCheck {
public:
    KioskCheck(const kiosk::Config& config, const kiosk::ConfigPlaces& places) : config_(config), places_(places) {}

    void look_at_attract() {
        for (std::size_t i = 0; i < config_.attract.films.size(); ++i) {
            look_at(config_.attract.films[i], fmt::format("attract.films.{}", i), false);
        }
        for (std::size_t i = 0; i < config_.attract.slides.size(); ++i) {
            look_at(config_.attract.slides[i], fmt::format("attract.slides.{}", i), true);
        }
    }

    void look_at_pin() {
        if (config_.staff.pin.empty()) return;
        if (const auto tried = kiosk::try_hash(config_.staff.pin); !tried) {
            add(kiosk::codes::kBadPin, "staff.pin", tried.error().message, "make it on this machine: wissel kiosk --hash-pin");
        }
    }

    void look_at_figures(const FiguresLook& look) {
        if (!config_.figures.file) return;
        const auto& file = *config_.figures.file;
        const auto folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
        std::error_code error;
        const bool there = fs::is_regular_file(file, error);
        if (!fs::is_directory(folder, error)) return;  // said already
        if (!platform::may_write(folder)) {
            add(kiosk::codes::kNotWritable, "figures.file", fmt::format("nothing can be written in {}", folder.string()),
                "run the check as the user that runs the kiosk, and let that user write there");
        } else if (there && !platform::may_write(file)) {
            add(kiosk::codes::kNotWritable, "figures.file", fmt::format("{} cannot be written to", file.string()),
                "run the check as the user that runs the kiosk, and let that user write it");
        } else if (there && look) {
            const auto ours = look(file);
            if (!ours)
                add(kiosk::codes::kNotFigures, "figures.file", without_path(ours.error().message, file),
                    "give a name that nothing has yet, or move that file away");
        }
    }

    // In the order of the file.
    story::Diagnostics take() {
        std::ranges::stable_sort(found_, {}, [](const auto& d) { return std::pair(d.place.line, d.place.column); });
        return std::move(found_);
    }
    void add_all(story::Diagnostics more) { std::ranges::move(more, std::back_inserter(found_)); }

private:
    void add(const story::Code& code, const std::string& key, std::string message, std::string hint) {
        found_.push_back({code.name, code.severity, places_.of(key), std::move(message), std::move(hint)});
    }

    void unreadable(const fs::path& file, const std::string& key, const std::string& why, std::string hint) {
        add(kiosk::codes::kUnreadableMedia, key, fmt::format("{}: {}", file.string(), without_path(why, file)),
            std::move(hint));
    }

    void look_at(const fs::path& file, const std::string& key, bool slide) {
        std::error_code error;
        if (!fs::is_regular_file(file, error)) return;  // said already
        const auto info = av::probe(file.string());
        if (!info) return unreadable(file, key, info.error().message, "export it again");
        if (!info->has_picture) return unreadable(file, key, "there is no picture in it", "name a film or a picture");
        if (slide && !info->is_still) return unreadable(file, key, "this is a film", "name it under 'films'");
        if (!slide && info->is_still)
            return unreadable(file, key, "this is a picture that does not move", "name it under 'slides'");
        const auto picture = av::picture_at(file.string(), Duration::zero(), kLook);
        if (!picture) unreadable(file, key, picture.error().message, "export it again");
    }

    const kiosk::Config& config_;
    const kiosk::ConfigPlaces& places_;
    story::Diagnostics found_;
};

struct CheckedStories {
    std::vector<std::shared_ptr<const story::StoryGraph>> graphs;
    story::Diagnostics diagnostics;
};

CheckedStories load_stories(const kiosk::Config& config) {
    playback::LoudnessBook book(loudness_file());
    const AvMediaProbe probe(&book);
    CheckedStories stories;
    for (const auto& entry : config.stories) {
        std::error_code error;
        if (!fs::is_regular_file(entry.folder / "story.json", error)) {  // said already
            stories.graphs.emplace_back();
            continue;
        }
        auto loaded = story::load_story(entry.folder, &probe);
        stories.graphs.push_back(loaded.graph);
        std::ranges::move(loaded.diagnostics, std::back_inserter(stories.diagnostics));
    }
    return stories;
}

}  // namespace

story::Diagnostics check_kiosk(const kiosk::ReadConfig& read, const FiguresLook& look) {
    if (!read.config) return read.diagnostics;
    KioskCheck check(*read.config, read.places);
    auto stories = load_stories(*read.config);
    check.add_all(read.diagnostics);
    check.add_all(kiosk::check_stories(*read.config, read.places, stories.graphs));
    check.look_at_attract();
    check.look_at_pin();
    check.look_at_figures(look);
    auto found = check.take();
    std::ranges::move(stories.diagnostics, std::back_inserter(found));
    return found;
}

}  // namespace wissel::app
