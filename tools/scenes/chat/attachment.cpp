#include "scenes/chat/attachment.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "scenes/drawing/lettering.h"
#include "scenes/drawing/labels.h"

namespace wissel::scenes {

namespace {

constexpr double kAttachmentWidth = 540, kVoiceWidth = 380, kVoice = 58, kLinkText = 440, kGap = 10;
constexpr double kBar = 16, kVotes = 64;

Lettering link_style(Colour ink) { return {.size = 29, .weight = 600, .colour = ink, .width = kLinkText}; }
Lettering question_style(Colour ink) { return {.size = 31, .weight = 700, .colour = ink, .width = kAttachmentWidth}; }
Lettering option_style(Colour ink) { return {.size = 29, .weight = 500, .colour = ink, .width = kAttachmentWidth - kVotes}; }

double link_height(cairo_t* cr, const std::string& text) { return std::max(84.0, measure(cr, text, link_style({})).height + 32); }

double poll_height(cairo_t* cr, const Poll& poll) {
    double out = measure(cr, poll.question, question_style({})).height + 10;
    for (const auto& option : poll.options) out += measure(cr, option.text, option_style({})).height + kBar + 14;
    return out;
}

void draw_voice(cairo_t* cr, double seconds, Box box, const AttachmentInk& ink) {
    const double y = box.y + kVoice / 2;
    circle(cr, box.x + 26, y, 26, ink.strong);
    polygon(cr, {{box.x + 19, y - 12}, {box.x + 39, y}, {box.x + 19, y + 12}}, ink.plate);
    constexpr int kBars = 26;
    for (int i = 0; i < kBars; ++i) {  // words and pauses
        const double loud = std::abs(std::sin(i * 1.9 + seconds) * std::sin(i * 0.61 + 0.4)) * (i % 9 == 8 ? 0.2 : 1);
        const double high = 7 + 36 * loud;
        rounded(cr, {box.x + 68 + 9.0 * i, y - high / 2, 5, high}, 2.5, ink.faint);
    }
    write_middle(cr, clock_face(seconds), box.x + kVoiceWidth - 66, y, {.size = 26, .weight = 600, .colour = ink.ink});
}

void draw_chain(cairo_t* cr, double x, double y, Colour colour) {
    Saved saved(cr);
    cairo_translate(cr, x, y);
    cairo_rotate(cr, -0.7);
    for (const double side : {-1.0, 1.0}) {
        rounded(cr, {side * 11 - 15, -8, 30, 16}, 8);
        stroke(cr, colour, 4.5);
    }
}

void draw_link(cairo_t* cr, const std::string& text, Box box, const AttachmentInk& ink) {
    const double height = link_height(cr, text);
    const Colour plate = ink.ink.with_alpha(0.10);
    rounded(cr, {box.x, box.y, kAttachmentWidth, height}, 18, plate);
    circle(cr, box.x + 44, box.y + height / 2, 27, ink.strong);
    draw_chain(cr, box.x + 44, box.y + height / 2, ink.plate);
    write_middle(cr, text, box.x + 88, box.y + height / 2, link_style(ink.ink));
}

void draw_poll(cairo_t* cr, const Poll& poll, const std::vector<double>& votes, Box box, const AttachmentInk& ink) {
    double all = 1;  // what a full bar means: everybody who votes in the end
    for (const auto& option : poll.options) all += option.votes;
    double y = box.y;
    write(cr, poll.question, box.x, y, question_style(ink.ink));
    y += measure(cr, poll.question, question_style(ink.ink)).height + 10;
    for (std::size_t i = 0; i < poll.options.size(); ++i) {
        const Lettering style = option_style(ink.ink);
        const double height = measure(cr, poll.options[i].text, style).height;
        write(cr, poll.options[i].text, box.x, y, style);
        write_middle(cr, fmt::format("{}", std::lround(votes[i])), box.x + kAttachmentWidth, y + height / 2,
                     {.size = 29, .weight = 700, .colour = ink.ink, .align = Align::Right});
        y += height + 2;
        rounded(cr, {box.x, y, kAttachmentWidth, kBar}, kBar / 2, ink.ink.with_alpha(0.14));
        if (votes[i] >= 0.5) rounded(cr, {box.x, y, std::max(kBar, kAttachmentWidth * votes[i] / all), kBar}, kBar / 2, ink.strong);
        y += kBar + 12;
    }
}

}  // namespace

Attachment measure_attachment(cairo_t* cr, const MessageState& state) {
    const Message& message = *state.message;
    Attachment out;
    const auto add = [&out](double width, double height) {
        out.width = std::max(out.width, width);
        out.height += height + (out.height > 0 ? kGap : 0);
    };
    if (message.voice > 0) add(kVoiceWidth, kVoice);
    if (!message.link.empty()) add(kAttachmentWidth, link_height(cr, message.link));
    if (message.poll) add(kAttachmentWidth, poll_height(cr, *message.poll));
    return out;
}

void draw_attachment(cairo_t* cr, const MessageState& state, Box box, const AttachmentInk& ink) {
    const Message& message = *state.message;
    if (message.voice > 0) {
        draw_voice(cr, message.voice, box, ink);
        box.y += kVoice + kGap;
    }
    if (!message.link.empty()) {
        draw_link(cr, message.link, box, ink);
        box.y += link_height(cr, message.link) + kGap;
    }
    if (message.poll) draw_poll(cr, *message.poll, state.votes, box, ink);
}

}  // namespace wissel::scenes
