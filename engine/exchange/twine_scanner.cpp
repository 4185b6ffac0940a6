#include "exchange/twine_scanner.h"

#include <algorithm>

#include <fmt/format.h>

#include "exchange/plain_text.h"
#include "exchange/rich_text.h"
#include "exchange/twine_expression.h"

namespace wissel::exchange {

namespace {

// A line that says nothing but links is a list of choices; elsewhere the words of a link belong to what is told.
std::string without_lone_links(std::string_view told) {
    std::string out;
    for (std::size_t at = 0; at <= told.size();) {
        const auto end = std::min(told.find('\n', at), told.size());
        std::string words, around;
        bool in_link = false, has_link = false;
        for (const char c : told.substr(at, end - at)) {
            if (c == kLinkBegins || c == kLinkEnds) {
                in_link = c == kLinkBegins;
                has_link = true;
                continue;
            }
            words += c;
            if (!in_link) around += c;
        }
        const bool lone = has_link && around.find_first_not_of(" \t-*>|.,;:/+0123456789") == std::string::npos;
        if (!lone) out += words + "\n";
        at = end + 1;
    }
    return out;
}

std::string joined(const std::vector<std::string>& conditions, std::string_view each) {
    std::string all;
    for (const auto& condition : conditions) all += fmt::format("{}{}({})", all.empty() ? "" : " and ", each, condition);
    return all;
}

}  // namespace

Place TwineScanner::here() const {
    auto place = begins_;
    if (place.line == 0) return place;
    const auto to = std::max(at_, counted_to_);
    counted_ += static_cast<int>(std::ranges::count(text_.substr(counted_to_, to - counted_to_), '\n'));
    counted_to_ = to;
    place.line += counted_;
    return place;
}

TwineText TwineScanner::read() {
    if (format_ == StoryFormat::Chapbook) read_chapbook_variables();
    if (format_ == StoryFormat::SugarCube) find_closed_macros();
    while (at_ < text_.size()) step();
    while (!frames_.empty()) close();
    out_.script = tidy(without_entities(without_lone_links(told_)));
    if (formatting_ > 0) out_.notes.push_back({Note::Kind::Changed, begins_, fmt::format("bold, italic and other marks are taken out, in {} places", formatting_)});
    return std::move(out_);
}

void TwineScanner::step() {
    if (ahead("[[") && read_link()) return;
    if (read_comment("<!--", "-->")) return;
    if (format_ == StoryFormat::SugarCube && (read_image_link() || read_comment("/%", "%/") || read_comment("/*", "*/") || read_sugarcube())) return;
    if (format_ == StoryFormat::Harlowe && (read_verbatim() || read_harlowe() || read_hook_mark())) return;
    if (format_ == StoryFormat::Chapbook && read_chapbook()) return;
    if (format_ == StoryFormat::Snowman && read_comment("<%", "%>")) return;
    if (read_tag() || read_variable() || read_mark()) return;
    tell(text_.substr(at_++, 1));
}

void TwineScanner::tell(std::string_view words) {
    if (silent_ == 0) told_ += words;
}

bool TwineScanner::read_link() {
    const auto end = text_.substr(0, at_ + kLongestMacro).find("]]", at_);
    if (end == std::string_view::npos || contains(text_.substr(at_, end - at_), "\n\n")) return false;
    add_link(read_twine_link(text_.substr(at_ + 2, end - at_ - 2)));
    at_ = end + 2;
    return true;
}

// What a comment or a piece of program says goes onto the list; nobody was to read it in the story.
bool TwineScanner::read_comment(std::string_view opens, std::string_view closes) {
    if (!ahead(opens) || never_closed_.contains(closes)) return false;
    const auto end = text_.find(closes, at_ + opens.size());
    if (end == std::string_view::npos) {
        never_closed_.insert(closes);  // nor will it be further on
        return false;
    }
    const auto words = text_.substr(at_ + opens.size(), end - at_ - opens.size());
    lose(fmt::format("{}: {}", opens == "<%" ? "script" : "comment", in_brief(words)));
    at_ = end + closes.size();
    return true;
}

// A value in the middle of a sentence: its name stays there.
bool TwineScanner::read_variable() {
    if (text_[at_] != '$' || at_ + 1 >= text_.size() || !is_letter(text_[at_ + 1]) || format_ == StoryFormat::Chapbook) return false;
    auto end = at_ + 1;
    while (end < text_.size() && is_word(text_[end])) ++end;
    const auto name = std::string(text_.substr(at_, end - at_));
    const bool holds_hook = format_ == StoryFormat::Harlowe && end < text_.size() && text_[end] == '[' && !text_.substr(end).starts_with("[[");
    if (holds_hook) {
        branch(frame_of(Frame::Kind::If, {}, name), {}, true, name);
        at_ = end + 1;
        return true;
    }
    if (shown_.insert(name).second) lose(fmt::format("the value of {} is not shown: its name stands in the text", name));
    tell(name);
    at_ = end;
    return true;
}

// Marks that change how words look, two signs each. "//" is part of an address.
bool TwineScanner::read_mark() {
    for (const std::string_view mark : {"''", "**", "//", "__", "~~", "^^"}) {
        if (!ahead(mark)) continue;
        if (mark == "//" && (format_ == StoryFormat::Chapbook || (at_ > 0 && text_[at_ - 1] == ':'))) return false;
        ++formatting_;
        at_ += 2;
        return true;
    }
    if (format_ == StoryFormat::SugarCube && text_[at_] == '!' && (at_ == 0 || text_[at_ - 1] == '\n')) {  // a heading
        while (at_ < text_.size() && text_[at_] == '!') ++at_;
        ++formatting_;
        return true;
    }
    const bool joins_lines = text_[at_] == '\\' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n';
    if (joins_lines) at_ += 2;
    return joins_lines;
}

// All conditions that hang over this place. False: one of them cannot be said.
bool TwineScanner::condition_here(std::string& condition) const {
    std::vector<std::string> all;
    bool known = true;
    for (const auto& frame : frames_) {
        known = known && frame.known;
        if (!frame.condition.empty()) all.push_back(frame.condition);
    }
    condition = !known ? "" : all.size() == 1 ? all.front() : joined(all, "");
    return known;
}

void TwineScanner::lead_nowhere(std::string_view text, std::string_view to) {
    tell(text);
    lose(fmt::format("link '{}' leads to {}", in_brief(text), to.empty() ? "nothing" : in_brief(to)));
}

void TwineScanner::add_link(TwineLink link, std::vector<std::string> effects) {
    if (link.text.empty()) link.text = link.to;
    link.text = tidy(without_entities(link.text));
    if (link.to.empty() || is_web_address(link.to) || is_worked_out(link.to)) {
        return lead_nowhere(link.text, link.to);
    }
    if (out_.links.size() > kMostLinks) return;  // shape() refuses it
    DraftLink made{link.text, link.to, {}, std::move(effects), false, here()};
    if (!condition_here(made.condition)) lose(fmt::format("link '{}' hangs on something that cannot be said here: it is always offered", in_brief(link.text)));
    if (!link.setter.empty()) {
        if (const auto effect = effect_in_ours(link.setter)) made.effects.push_back(*effect);
        else lose(fmt::format("link '{}' sets {}", in_brief(link.text), in_brief(link.setter)));
    }
    told_ += kLinkBegins + link.text + kLinkEnds;
    out_.links.push_back(std::move(made));
}

void TwineScanner::go_to(const std::string& target) {
    if (target.empty() || is_worked_out(target)) return lose(fmt::format("a jump to {}", target.empty() ? "nothing" : in_brief(target)));
    for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame) {
        if (frame->kind != Frame::Kind::Link) continue;
        frame->link_to = target;
        return;
    }
    if (out_.jumps.size() > kMostLinks) return;
    DraftLink jump{{}, target, {}, {}, false, here()};
    if (!condition_here(jump.condition)) return lose(fmt::format("a jump to '{}' hangs on something that cannot be said here", in_brief(target)));
    out_.jumps.push_back(std::move(jump));
}

