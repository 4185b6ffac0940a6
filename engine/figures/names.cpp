#include "figures/names.h"

#include <algorithm>
#include <limits>
#include <set>

namespace wissel::figures {

namespace {

constexpr std::string_view kPreferred[] = {"nl", "en", "fr"};

std::string_view base_of(std::string_view variant) {
    return variant.substr(0, variant.find('-'));
}

}  // namespace

Names::Names(const std::vector<NameRow>& rows, std::string_view story) {
    for (const auto& [of, name] : rows) {
        if (of != story) continue;
        auto& entry = entries_[name.kind][name.id];
        entry.texts.emplace(name.language, name.text);
        entry.place = name.place;
        if (name.parent) entry.parent = *name.parent;
    }
    for (const auto& [kind, entries] : entries_) {
        auto& order = order_[kind];
        for (const auto& [id, entry] : entries) order.push_back(id);
        std::ranges::stable_sort(order, {}, [&](const auto& id) { return entries.at(id).place; });
    }
    for (const auto& situation : ids(store::NameKind::Situation)) {
        if (auto entry = parent(store::NameKind::Situation, situation); !entry.empty())
            entry_.emplace(situation, std::move(entry));
    }
    for (const auto& node : ids(store::NameKind::Node)) entry_.emplace(situation_of(node), node);
    for (const auto& id : ids(store::NameKind::Option)) {
        const auto end = id.find('/');  // ids of nodes have none
        if (end != std::string::npos) options_[id.substr(0, end)].push_back(id.substr(end + 1));
    }
}

const Names::Entry* Names::find(store::NameKind kind, std::string_view id) const {
    const auto of_kind = entries_.find(kind);
    if (of_kind == entries_.end()) return nullptr;
    const auto found = of_kind->second.find(id);
    return found == of_kind->second.end() ? nullptr : &found->second;
}

std::string Names::text(store::NameKind kind, std::string_view id, std::string_view language) const {
    const auto* entry = find(kind, id);
    if (!entry) return std::string(id);
    std::vector<std::string_view> wanted = {language, base_of(language)};
    wanted.insert(wanted.end(), std::begin(kPreferred), std::end(kPreferred));
    for (const auto each : wanted) {
        const auto found = entry->texts.find(each);
        if (found != entry->texts.end() && !found->second.empty()) return found->second;
    }
    const auto& any = entry->texts.begin()->second;
    return any.empty() ? std::string(id) : any;
}

std::string Names::option_text(std::string_view node, std::string_view option, std::string_view language) const {
    const auto id = store::option_id(node, option);
    return find(store::NameKind::Option, id) ? text(store::NameKind::Option, id, language) : std::string(option);
}

std::map<std::string, std::string> Names::all(store::NameKind kind, std::string_view id) const {
    const auto* entry = find(kind, id);
    if (!entry) return {};
    std::map<std::string, std::string> texts;
    for (const auto& [language, text] : entry->texts) {
        if (base_of(language) == language && !text.empty()) texts.emplace(language, text);
    }
    return texts;
}

std::string Names::parent(store::NameKind kind, std::string_view id) const {
    const auto* entry = find(kind, id);
    return entry ? entry->parent : "";
}

const std::vector<std::string>& Names::ids(store::NameKind kind) const {
    static const std::vector<std::string> kNone;
    const auto found = order_.find(kind);
    return found == order_.end() ? kNone : found->second;
}

std::vector<std::string> Names::options_of(std::string_view node) const {
    const auto found = options_.find(node);
    return found == options_.end() ? std::vector<std::string>() : found->second;
}

std::string Names::entry_of(std::string_view situation) const {
    const auto found = entry_.find(situation);
    return found == entry_.end() ? "" : found->second;
}

std::int64_t Names::place(store::NameKind kind, std::string_view id) const {
    const auto* entry = find(kind, id);
    return entry ? entry->place : std::numeric_limits<std::int64_t>::max();
}

std::vector<std::string> Names::languages() const {
    std::set<std::string> found;
    for (const auto& [kind, entries] : entries_) {
        for (const auto& [id, entry] : entries) {
            for (const auto& [language, text] : entry.texts) found.insert(language);
        }
    }
    return {found.begin(), found.end()};
}

std::vector<std::string> stories_in(const Rows& rows) {
    std::set<std::string> named, met;
    for (const auto& name : rows.names) named.insert(name.story);
    for (const auto& session : rows.sessions) met.insert(session.story);
    for (const auto& record : rows.records) met.insert(record.story);
    std::vector<std::string> list;
    std::ranges::copy_if(met, std::back_inserter(list), [&](const auto& id) { return named.contains(id); });
    std::ranges::copy_if(met, std::back_inserter(list), [&](const auto& id) { return !named.contains(id); });
    return list;
}

std::string language_of_names(const Rows& rows, std::string_view story) {
    for (const std::string_view language : {"nl", "fr", "en"}) {
        const auto is_it = [&](const NameRow& row) {
            return row.story == story && base_of(row.name.language) == language;
        };
        if (std::ranges::any_of(rows.names, is_it)) return std::string(language);
    }
    return "nl";
}

}  // namespace wissel::figures
