#include "story/io/read_parts.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text_file.h"
#include "story/io/fields.h"
#include "story/io/object_reader.h"
#include "story/io/path_guard.h"
#include "story/io/read_media.h"

namespace wissel::story {

namespace {

// The text of the file, or nothing after reporting why not.
std::optional<std::string> text_of(ReaderContext& context, JsonValue value, const std::string& name, std::uintmax_t room) {
    const auto file = context.folder / name;
    std::error_code error;
    auto why_not = why_refused(name);
    if (!why_not && std::filesystem::exists(file, error) && !lies_within(context.folder, file)) why_not = "it is a link that leads out of the folder";
    if (why_not) {
        report_refused(context, value, name, *why_not);
        return std::nullopt;
    }
    auto text = read_text_file(file, room);
    if (text) return std::move(*text);
    context.report.add(codes::kMissingPart, value.offset(), fmt::format("the part '{}' cannot be read: {}", name, text.error().message),
                       "put it into the story's folder, or mend the name (capitals count)");
    return std::nullopt;
}

}  // namespace

std::vector<Part> read_parts(ReaderContext& context, std::optional<JsonValue> list, StoryTexts& texts) {
    std::vector<Part> parts;
    if (!list || !want_list(context, *list, "parts")) return parts;
    auto& names = context.graph.parts;
    for (auto item = list->first(); item; item = item->next()) {
        const auto name = read_string(context, *item);
        if (name.empty()) continue;
        if (std::find(names.begin(), names.end(), name) != names.end()) {
            context.report.add(codes::kDuplicateKey, item->offset(), fmt::format("'{}' stands here twice", name), "keep one");
            continue;
        }
        const auto text = text_of(context, *item, name, kMostStoryBytes - std::min<std::uintmax_t>(kMostStoryBytes, texts.all().size()));
        if (!text) continue;
        names.push_back(name);
        const auto begin = texts.add((context.folder / name).string(), *text);
        auto tree = JsonTree::read(*text, begin);
        if (tree) {
            parts.push_back({fmt::format("part '{}'", name), std::move(*tree)});
        } else {
            context.report.add(codes::kJsonSyntax, tree.error().offset, tree.error().message, tree.error().hint);
        }
    }
    return parts;
}

}  // namespace wissel::story