// On entering, and so before anything here is asked; what is set only in some case, or after it was asked, is another thing.
void TwineScanner::set(std::string_view words, const Place& place, const std::string& as_written) {
    const auto names = variables_in(words);
    const bool asked = std::ranges::any_of(names, [&](const auto& name) { return asked_.contains(name); });
    const auto effect = effect_in_ours(words);
    if (effect && !frames_.empty() && frames_.back().kind == Frame::Kind::Link) return frames_.back().link_effects.push_back(*effect);
    if (effect && frames_.empty() && !asked) out_.effects.push_back(*effect);
    else out_.notes.push_back({Note::Kind::Lost, place, "setting: " + in_brief(as_written)});
}

void TwineScanner::open(Frame frame) {
    if (frames_.size() >= kMostFrames) return lose(fmt::format("more than {} macros and hooks in each other", kMostFrames));
    if (frame.kind == Frame::Kind::Silent) ++silent_;
    frame.told_before = told_.size();
    frame.place = here();
    frames_.push_back(std::move(frame));
}

// One of several ways; none of the earlier ones held.
void TwineScanner::branch(Frame frame, const std::vector<std::string>& earlier, bool earlier_known, std::string_view words) {
    frame.kind = Frame::Kind::If;
    frame.earlier = earlier;
    auto own = words.empty() ? std::optional(std::string()) : condition_in_ours(words);
    constexpr std::size_t kMostBranches = 20;
    frame.known = own.has_value() && earlier_known && earlier.size() < kMostBranches;
    for (auto& name : variables_in(words)) asked_.insert(std::move(name));
    if (frame.known) {
        frame.condition = joined(earlier, "not ");
        if (frame.condition.empty()) frame.condition = *own;
        else if (!own->empty()) frame.condition += fmt::format(" and ({})", *own);
        if (!own->empty()) frame.earlier.push_back(*own);
    }
    open(std::move(frame));
}

