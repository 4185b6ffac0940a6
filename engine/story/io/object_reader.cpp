#include "story/io/object_reader.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

#include "story/io/nearest.h"

namespace wissel::story {

namespace {

constexpr std::size_t kFewFields = 32;

bool want(ReaderContext& context, bool right, JsonValue value, const char* field, const char* kind) {
    if (right) return true;
    context.report.add(codes::kWrongType, value.offset(),
                       fmt::format("\"{}\" must be {}, and is {}", field, kind, value.kind_name()), "see the format reference");
    return false;
}

}  // namespace

bool want_object(ReaderContext& context, JsonValue value, const char* field) {
    return want(context, value.is_object(), value, field, "an object { }");
}

bool want_list(ReaderContext& context, JsonValue value, const char* field) {
    return want(context, value.is_array(), value, field, "a list [ ]");
}

ObjectReader::ObjectReader(ReaderContext& context, JsonValue object, std::string what)
    : context_(context), what_(std::move(what)), offset_(object.offset()), is_object_(object.is_object()) {
    if (!is_object_) {
        context.report.add(codes::kWrongType, offset_, fmt::format("{} must be an object, and is {}", what_, object.kind_name()),
                           "write it between { and }");
        return;
    }
    std::unordered_set<std::string_view> keys;  // only for a large object: most have a few
    for (auto value = object.first(); value; value = value->next()) {
        const bool few = object.size() <= kFewFields;
        const bool twice = few ? holds(value->key()) : !keys.insert(value->key()).second;
        if (twice) {
            context.report.add(codes::kDuplicateKey, value->key_offset(),
                               fmt::format("\"{}\" stands twice in {}", value->key(), what_), "keep one of them");
        } else {
            fields_.push_back({*value});
        }
    }
}

bool ObjectReader::holds(std::string_view key) const {
    return std::any_of(fields_.begin(), fields_.end(), [&](const auto& field) { return field.value.key() == key; });
}

std::optional<JsonValue> ObjectReader::optional(const char* name) {
    asked_.push_back(name);
    for (auto& field : fields_) {
        if (field.value.key() != name) continue;
        field.used = true;
        return field.value;
    }
    return std::nullopt;
}

std::optional<JsonValue> ObjectReader::required(const char* name) {
    auto value = optional(name);
    if (!value && is_object_) {
        context_.report.add(codes::kMissingField, offset_, fmt::format("{} has no \"{}\"", what_, name), "add it");
    }
    return value;
}

void ObjectReader::finish() {
    for (const auto& field : fields_) {
        if (field.used) continue;
        const auto near = nearest(field.value.key(), asked_);
        context_.report.add(codes::kUnknownField, field.value.key_offset(),
                            fmt::format("{} has no field \"{}\", so this does nothing", what_, field.value.key()),
                            near.empty() ? "remove it, or see the format reference" : fmt::format("did you mean \"{}\"?", near));
    }
}

}  // namespace wissel::story
