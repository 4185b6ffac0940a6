#include "scenes/script/fields.h"

#include <fmt/format.h>

#include <cmath>

namespace wissel::scenes {

using nlohmann::json;

Fields::Fields(const json& object, std::string where, std::string language)
    : object_(&object), where_(std::move(where)), language_(std::move(language)) {
    if (!object.is_object()) complain("must be an object in braces");
}

void Fields::complain(const std::string& what) const {
    throw ScriptError(where_.empty() ? what : fmt::format("{}: {}", where_, what));
}

bool Fields::has(const char* name) { return object_->contains(name); }

const json& Fields::need(const char* name) {
    const auto found = object_->find(name);
    if (found == object_->end()) complain(fmt::format("field \"{}\" is missing", name));
    read_.insert(name);
    return *found;
}

double Fields::number(const char* name) {
    const json& value = need(name);
    if (!value.is_number() || !(std::abs(value.get<double>()) <= 1e6)) complain(fmt::format("\"{}\" must be a number", name));
    return value.get<double>();
}

double Fields::number(const char* name, double otherwise) { return has(name) ? number(name) : otherwise; }

bool Fields::flag(const char* name, bool otherwise) {
    if (!has(name)) return otherwise;
    const json& value = need(name);
    if (!value.is_boolean()) complain(fmt::format("\"{}\" must be true or false", name));
    return value.get<bool>();
}

std::string Fields::word(const char* name) {
    const json& value = need(name);
    if (!value.is_string()) complain(fmt::format("\"{}\" must be a word in quotes", name));
    return value.get<std::string>();
}

std::string Fields::word(const char* name, const std::string& otherwise) { return has(name) ? word(name) : otherwise; }

std::string Fields::one_of(const char* name, std::initializer_list<const char*> allowed, const std::string& otherwise) {
    const std::string value = word(name, otherwise);
    std::string all;
    for (const char* each : allowed) {
        if (value == each) return value;
        all += all.empty() ? each : std::string(", ") + each;
    }
    complain(fmt::format("\"{}\" is \"{}\"; it must be one of {}", name, value, all));
}

Colour Fields::colour(const char* name) {
    const std::string value = word(name);
    const bool sound = value.size() == 7 && value[0] == '#' && value.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string::npos;
    if (!sound) complain(fmt::format("\"{}\" must be a colour such as \"#3A6EA5\"", name));
    return rgb(static_cast<unsigned>(std::stoul(value.substr(1), nullptr, 16)));
}

std::string Fields::text(const char* name) {
    const json& value = need(name);
    if (value.is_string()) return value.get<std::string>();
    if (!value.is_object()) complain(fmt::format("\"{}\" must give a text by language, as in {{\"nl\": \"...\"}}", name));
    for (const auto& [language, text] : value.items()) {
        if (!text.is_string()) complain(fmt::format("\"{}\", language \"{}\": must be a text in quotes", name, language));
    }
    const auto own = value.find(language_);
    const auto plain = language_.substr(0, language_.find('-'));
    const auto found = own != value.end() ? own : value.find(plain);
    if (found == value.end()) complain(fmt::format("\"{}\" has no text in \"{}\"", name, plain));
    return found->get<std::string>();
}

std::string Fields::text(const char* name, const std::string& otherwise) { return has(name) ? text(name) : otherwise; }

Fields Fields::object(const char* name) {
    return Fields(need(name), where_.empty() ? name : where_ + "." + name, language_);
}

std::vector<Fields> Fields::list(const char* name) {
    std::vector<Fields> out;
    if (!has(name)) return out;
    const json& value = need(name);
    if (!value.is_array()) complain(fmt::format("\"{}\" must be a list in brackets", name));
    for (std::size_t i = 0; i < value.size(); ++i) {
        out.emplace_back(value[i], fmt::format("{}{}{}[{}]", where_, where_.empty() ? "" : ".", name, i), language_);
    }
    return out;
}

std::vector<std::string> Fields::words(const char* name) {
    std::vector<std::string> out;
    if (!has(name)) return out;
    const json& value = need(name);
    if (!value.is_array()) complain(fmt::format("\"{}\" must be a list in brackets", name));
    for (const auto& each : value) {
        if (!each.is_string()) complain(fmt::format("\"{}\" must hold words in quotes", name));
        out.push_back(each.get<std::string>());
    }
    return out;
}

std::pair<double, double> Fields::pair(const char* name) {
    const json& value = need(name);
    const auto sound = [](const json& each) { return each.is_number() && std::abs(each.get<double>()) <= 1e6; };
    if (!value.is_array() || value.size() != 2 || !sound(value[0]) || !sound(value[1])) {
        complain(fmt::format("\"{}\" must be two numbers in brackets", name));
    }
    return {value[0].get<double>(), value[1].get<double>()};
}

std::string Fields::left_over() const {
    for (const auto& [name, value] : object_->items()) {
        if (!read_.contains(name)) return name;
    }
    complain("says when, but not what");
}

void Fields::finish() const {
    for (const auto& [name, value] : object_->items()) {
        if (!read_.contains(name)) complain(fmt::format("field \"{}\" is unknown; take it out or correct its spelling", name));
    }
}

}  // namespace wissel::scenes
