#include "exchange/import_story.h"

#include <algorithm>
#include <fstream>
#include <optional>
#include <set>
#include <vector>

#include <fmt/format.h>

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

// Removes what it made unless it is told that all went well.
class NewFolder {
public:
    static Result<NewFolder> open(const fs::path& folder) {
        std::error_code error;
        const auto status = fs::status(folder, error);
        const bool there = fs::exists(status);
        if (there && !fs::is_directory(status)) return fail(fmt::format("'{}' is there already and is no folder: name another with -o", folder.string()));
        if (there && !fs::is_empty(folder, error)) return fail(fmt::format("the folder '{}' has something in it already: name a new one with -o", folder.string()));
        if (error && there) return fail(fmt::format("the folder '{}' cannot be read: {}", folder.string(), error.message()));
        if (!there && !fs::create_directories(folder, error)) return fail(fmt::format("the folder '{}' cannot be made: {}", folder.string(), error.message()));
        return NewFolder(folder, !there);
    }

    NewFolder(NewFolder&& other) noexcept : folder_(other.folder_), ours_(other.ours_), made_(std::move(other.made_)), kept_(std::exchange(other.kept_, true)) {}
    NewFolder(const NewFolder&) = delete;
    NewFolder& operator=(const NewFolder&) = delete;
    NewFolder& operator=(NewFolder&&) = delete;
    ~NewFolder() {
        if (kept_) return;
        std::error_code error;
        std::for_each(made_.rbegin(), made_.rend(), [&](const auto& path) { fs::remove(path, error); });
        if (ours_) fs::remove(folder_, error);
    }

    void keep() { kept_ = true; }

    Result<fs::path> add(const std::string& name) {
        std::error_code error;
        const auto path = folder_ / name;
        if (path.parent_path() != folder_ && !fs::exists(path.parent_path(), error)) {
            fs::create_directory(path.parent_path(), error);
            if (error) return fail(fmt::format("'{}' cannot be made: {}", path.parent_path().string(), error.message()));
            made_.push_back(path.parent_path());
        }
        made_.push_back(path);
        return path;
    }

    Result<void> write(const std::string& name, const std::string& text) {
        const auto path = add(name);
        if (!path) return tl::unexpected(path.error());
        std::ofstream out(*path, std::ios::binary | std::ios::trunc);
        out << text << std::flush;
        if (!out) return fail(fmt::format("'{}' cannot be written: is there space?", path->string()));
        return {};
    }

private:
    NewFolder(fs::path folder, bool ours) : folder_(std::move(folder)), ours_(ours) {}
    fs::path folder_;
    bool ours_;
    std::vector<fs::path> made_;
    bool kept_ = false;
};

class MediaWriter {
public:
    MediaWriter(Source& source, NewFolder& folder, const ImportWish& wish) : source_(source), folder_(folder), wish_(wish) {}

    // What cannot be unpacked or played goes onto the list, and its scenes show their words.
    Result<void> write() {
        std::uint64_t all = 0;
        auto& draft = source_.draft;
        for (const auto& file : draft.files) {
            if (!known_.insert(file.name).second) continue;
            all += file.bytes;
            if (all > kMostMediaBytes) return fail(fmt::format("its films come to more than {} GB", kMostMediaBytes >> 30U));
            const auto path = folder_.add(file.name);
            if (!path) return tl::unexpected(path.error());
            const auto done = unpack(file, *path);
            if (!done && full_) return fail(fmt::format("'{}' cannot be written: is there space?", path->string()));
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
                return !full_;
            });
            if (!read) return tl::unexpected(read.error());
        }
        const auto name = lower_case(path.extension().string());
        const bool words = name == ".vtt" || name == ".srt" || name == ".ass";
        return words || !wish_.plays ? Result<void>() : wish_.plays(path);
    }

    void leave_out(const DraftFile& file, const std::string& why) {
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

// For editors, where the folder lies among our stories.
std::string schema_beside(const fs::path& folder) {
    constexpr const char* kSchema = "../schema/story-1.schema.json";
    std::error_code error;
    return fs::exists(folder / kSchema, error) ? kSchema : "";
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
    const auto story = story_json(source->draft, {story_id(wish.folder, source->draft), language, schema_beside(wish.folder)}, words);
    if (const auto written = folder->write("story.json", story); !written) return tl::unexpected(written.error());
    const auto page = import_page(source->draft, wish.file.filename().string(), language);
    if (const auto written = folder->write("IMPORT.md", page); !written) return tl::unexpected(written.error());
    folder->keep();
    return Imported{std::move(source->draft), language};
}

}  // namespace wissel::exchange
