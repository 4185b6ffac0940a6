// Reads the fields of one JSON object; what nobody asked for is an unknown field.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "story/io/reader_context.h"

namespace wissel::story {

class ObjectReader {
public:
    // `what` names the object for messages: "node 's1-open'". Reports fields that stand there twice. A value that is not
    // an object is reported and reads as an empty one, of which nothing is missing.
    ObjectReader(ReaderContext& context, JsonValue object, std::string what);

    std::optional<JsonValue> optional(const char* name);
    std::optional<JsonValue> required(const char* name);
    // Reports what was not asked for, with the nearest field that was.
    void finish();

    bool is_object() const { return is_object_; }
    std::size_t offset() const { return offset_; }
    const std::string& what() const { return what_; }

private:
    bool holds(std::string_view key) const;

    struct Field {
        JsonValue value;
        bool used = false;
    };
    ReaderContext& context_;
    std::string what_;
    std::size_t offset_;
    bool is_object_;
    std::vector<Field> fields_;
    std::vector<const char*> asked_;
};

// Reports and returns false unless `value` is of the kind.
bool want_object(ReaderContext& context, JsonValue value, const char* field);
bool want_list(ReaderContext& context, JsonValue value, const char* field);

}  // namespace wissel::story