void TwineScanner::close() {
    auto frame = std::move(frames_.back());
    frames_.pop_back();
    if (frame.kind == Frame::Kind::Silent) --silent_;
    if (frame.kind == Frame::Kind::If) {
        last_if_ = frame.earlier;
        last_if_known_ = frame.known;
        auto told = tidy(without_lone_links(std::string_view(told_).substr(std::min(frame.told_before, told_.size()))));
        if (!told.empty()) {
            out_.notes.push_back({Note::Kind::Changed, frame.place,
                                  fmt::format("words that hang on ({}) are always shown: \"{}\"", in_brief(frame.words), in_brief(told, 60))});
        }
    }
    if (frame.kind != Frame::Kind::Link) return;
    if (!frame.link_to.empty()) return add_link({frame.link_text, frame.link_to, {}}, std::move(frame.link_effects));
    for (const auto& effect : frame.link_effects) out_.notes.push_back({Note::Kind::Lost, frame.place, "setting: " + effect});
    out_.notes.push_back({Note::Kind::Changed, frame.place,
                          fmt::format("what '{}' would show when pressed is shown at once", in_brief(frame.link_text))});
}

TwineText read_twine_text(std::string_view text, StoryFormat format, const Place& begins) {
    return TwineScanner(text, format, begins).read();
}

StoryFormat story_format_named(std::string_view name) {
    const auto low = lower_case(name);
    for (const auto& [known, format] : {std::pair{"harlowe", StoryFormat::Harlowe}, {"sugarcube", StoryFormat::SugarCube},
                                        {"chapbook", StoryFormat::Chapbook}, {"snowman", StoryFormat::Snowman}}) {
        if (contains(low, known)) return format;
    }
    return StoryFormat::Unknown;
}

StoryFormat story_format_of(std::string_view text) {
    if (contains(text, "<<")) return StoryFormat::SugarCube;
    for (const auto* macro : {"(set:", "(if:", "(link:", "(link-goto:", "(go-to:", "(goto:", "(print:", "(display:"}) {
        if (contains(text, macro)) return StoryFormat::Harlowe;
    }
    if (contains(text, "<%")) return StoryFormat::Snowman;
    const bool chapbook = text.starts_with("[if ") || contains(text, "\n[if ") || contains(text, "\n[continue]") || contains(text, "\n--\n");
    return chapbook ? StoryFormat::Chapbook : StoryFormat::Unknown;
}

}  // namespace wissel::exchange
