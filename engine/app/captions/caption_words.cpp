#include "app/captions/caption_words.h"

#include <atomic>
#include <memory>
#include <sstream>

#include "av/caption_reader.h"

namespace wissel::app {

namespace {

constexpr int kFieldsBeforeText = 8;

// In an ASS text "\N" and "\n" end a line and "\h" is a space; what stands in braces says how it looks.
std::string without_marks(std::string_view text) {
    std::string words;
    bool in_mark = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char letter = text[i];
        if (letter == '{') in_mark = true;
        else if (letter == '}') in_mark = false;
        else if (in_mark) continue;
        else if (letter == '\\' && i + 1 < text.size() && std::string_view("Nnh").find(text[i + 1]) != std::string_view::npos) {
            words += ' ';
            ++i;
        } else words += letter;
    }
    return words;
}

std::string with_single_spaces(const std::string& text) {
    std::istringstream words(text);
    std::string line;
    for (std::string word; words >> word;) line += (line.empty() ? "" : " ") + word;
    return line;
}

Result<av::CaptionTrack> read_captions(const story::Media& media, const std::filesystem::path& folder, const std::string& variant, const std::string& story_language) {
    const auto never = std::make_shared<std::atomic<bool>>(false);
    if (!media.captions.empty()) {
        return av::read_caption_file((folder / std::filesystem::path(media.captions.in(variant, story_language))).string(), never);
    }
    const auto film = (folder / std::filesystem::path(media.file.in(variant, story_language))).string();
    return av::read_film_captions(film, {variant.substr(0, variant.find('-')), story_language}, never);
}

}  // namespace

std::string words_in_event(const std::string& event) {
    std::size_t at = 0;
    for (int field = 0; field < kFieldsBeforeText; ++field) {
        at = event.find(',', at);
        if (at == std::string::npos) return {};
        ++at;
    }
    return with_single_spaces(without_marks(std::string_view(event).substr(at)));
}

std::vector<std::string> caption_words(const story::Media& media, const std::filesystem::path& folder, const std::string& variant,
                                       const std::string& story_language) {
    std::vector<std::string> words;
    if (media.kind != story::Media::Kind::Clip) return words;
    const auto track = read_captions(media, folder, variant, story_language);
    if (!track) return words;
    for (const auto& cue : track->cues) {
        if (cue.end <= media.in || (media.out && cue.begin >= *media.out)) continue;
        auto line = words_in_event(cue.event);
        if (!line.empty() && (words.empty() || words.back() != line)) words.push_back(std::move(line));
    }
    return words;
}

}  // namespace wissel::app
