// The containers of a compiled ink story, and the paths between them.
//
// Source: "ink JSON runtime format", in inkle's documentation of ink. Bounded: the JSON was parsed with a bounded depth.
// Ownership: refers to the JSON, which must outlive it.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "exchange/bounded_json.h"

namespace wissel::exchange {

struct InkContainer {
    struct Item {
        const Json* value = nullptr;                // none: a container
        std::unique_ptr<InkContainer> container;
    };
    std::vector<Item> content;
    std::map<std::string, InkContainer*> named;     // also those in the content that have a name
    std::vector<std::unique_ptr<InkContainer>> only_named;
    std::string name;                               // "" where it is only counted
    const InkContainer* parent = nullptr;
    std::size_t index = 0;                          // in its parent's content
    bool in_content = false;                        // else it is reached by name alone
    bool has_choice = false;                        // in it or below it
};

struct InkPointer {
    const InkContainer* container = nullptr;
    std::size_t index = 0;
    friend bool operator==(const InkPointer&, const InkPointer&) = default;
};

// "knot.stitch.0"; unique. Made each time: kept, a long name would be there once for each container below it.
std::string ink_path(const InkContainer& container);

Result<std::unique_ptr<InkContainer>> read_ink_tree(const Json& root);

// `from`: the container of the item that has the path; relative paths begin with a dot. None: it leads nowhere.
std::optional<InkPointer> follow_ink_path(const InkContainer& root, const InkContainer& from, std::string_view path);

// A place that an author has named or that a choice leads to, and not a part of a sentence.
bool is_ink_scene(const InkContainer& container);
// The knot, or knot and stitch, that it lies in.
std::string ink_knot_of(const InkContainer& container);
bool lies_in(const InkContainer& inner, const InkContainer& outer);

}  // namespace wissel::exchange
