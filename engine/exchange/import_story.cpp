#include "exchange/import_story.h"

#include <algorithm>
#include <fstream>
#include <optional>
#include <set>
#include <vector>

#include <fmt/format.h>

#include "base/new_files.h"
#include "exchange/ids.h"
#include "exchange/import_list.h"
#include "exchange/our_words.h"
#include "exchange/plain_text.h"
#include "exchange/read_source.h"
#include "exchange/settle.h"
#include "exchange/shape.h"
#include "exchange/story_json.h"

namespace wissel::exchange {

namespace {

namespace fs = std::filesystem;

class MediaWriter {
public:
    MediaWriter(Source& source, NewFolder& folder, const ImportWish& wish) : source_(source), folder_(folder), wish_(wish) {}

    // What cannot be unpacked or played goes onto the list, and its scenes show their words.
    Result<void> write() {
        auto& draft = source_.draft;
        for (const auto& file : draft.files) {
            if (!known_.insert(file.name).second) continue;
            const auto path = folder_.add(file.name);
            if (!path) return tl::unexpected(path.error());
            const auto done = unpack(file, *path);
            if (!done && full_) return fail(fmt::format("'{}' cannot be written: is there space?", path->string()));
            if (all_ > kMostMediaBytes) return fail(fmt::format("its films come to more than {} GB", kMostMediaBytes >> 30U));
            if (!done) leave_out(file, done.error().message);
        }
        return {};
    }

private:
    Result<void> unpack(const DraftFile& file, const fs::path& path) {
        {
            std::ofstream out(path, std::ios::binary | std::ios::trunc);
            const auto read = source_.package->read(file.entry, kMostFileBytes, [&](std::string_view bytes) {
                out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
                full_ = full_ || !out;
                all_ += bytes.size();
                return !full_ && all_ <= kMostMediaBytes;
            });
            if (!read) return tl::unexpected(read.error());
        }
        const auto name = lower_case(path.extension().string());
        const bool words = name == ".vtt" || name == ".srt" || name == ".ass";
        return words || !wish_.plays ? Result<void>() : wish_.plays(path);
    }

    void leave_out(const DraftFile& file, const std::string& why) {
        folder_.remove(file.name);
        lose(source_.draft, file.place, fmt::format("the file '{}': {}", file.name, why));
        for (auto& node : source_.draft.nodes) {
            if (node.media.file == file.name) node.media = {};
            std::erase_if(node.media.captions, [&](const auto& captions) { return captions.file == file.name; });
        }
    }

    Source& source_;
    NewFolder& folder_;
    const ImportWish& wish_;
    std::set<std::string> known_;
    std::uint64_t all_ = 0;  // bytes that were really written
    bool full_ = false;
};

// One file of captions a clip, in the story's language if there is one.
void choose_captions(Draft& draft, const std::string& language) {
    for (auto& node : draft.nodes) {
        auto& captions = node.media.captions;
        if (captions.empty()) continue;
        const auto own = std::ranges::find(captions, language, &DraftCaptions::language);
        const auto kept = own == captions.end() ? captions.begin() : own;
        for (auto other = captions.begin(); other != captions.end(); ++other) {
            if (other != kept) lose(draft, node.place, fmt::format("captions in '{}': {}", in_brief(other->language), other->file));
        }
        captions = {*kept};
    }
}

std::string language_of(const std::string& wished, const std::string& said) {
    const auto is_tag = [](const std::string& tag) {
        return (tag.size() == 2 || tag.size() == 3) && std::ranges::all_of(tag, [](char c) { return c >= 'a' && c <= 'z'; });
    };
    return !wished.empty() ? wished : is_tag(said) ? said : "en";
}

// Whatever way it came, nothing in the list moves a terminal's cursor.
void clean_notes(Draft& draft) {
    for (auto& note : draft.notes) {
        note.place.where = clean_text(note.place.where);
        note.what = clean_text(note.what);
    }
}

std::string story_id(const fs::path& folder, const Draft& draft) {
    const auto plain = fs::absolute(folder).lexically_normal();
    const auto name = plain.has_filename() ? plain.filename() : plain.parent_path().filename();
    if (auto id = kebab(name.string()); !id.empty()) return id;
    auto id = kebab(draft.title);
    return id.empty() ? "story" : id;
}

}  // namespace

Result<Imported> import_story(const ImportWish& wish) {
    auto source = read_source(wish.file);
    if (!source) return fail(fmt::format("'{}' cannot be brought over: {}", wish.file.string(), source.error().message));
    const auto language = language_of(wish.language, source->draft.language);
    const auto words = words_in(language);
    settle_expressions(source->draft);
    if (const auto shaped = shape(source->draft, words); !shaped) return fail(fmt::format("'{}' cannot be brought over: {}", wish.file.string(), shaped.error().message));
    auto folder = NewFolder::open(wish.folder);
    if (!folder) return tl::unexpected(folder.error());
    if (const auto written = MediaWriter(*source, *folder, wish).write(); !written) return tl::unexpected(written.error());
    choose_captions(source->draft, language);
    const auto story = story_json(source->draft, {story_id(wish.folder, source->draft), language, wish.schema.empty() ? "" : "schema/story-1.schema.json"}, words);
    if (const auto written = folder->write("story.json", story); !written) return tl::unexpected(written.error());
    clean_notes(source->draft);
    const auto page = import_page(source->draft, wish.file.filename().string(), language);
    if (const auto written = folder->write("IMPORT.md", page); !written) return tl::unexpected(written.error());
    for (const auto& file : wish.schema) {
        if (const auto written = folder->write(std::string(file.name), std::string(file.text)); !written) return tl::unexpected(written.error());
    }
    folder->keep();
    return Imported{std::move(source->draft), language};
}

}  // namespace wissel::exchange
