#include "exchange/story_json.h"

#include <cmath>
#include <unordered_map>

#include <nlohmann/json.hpp>

#include "exchange/ids.h"
#include "exchange/plain_text.h"
#include "story/reading.h"

namespace wissel::exchange {

namespace {

using Json = nlohmann::ordered_json;

class Writer {
public:
    Writer(const Draft& draft, const OurWords& words) : draft_(draft), words_(words) {
        Ids ids;
        for (const auto& node : draft.nodes) ids_[node.key] = ids.make(node.title, "scene");
    }

    Json write(const StoryNames& names) const {
        Json story;
        if (!names.schema.empty()) story["$schema"] = names.schema;
        story["format"] = 1;
        story["id"] = names.id;
        const auto title = tidy(draft_.title);
        story["title"] = title.empty() ? names.id : title;
        story["languages"] = {names.language};
        story["start"] = ids_.at(draft_.start);
        if (!draft_.credits.empty()) story["credits"] = draft_.credits;
        for (const auto& variable : draft_.variables) story["variables"][variable.name] = declaration(variable.start);
        for (const auto& node : draft_.nodes) story["nodes"][ids_.at(node.key)] = written(node);
        return story;
    }

private:
    static Json declaration(const story::Value& start) {
        if (const auto* boolean = std::get_if<bool>(&start)) return {{"type", "boolean"}, {"start", *boolean}};
        if (const auto* number = std::get_if<std::int64_t>(&start)) return {{"type", "integer"}, {"start", *number}};
        return {{"type", "text"}, {"start", std::get<std::string>(start)}};
    }

    std::string with_ids(const std::string& condition) const {
        std::string out;
        for (std::size_t at = 0; at < condition.size(); ++at) {
            const auto ends = condition[at] == kKeyBegins ? condition.find(kKeyEnds, at) : std::string::npos;
            if (ends == std::string::npos) {
                out += condition[at];
                continue;
            }
            const auto id = ids_.find(condition.substr(at + 1, ends - at - 1));
            out += id == ids_.end() ? std::string("?") : id->second;
            at = ends;
        }
        return out;
    }

    // The captions in the story's language are found by the reader; one file alone is taken to be in it.
    static Json captions_of(const DraftMedia& media) { return media.captions.front().file; }

    void write_media(const DraftNode& node, Json& out) const {
        if (node.media.kind == DraftMedia::Kind::Clip) {
            out["clip"]["file"] = node.media.file;
            if (!node.media.captions.empty()) out["clip"]["captions"] = captions_of(node.media);
        } else if (node.media.kind == DraftMedia::Kind::Still) {
            out["still"]["file"] = node.media.file;
            out["still"]["seconds"] = std::ceil(to_seconds(story::slate_time(node.script)));
        }
    }

    Json written(const DraftNode& node) const {
        Json out;
        if (auto title = tidy(node.title); !title.empty()) out["title"] = std::move(title);
        write_media(node, out);
        if (!node.script.empty()) out["script"] = node.script;
        if (!node.effects.empty()) out["do"] = node.effects;
        if (node.links.empty()) out["end"] = true;
        else if (node.asks) out["choice"] = choice_of(node);
        else out["next"] = next_of(node);
        if (!node.notes.empty()) out["notes"] = node.notes;
        return out;
    }

    Json choice_of(const DraftNode& node) const {
        Ids ids;
        Json choice;
        choice["prompt"] = node.prompt.empty() ? words_.prompt : node.prompt;
        for (const auto& link : node.links) {
            Json option;
            const auto text = trimmed(link.text).empty() ? ids_.at(link.to) : link.text;
            option["id"] = ids.make(text, "option");
            option["text"] = text;
            option["to"] = ids_.at(link.to);
            if (!link.condition.empty()) option["if"] = with_ids(link.condition);
            if (link.once) option["once"] = true;
            if (!link.effects.empty()) option["do"] = link.effects;
            choice["options"].push_back(std::move(option));
        }
        return choice;
    }

    Json next_of(const DraftNode& node) const {
        if (node.links.size() == 1) return ids_.at(node.links.front().to);
        Json ways = Json::array();
        for (const auto& link : node.links) {
            Json way;
            if (!link.condition.empty()) way["if"] = with_ids(link.condition);
            way["to"] = ids_.at(link.to);
            ways.push_back(std::move(way));
        }
        return ways;
    }

    const Draft& draft_;
    const OurWords& words_;
    std::unordered_map<std::string, std::string> ids_;
};

}  // namespace

std::string story_json(const Draft& draft, const StoryNames& names, const OurWords& words) {
    return Writer(draft, words).write(names).dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace wissel::exchange
