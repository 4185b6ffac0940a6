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

}  // namespace

XapiWords::XapiWords(const Names& names, const std::string& story, const Naming& naming, Day day)
    : names_(names), story_(story), naming_(naming), timestamp_(midnight(day)) {}

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
Json XapiWords::question(const store::Record& record, const char* what, const Json& choices) const {
    auto object = activity(address({"stories", story_, "nodes", record.node, what}), kInteraction,
                           in_all(names_, NameKind::Node, record.node));
    object["definition"]["interactionType"] = "choice";
    object["definition"]["choices"] = choices;
    return object;
}

Statement XapiWords::statement(const store::Id& id, std::string_view verb, const Json& object, const Json& result,
                               const std::string& situation_id) const {
    const auto* found = std::ranges::find(kVerbs, verb, &Verb::name);
    Json statement = {
        {"id", uuid_of(id)},
        {"actor", {{"objectType", "Agent"}, {"account", {{"homePage", naming_.home}, {"name", naming_.kiosk}}}}},
        {"verb", {{"id", found->address}, {"display", {{"en", found->name}}}}},
        {"object", object}};
    if (!result.is_null()) statement["result"] = result;
    Json above;
    if (!situation_id.empty()) above["parent"] = Json::array({situation(situation_id)});
    if (object["id"] != story()["id"]) above["grouping"] = Json::array({story()});
    statement["context"] = {{"platform", "Wissel"}};
    if (!above.is_null()) statement["context"]["contextActivities"] = above;
    statement["timestamp"] = timestamp_;
    return {statement["id"], statement.dump(-1, ' ', false, Json::error_handler_t::replace)};
}

Statement XapiWords::of(const store::Session& session) const {
    const bool completed = session.how == store::How::Completed;
    const auto* verb = completed ? "completed" : session.how == store::How::Left ? "terminated" : "abandoned";
    return statement(session.id, verb, story(), {{"completion", completed}}, "");
}

Statement XapiWords::of_seen(const store::Record& record, const std::string& id) const {
    return statement(record.id, "experienced", situation(id), {}, "");
}

Statement XapiWords::of_choice(const store::Record& record, bool with_time) const {
    auto ids = names_.options_of(record.node);
    add_if_missing(ids, *record.option);
    Json choices = Json::array();
    for (const auto& id : ids)
        choices.push_back(choice(id, in_all(names_, NameKind::Option, store::option_id(record.node, id))));
    Json result = {{"response", *record.option}};
    if (with_time) {
        if (record.taken) result["duration"] = fmt::format("PT{}S", record.taken->count());
        result["extensions"] = {{address({"xapi", "by-clock"}), record.by_default.value_or(false)}};
    }
    return statement(record.id, "answered", question(record, "choice", choices), result,
                     names_.situation_of(record.node));
}

Statement XapiWords::of_judgement(const store::Record& record) const {
    auto ids = names_.ids(NameKind::Flag);
    add_if_missing(ids, *record.flag);
    Json choices = Json::array();
    for (const auto& id : ids) choices.push_back(choice(id, in_all(names_, NameKind::Flag, id)));
    auto object = question(record, "judgement", choices);
    Json result = {{"response", *record.flag}};
    if (record.author_flag) {
        object["definition"]["correctResponsesPattern"] = Json::array({*record.author_flag});
        result["success"] = *record.flag == *record.author_flag;
    }
    return statement(record.id, "answered", object, result, names_.situation_of(record.node));
}

}  // namespace wissel::figures
