#include "exchange/h5p_content.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "exchange/plain_text.h"
#include "exchange/rich_text.h"

namespace wissel::exchange {

namespace {

bool is_address(std::string_view path) { return contains(path, "://") || path.starts_with("//"); }

void add_words(DraftNode& node, const std::string& words) {
    if (words.empty()) return;
    node.script += (node.script.empty() ? "" : "\n\n") + words;
}

class Reader {
public:
    Reader(Draft& draft, const FindInPackage& find, DraftNode& node) : draft_(draft), find_(find), node_(node) {}

    void read(const std::string& library, const Json& params) {
        if (library == "H5P.AdvancedText" || library == "H5P.Text") return add_words(node_, words_of(draft_, at(params, "text"), node_.place));
        if (library == "H5P.Image") return read_image(params);
        if (library == "H5P.Video") lose_poster(at(at(params, "visuals"), "poster"));
        if (library == "H5P.Video") return read_video(at(params, "sources"), at(at(params, "a11y"), "textTracks"));
        if (library == "H5P.InteractiveVideo") return read_interactive(params);
        if (library == "H5P.CoursePresentation") return read_slides(params);
        if (library == "H5P.ImageHotspots") return read_hotspots(params);
        lose(draft_, node_.place, fmt::format("a content of the kind {} has no counterpart: only its words are kept", library.empty() ? "none" : in_brief(library)));
        collect_words(params, 0);
    }

private:
    // The first file that is in the package. The rest are the same film in other forms.
    void take_file(const Json& file, DraftMedia::Kind kind) {
        const auto path = text_at(file, "path");
        if (path.empty()) return;
        if (is_address(path)) return lose(draft_, node_.place, fmt::format("a file on the network: {}", in_brief(path, 300)));
        if (node_.media.kind != DraftMedia::Kind::None) return lose(draft_, node_.place, fmt::format("one more file: {}", in_brief(path)));
        const auto found = find_ ? find_(path) : std::nullopt;
        if (!found) {
            return lose(draft_, node_.place, fmt::format("the file '{}' is not {}", in_brief(path), find_ ? "in the package" : "here: import the .h5p package instead"));
        }
        node_.media.kind = kind;
        node_.media.file = found->name;
        draft_.files.push_back(*found);
        draft_.files.back().place = node_.place;
    }

    void lose_poster(const Json& poster) {
        if (const auto path = text_at(poster, "path"); !path.empty()) lose(draft_, node_.place, fmt::format("the film's poster: {}", in_brief(path)));
    }

    void read_image(const Json& params) {
        take_file(at(params, "file"), DraftMedia::Kind::Still);
        add_words(node_, words_of(draft_, at(params, "alt"), node_.place));
    }

    void read_video(const Json& sources, const Json& tracks) {
        if (sources.is_array()) {
            for (const auto& source : sources) take_file(source, DraftMedia::Kind::Clip);
        }
        if (tracks.is_object()) return read_tracks(at(tracks, "videoTrack"));
        read_tracks(tracks);
    }

    void read_tracks(const Json& tracks) {
        if (!tracks.is_array()) return;
        for (const auto& each : tracks) {
            const auto& track = each.contains("videoTrack") ? at(each, "videoTrack") : each;
            const auto path = text_at(at(track, "track"), "path"), language = lower_case(text_at(track, "srcLang")).substr(0, 2);
            if (path.empty()) continue;
            const auto found = find_ && !is_address(path) ? find_(path) : std::nullopt;
            if (!found || node_.media.kind != DraftMedia::Kind::Clip) {
                lose(draft_, node_.place, fmt::format("captions: {}", in_brief(path)));
                continue;
            }
            node_.media.captions.push_back({language, found->name});
            draft_.files.push_back(*found);
        }
    }

