#include "av/webvtt_tidy.h"

#include <algorithm>

#include "base/caption_grammar.h"

namespace wissel::av {

std::string tidied_captions(std::string text) {
    if (caption_kind(text) != CaptionKind::WebVtt) return text;
    std::ranges::replace(text, '\0', ' ');  // would end the file
    std::string tidy = "WEBVTT\n\n";
    WebVttBlocks blocks(text);
    while (const auto block = blocks.next()) {
        if (block->what != WebVttBlock::What::Cue || trimmed(block->words).empty()) continue;
        tidy += block->times;
        for (TextLines words(block->words); words.next();) (tidy += '\n') += words.line();
        tidy += "\n\n";
    }
    return tidy;
}

}  // namespace wissel::av
