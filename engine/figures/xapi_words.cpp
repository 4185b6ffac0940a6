#include "figures/xapi_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <nlohmann/json.hpp>

namespace wissel::figures {

namespace {

using Json = nlohmann::ordered_json;
using store::NameKind;

struct Verb {
    std::string_view name, address;
};

// Of ADL's registry; "abandoned" is cmi5's.
constexpr Verb kVerbs[] = {{"experienced", "http://adlnet.gov/expapi/verbs/experienced"},
                           {"answered", "http://adlnet.gov/expapi/verbs/answered"},
                           {"completed", "http://adlnet.gov/expapi/verbs/completed"},
                           {"terminated", "http://adlnet.gov/expapi/verbs/terminated"},
                           {"abandoned", "https://w3id.org/xapi/adl/verbs/abandoned"}};

constexpr const char* kSimulation = "http://adlnet.gov/expapi/activities/simulation";
constexpr const char* kModule = "http://adlnet.gov/expapi/activities/module";
constexpr const char* kInteraction = "http://adlnet.gov/expapi/activities/cmi.interaction";

// As language maps want it (RFC 5646), in form.
bool is_tag(std::string_view text) {
    std::size_t letters = 0;
    for (const char letter : text) {
        letters = letter == '-' ? 0 : letters + 1;
        if (letter != '-' && !std::isalnum(static_cast<unsigned char>(letter))) return false;
        if (letters > 8) return false;
    }
    return letters > 0 && std::isalpha(static_cast<unsigned char>(text.front())) != 0;
}

// A language map; null where there is no name.
Json in_all(const Names& names, NameKind kind, std::string_view id) {
    Json map;
    for (const auto& [language, text] : names.all(kind, id)) {
        if (is_tag(language)) map[language] = text;
    }
    return map;
}

Json activity(const std::string& address, const char* type, const Json& name) {
    Json definition = {{"type", type}};
    if (!name.is_null()) definition["name"] = name;
    return {{"objectType", "Activity"}, {"id", address}, {"definition", definition}};
}

Json choice(const std::string& id, const Json& description) {
    Json component = {{"id", id}};
    if (!description.is_null()) component["description"] = description;
    return component;
}

std::string escaped(std::string_view text) {
    std::string safe;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        const bool plain = std::isalnum(byte) != 0 || letter == '-' || letter == '_' || letter == '.' || letter == '~';
        safe += plain && byte < 0x80 ? std::string(1, letter) : fmt::format("%{:02X}", byte);
    }
    return safe;
}

void add_if_missing(std::vector<std::string>& list, const std::string& id) {
    if (std::ranges::find(list, id) == list.end()) list.push_back(id);
}

// On one line; what is no UTF-8 is replaced.
std::string text_of(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string uuid_of(store::Id id) {
    id[6] = static_cast<std::uint8_t>((id[6] & 0x0FU) | 0x40U);
    id[8] = static_cast<std::uint8_t>((id[8] & 0x3FU) | 0x80U);
    std::string text;
    for (std::size_t i = 0; i < id.size(); ++i)
        text += fmt::format("{}{:02x}", i == 4 || i == 6 || i == 8 || i == 10 ? "-" : "", id[i]);
    return text;
}

XapiWords::XapiWords(const Names& names, const std::string& story, const Naming& naming)
    : names_(names),
      story_(story),
      naming_(naming),
      actor_(text_of({{"objectType", "Agent"}, {"account", {{"homePage", naming.home}, {"name", naming.kiosk}}}})) {}

std::string XapiWords::address(const std::vector<std::string_view>& path) const {
    auto address = naming_.home;
    while (address.ends_with('/')) address.pop_back();
    for (const auto& part : path) address += "/" + escaped(part);
    return address;
}

Json XapiWords::story() const {
    return activity(address({"stories", story_}), kSimulation, in_all(names_, NameKind::Story, story_));
}

Json XapiWords::situation(const std::string& id) const {
    return activity(address({"stories", story_, "situations", id}), kModule, in_all(names_, NameKind::Situation, id));
}

// `what`: "choice" or "judgement", of which a node may have one each.
Json XapiWords::question(const std::string& node, const char* what, const Json& choices) const {
    auto object =
        activity(address({"stories", story_, "nodes", node, what}), kInteraction, in_all(names_, NameKind::Node, node));
    object["definition"]["interactionType"] = "choice";
    object["definition"]["choices"] = choices;
    return object;
}

const XapiWords::About& XapiWords::about(const std::string& key, const std::string& situation_id,
                                         const std::function<Json()>& object) {
    if (const auto found = abouts_.find(key); found != abouts_.end()) return found->second;
    const auto json = object();
    Json above, context = {{"platform", "Wissel"}};
    if (!situation_id.empty()) above["parent"] = Json::array({situation(situation_id)});
    if (json["id"] != story()["id"]) above["grouping"] = Json::array({story()});
    if (!above.is_null()) context["contextActivities"] = above;
    return abouts_.emplace(key, About{text_of(json), text_of(context)}).first->second;
}

const XapiWords::About& XapiWords::about_choice(const std::string& node, const std::string& option) {
    auto ids = names_.options_of(node);
    const auto known = ids.size();
    add_if_missing(ids, option);
    const auto key = text_of({"choice", node, ids.size() > known ? option : ""});
    return about(key, names_.situation_of(node), [&] {
        Json choices = Json::array();
        for (const auto& id : ids)
            choices.push_back(choice(id, in_all(names_, NameKind::Option, store::option_id(node, id))));
        return question(node, "choice", choices);
    });
}

const XapiWords::About& XapiWords::about_judgement(const store::Record& record) {
    auto ids = names_.ids(NameKind::Flag);
    const auto known = ids.size();
    add_if_missing(ids, *record.flag);
    Json key = {"judgement", record.node, ids.size() > known ? *record.flag : ""};
    if (record.author_flag) key.push_back(*record.author_flag);
    return about(text_of(key), names_.situation_of(record.node), [&] {
        Json choices = Json::array();
        for (const auto& id : ids) choices.push_back(choice(id, in_all(names_, NameKind::Flag, id)));
        auto object = question(record.node, "judgement", choices);
        if (record.author_flag) object["definition"]["correctResponsesPattern"] = Json::array({*record.author_flag});
        return object;
    });
}

Statement XapiWords::statement(const store::Id& id, std::string_view verb, const About& about, const Json& result,
                               store::Minute at) {
    const auto* found = std::ranges::find(kVerbs, verb, &Verb::name);
    const auto day = day_of(at);
    auto& timestamp = midnights_[day];
    if (timestamp.empty()) timestamp = midnight(day);
    auto uuid = uuid_of(id);
    auto json = fmt::format(R"({{"id":"{}","actor":{},"verb":{{"id":"{}","display":{{"en":"{}"}}}},"object":{})", uuid,
                            actor_, found->address, found->name, about.object);
    if (!result.is_null()) json += R"(,"result":)" + text_of(result);
    json += fmt::format(R"(,"context":{},"timestamp":"{}"}})", about.context, timestamp);
    return {std::move(uuid), std::move(json)};
}

Statement XapiWords::of(const store::Session& session) {
    const bool completed = session.how == store::How::Completed;
    const auto* verb = completed ? "completed" : session.how == store::How::Left ? "terminated" : "abandoned";
    return statement(session.id, verb, about("story", "", [&] { return story(); }), {{"completion", completed}},
                     session.began);
}

Statement XapiWords::of(const store::Record& record, bool with_time) {
    if (record.kind == store::Kind::Chosen) return of_choice(record, with_time);
    if (record.kind == store::Kind::Judged) return of_judgement(record);
    const auto id = names_.situation_of(record.node);
    return statement(record.id, "experienced", about(text_of({"situation", id}), "", [&] { return situation(id); }), {},
                     record.at);
}

Statement XapiWords::of_choice(const store::Record& record, bool with_time) {
    Json result = {{"response", *record.option}};
    if (with_time) {
        if (record.taken) result["duration"] = fmt::format("PT{}S", record.taken->count());
        result["extensions"] = {{address({"xapi", "by-clock"}), record.by_default.value_or(false)}};
    }
    return statement(record.id, "answered", about_choice(record.node, *record.option), result, record.at);
}

Statement XapiWords::of_judgement(const store::Record& record) {
    Json result = {{"response", *record.flag}};
    if (record.author_flag) result["success"] = *record.flag == *record.author_flag;
    return statement(record.id, "answered", about_judgement(record), result, record.at);
}

}  // namespace wissel::figures
