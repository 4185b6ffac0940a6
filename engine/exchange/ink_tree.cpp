#include "exchange/ink_tree.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace wissel::exchange {

namespace {

bool is_choice(const Json& value) { return value.is_object() && value.contains("*"); }

std::unique_ptr<InkContainer> build(const Json& value, const InkContainer* parent) {
    auto made = std::make_unique<InkContainer>();
    made->parent = parent;
    const std::size_t count = value.empty() ? 0 : value.size() - 1;  // the last one is for names and counts
    for (std::size_t i = 0; i < count; ++i) {
        InkContainer::Item item;
        if (value[i].is_array()) {
            item.container = build(value[i], made.get());
            item.container->index = i;
            item.container->in_content = true;
            made->has_choice = made->has_choice || item.container->has_choice;
            if (!item.container->name.empty()) made->named[item.container->name] = item.container.get();
        } else {
            item.value = &value[i];
            made->has_choice = made->has_choice || is_choice(value[i]);
        }
        made->content.push_back(std::move(item));
    }
    if (value.empty() || !value.back().is_object()) return made;
    for (const auto& [name, inner] : value.back().items()) {
        if (name == "#n" && inner.is_string()) made->name = inner.get<std::string>();
        if (!inner.is_array()) continue;
        auto container = build(inner, made.get());
        container->name = name;
        made->has_choice = made->has_choice || container->has_choice;
        made->named[name] = container.get();
        made->only_named.push_back(std::move(container));
    }
    return made;
}

bool all_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// One step of a path, from a container.
bool take_step(std::string_view step, InkPointer& at) {
    const auto* here = at.container;
    if (step == "^") {
        at = {here->parent, 0};
        return here->parent != nullptr;
    }
    if (all_digits(step)) {
        std::size_t index = 0;
        const auto read = std::from_chars(step.data(), step.data() + step.size(), index);
        if (read.ec != std::errc() || index > here->content.size()) return false;
        if (index < here->content.size() && here->content[index].container) at = {here->content[index].container.get(), 0};
        else at = {here, index};
        return true;
    }
    const auto found = here->named.find(std::string(step));
    if (found == here->named.end()) return false;
    at = {found->second, 0};
    return true;
}

}  // namespace

Result<std::unique_ptr<InkContainer>> read_ink_tree(const Json& root) {
    if (!root.is_array() || root.empty()) return fail("its \"root\" is no container");
    return build(root, nullptr);
}

std::string ink_path(const InkContainer& container) {
    if (!container.parent) return {};
    const auto above = ink_path(*container.parent);
    return above + (above.empty() ? "" : ".") + (container.in_content ? std::to_string(container.index) : container.name);
}

std::optional<InkPointer> follow_ink_path(const InkContainer& root, const InkContainer& from, std::string_view path) {
    InkPointer at{&root, 0};
    if (path.starts_with('.')) {
        path.remove_prefix(1);
        at.container = &from;
        // The first step up leads from the item to its container.
        if (!path.starts_with('^')) return std::nullopt;
        path.remove_prefix(path.starts_with("^.") ? 2 : 1);
    }
    while (!path.empty()) {
        if (at.index != 0) return std::nullopt;  // a step into what is no container
        const auto dot = path.find('.');
        if (!take_step(path.substr(0, dot), at)) return std::nullopt;
        path = dot == std::string_view::npos ? std::string_view() : path.substr(dot + 1);
    }
    return at;
}

bool is_ink_scene(const InkContainer& container) {
    if (container.name.empty()) return false;
    if (!container.in_content && container.parent && !container.parent->parent) return container.name != "global decl";
    const auto& name = container.name;
    const bool part_of_sentence = name == "s" || name == "b" || name.starts_with('$') || (name[0] == 's' && all_digits(name.substr(1)));
    return !part_of_sentence;
}

std::string ink_knot_of(const InkContainer& container) {
    std::string knot;
    for (const auto* each = &container; each->parent; each = each->parent) {
        const bool generated = each->name.size() > 2 && each->name[1] == '-' && (each->name[0] == 'c' || each->name[0] == 'g') && all_digits(each->name.substr(2));
        if (!is_ink_scene(*each) || generated) continue;
        knot = each->name + (knot.empty() ? "" : " / " + knot);
    }
    return knot;
}

bool lies_in(const InkContainer& inner, const InkContainer& outer) {
    for (const auto* each = &inner; each; each = each->parent) {
        if (each == &outer) return true;
    }
    return false;
}

}  // namespace wissel::exchange