    void read_interactive(const Json& params) {
        const auto& interactive = at(params, "interactiveVideo");
        const auto& video = at(interactive, "video");
        read_video(at(video, "files"), at(video, "textTracks"));
        lose_poster(at(at(video, "startScreenOptions"), "poster"));
        const auto title = text_at(at(video, "startScreenOptions"), "title");
        if (node_.title.empty() && title != "Interactive Video") node_.title = title;
        const auto& assets = at(interactive, "assets");
        const auto& interactions = at(assets, "interactions");
        if (interactions.is_array()) {
            for (const auto& each : interactions) lose_interaction(each);
        }
        if (at(assets, "bookmarks").is_array() && !at(assets, "bookmarks").empty()) {
            lose(draft_, node_.place, fmt::format("{} bookmarks in the film", at(assets, "bookmarks").size()));
        }
        const auto& tasks = at(at(interactive, "summary"), "task");
        if (at(at(tasks, "params"), "summaries").size() > 0 && contains(tasks.dump(-1, ' ', false, Json::error_handler_t::replace), "<")) {
            lose(draft_, node_.place, "the summary task after the film");
        }
    }

    void lose_interaction(const Json& interaction) {
        const auto& time = at(interaction, "duration");
        const auto& from = at(time, "from");
        const auto seconds = from.is_number() ? fmt::format(" at {:g} s", from.get<double>()) : std::string();
        const auto& action = at(interaction, "action");
        std::string words;
        for (const auto* field : {"question", "text", "label"}) {
            if (words.empty()) words = plain_from_html(text_at(at(action, "params"), field)).text;
        }
        if (words.empty()) words = plain_from_html(text_at(interaction, "label")).text;
        lose(draft_, node_.place, fmt::format("{} on the film{}: \"{}\"", in_brief(text_at(action, "library")), seconds, in_brief(words)));
    }

    void read_slides(const Json& params) {
        const auto& slides = at(at(params, "presentation"), "slides");
        if (!slides.is_array()) return;
        for (const auto& slide : slides) {
            const auto& elements = at(slide, "elements");
            if (!elements.is_array()) continue;
            for (const auto& element : elements) {
                const auto& action = at(element, "action");
                read(library_of(element), at(action, "params"));
            }
        }
        if (slides.size() > 1) change(draft_, node_.place, fmt::format("{} slides have become one scene", slides.size()));
    }

    void read_hotspots(const Json& params) {
        take_file(at(params, "image"), DraftMedia::Kind::Still);
        const auto& spots = at(params, "hotspots");
        if (!spots.is_array()) return;
        for (const auto& spot : spots) add_words(node_, words_of(draft_, at(spot, "header"), node_.place));
        if (!spots.empty()) lose(draft_, node_.place, fmt::format("{} spots on the picture: only their headings are kept", spots.size()));
        for (const auto& spot : spots) collect_words(at(spot, "content"), 0);
    }

    void collect_words(const Json& value, int depth) {
        if (depth > 12) return;
        if (value.is_object()) {
            for (const auto& [name, inner] : value.items()) {
                if (inner.is_string() && (name == "text" || name == "question" || name == "taskDescription" || name == "label")) {
                    add_words(node_, words_of(draft_, inner, node_.place));
                } else if (inner.is_structured() && name != "l10n" && name != "behaviour" && name != "metadata") {
                    collect_words(inner, depth + 1);
                }
            }
        } else if (value.is_array()) {
            for (const auto& inner : value) collect_words(inner, depth + 1);
        }
    }

    Draft& draft_;
    const FindInPackage& find_;
    DraftNode& node_;
};

}  // namespace

std::string library_of(const Json& content) {
    auto library = text_at(at(content, content.is_object() && content.contains("action") ? "action" : "type"), "library");
    return library.substr(0, library.find(' '));
}

std::string words_of(Draft& draft, const Json& html, const Place& place) {
    const auto rich = plain_from_html(as_text(html));
    if (rich.cut) lose(draft, place, fmt::format("all after its first {} letters", kLongestText));
    for (const auto& address : rich.links) lose(draft, place, fmt::format("the address of a link: {}", in_brief(address, 200)));
    for (const auto& other : rich.other) lose(draft, place, in_brief(other, 200));
    return rich.text;
}

void read_h5p_content(Draft& draft, const Json& content, const FindInPackage& find, DraftNode& node) {
    const auto& type = at(content, "type");
    const auto title = tidy(plain_from_html(text_at(at(type, "metadata"), "title")).text);
    if (!title.empty() && !title.starts_with("Untitled")) node.title = title;
    Reader(draft, find, node).read(library_of(content), at(type, "params"));
    if (node.script.empty() && node.media.kind == DraftMedia::Kind::None) lose(draft, node.place, "there is neither a film nor a word in it");
}

}  // namespace wissel::exchange
