// A JSON text as a tree in which every value and key knows where it stands, so that every mistake can be pointed at.
//
// Purpose: nlohmann-json parses; this keeps the places (in bytes), which it does not. All values lie in one array, strings in one
//   buffer: a story of 100,000 nodes has millions of values.
// Threading: immutable once read. Ownership: JsonValue is a view that must not outlive its JsonTree.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace wissel::story {

struct JsonMistake {
    std::size_t offset = 0;  // bytes
    std::string message, hint;
};

class JsonValue;

class JsonTree {
public:
    // Refuses nesting deeper than 64. `begin`: where the text begins, which all places are counted from.
    static tl::expected<JsonTree, JsonMistake> read(std::string_view text, std::size_t begin = 0);
    JsonValue root() const;

private:
    friend class JsonValue;
    friend class JsonTreeMaker;
    struct Span {
        std::uint32_t begin, size;
    };
    enum class Kind : std::uint8_t { Null, Boolean, Integer, Real, String, Array, Object };
    struct Entry {
        Kind kind = Kind::Null;
        std::uint32_t offset = 0;      // of the value, in the source text
        std::uint32_t key_offset = 0;  // of its key, in objects
        std::uint32_t next = 0;        // index of the next value in the same array or object; 0: none
        std::uint32_t count = 0;       // arrays and objects: values in it; the first follows directly
        Span key{0, 0};
        union {
            double number = 0;  // booleans and numbers
            Span text;          // strings
            std::uint32_t end;  // arrays and objects: of their closing bracket
        };
    };
    std::vector<Entry> entries_;
    std::string strings_;
};

class JsonValue {
public:
    JsonValue(const JsonTree* tree, std::uint32_t index) : tree_(tree), index_(index) {}

    bool is_null() const { return entry().kind == JsonTree::Kind::Null; }
    bool is_boolean() const { return entry().kind == JsonTree::Kind::Boolean; }
    bool is_integer() const { return entry().kind == JsonTree::Kind::Integer; }
    bool is_number() const { return is_integer() || entry().kind == JsonTree::Kind::Real; }
    bool is_string() const { return entry().kind == JsonTree::Kind::String; }
    bool is_array() const { return entry().kind == JsonTree::Kind::Array; }
    bool is_object() const { return entry().kind == JsonTree::Kind::Object; }
    const char* kind_name() const;  // "a text", "a number", ...

    std::size_t offset() const { return entry().offset; }
    std::size_t end_offset() const { return entry().end; }  // of an array or object
    std::size_t key_offset() const { return entry().key_offset; }
    std::string_view key() const { return view(entry().key); }

    bool boolean() const { return entry().number != 0; }
    double number() const { return entry().number; }
    std::string_view text() const { return view(entry().text); }
    std::size_t size() const { return entry().count; }

    // Walks the values of an array or object: for (auto v = first(); v; v = v->next()).
    std::optional<JsonValue> first() const;
    std::optional<JsonValue> next() const;

private:
    const JsonTree::Entry& entry() const { return tree_->entries_[index_]; }
    std::string_view view(JsonTree::Span span) const { return std::string_view(tree_->strings_).substr(span.begin, span.size); }

    const JsonTree* tree_;
    std::uint32_t index_;
};

inline JsonValue JsonTree::root() const {
    return {this, 0};
}

}  // namespace wissel::story
