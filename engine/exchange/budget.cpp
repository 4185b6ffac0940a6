#include "exchange/budget.h"

#include <fmt/format.h>

namespace wissel::exchange {

void Budget::spend(const DraftLink& link) {
    spend(link.text.size() + link.to.size() + link.condition.size() + link.place.where.size());
    for (const auto& effect : link.effects) spend(effect.size());
}

void Budget::spend_new(const Draft& draft) {
    for (; nodes_ < draft.nodes.size(); ++nodes_) {
        const auto& node = draft.nodes[nodes_];
        spend(node.key.size() + node.title.size() + node.script.size() + node.notes.size() + node.prompt.size());
        for (const auto& effect : node.effects) spend(effect.size());
        for (const auto& link : node.links) spend(link);
        for (const auto& link : node.jumps) spend(link);
    }
    for (; notes_ < draft.notes.size(); ++notes_)
        spend(draft.notes[notes_].place.where.size() + draft.notes[notes_].what.size());
}

Result<void> Budget::check() const {
    if (!is_spent()) return {};
    return fail(fmt::format("it comes to more than {} million letters: is it the right file?", kMostLetters >> 20U));
}

}  // namespace wissel::exchange
