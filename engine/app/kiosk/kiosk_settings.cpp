#include "app/kiosk/kiosk_settings.h"

namespace wissel::app {

namespace {

playback::Source source_of(playback::Source::Kind kind, const std::filesystem::path& file) {
    playback::Source source;
    source.kind = kind;
    source.path = file.string();
    return source;
}

}  // namespace

kiosk::RoundConfig round_config(const kiosk::Config& config) {
    kiosk::RoundConfig made;
    made.pace = {config.round.still_there_after, config.round.count_down};
    made.longest_visit = config.round.longest_visit;
    made.tells_what_is_counted = config.figures.file && config.figures.notice;
    made.keep_days = static_cast<int>(config.figures.keep.count());
    return made;
}

std::vector<playback::Source> attracting(const kiosk::Attract& attract) {
    std::vector<playback::Source> items;
    for (const auto& film : attract.films) items.push_back(source_of(playback::Source::Kind::Clip, film));
    for (const auto& slide : attract.slides) {
        items.push_back(source_of(playback::Source::Kind::Still, slide));
        items.back().length = attract.slide_time;
    }
    return items;
}

director::DirectorConfig session_settings(const kiosk::Config& config, const ShelvedStory& story, const kiosk::Offered& offered, const std::string& language) {
    director::DirectorConfig settings;
    settings.root = {story.folder, language};
    settings.locked = true;
    settings.restarts_itself = false;
    settings.languages = offered.languages;
    settings.captions.on = config.screen.captions;
    return settings;
}

// A text that is the same in all languages has none of its own.
std::string said(const kiosk::Text& text, const std::string& language) { return std::string(text.in(language, "")); }

store::How stored(kiosk::Ending ending) {
    switch (ending) {
        case kiosk::Ending::Completed: return store::How::Completed;
        case kiosk::Ending::Left: return store::How::Left;
        case kiosk::Ending::TimedOut: break;
    }
    return store::How::TimedOut;
}

}  // namespace wissel::app
