#include "kiosk/io/table_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "story/io/nearest.h"

namespace wissel::kiosk {

namespace {

std::string in_brackets(std::string_view section) {
    return section == "story" ? "[[story]]" : fmt::format("[{}]", section);
}

}  // namespace

TableReader::TableReader(ConfigContext& context, const TomlValue* table, std::string section, std::string place)
    : context_(context),
      table_(table),
      section_(std::move(section)),
      place_(std::move(place)),
      what_(in_brackets(section_)) {
    if (!table_) return;
    context_.places[place_] = static_cast<std::uint32_t>(table_->offset);
    if (table_->kind == TomlValue::Kind::Table) return;
    context_.add(codes::kWrongType, *table_, fmt::format("{} must be a section, and is {}", what_, table_->kind_name()),
                 fmt::format("write {} on a line of its own, and its keys below it", what_));
    table_ = nullptr;
}

const TomlValue* TableReader::optional(const char* key) {
    asked_.emplace_back(key);
    auto known = fmt::format("{}.{}", section_, key);
    if (std::ranges::find(context_.known, known) == context_.known.end()) context_.known.push_back(std::move(known));
    if (!table_) return nullptr;
    const auto entry = std::ranges::find(table_->entries, key, &TomlEntry::key);
    if (entry == table_->entries.end()) return nullptr;
    context_.places[place_of(key)] = static_cast<std::uint32_t>(entry->value.offset);
    return &entry->value;
}

const TomlValue* TableReader::required(const char* key) {
    const auto* value = optional(key);
    if (!value && table_)
        context_.add(codes::kMissingKey, *table_, fmt::format("{} has no '{}'", what_, key), "add it");
    return value;
}

void TableReader::finish() {
    if (!table_) return;
    for (const auto& entry : table_->entries) {
        if (std::ranges::find(asked_, entry.key) != asked_.end()) continue;
        context_.report.add(codes::kUnknownKey, entry.key_offset, fmt::format("{} has no key '{}'", what_, entry.key),
                            hint_for(entry.key));
    }
}

std::string TableReader::hint_for(std::string_view unknown) const {
    if (const auto elsewhere = other_section_hint(context_, unknown); !elsewhere.empty()) return elsewhere;
    const auto near = story::nearest(unknown, asked_);
    return near.empty() ? "remove it; KIOSK.md lists all keys" : fmt::format("did you mean '{}'?", near);
}

std::string other_section_hint(const ConfigContext& context, std::string_view key) {
    for (const auto& known : context.known) {
        const auto dot = known.find('.');
        if (known.substr(dot + 1) == key) return fmt::format("it belongs under {}", in_brackets(known.substr(0, dot)));
    }
    return {};
}

}  // namespace wissel::kiosk
