#include "text/caption_renderer.h"

#include <ass/ass.h>

#include <algorithm>
#include <cmath>

#include "text/compositor.h"
#include "text/script.h"

namespace wissel::text {

namespace {

constexpr int kGlyphsCached = 1000, kCacheMegabytes = 24;
// Long words are set this much smaller, but no smaller, to stand in two lines.
constexpr double kShrink[] = {1, 0.9, 0.8};
constexpr int kUsualLines = 2;

struct Free {
    void operator()(ASS_Library* library) const noexcept { ass_library_done(library); }
    void operator()(ASS_Renderer* renderer) const noexcept { ass_renderer_done(renderer); }
    void operator()(ASS_Track* track) const noexcept { ass_free_track(track); }
};
using LibraryPtr = std::unique_ptr<ASS_Library, Free>;
using RendererPtr = std::unique_ptr<ASS_Renderer, Free>;
using TrackPtr = std::unique_ptr<ASS_Track, Free>;

void say_nothing(int, const char*, va_list, void*) {}

long long milliseconds(Duration time) {
    return std::chrono::floor<std::chrono::milliseconds>(time).count();
}

// At the top and at the bottom: how high they are together says nothing.
bool stand_apart(const std::vector<const CaptionEvents::Event*>& events) {
    return std::ranges::any_of(events, [&](const auto* event) { return event->row != events.front()->row; });
}

// What a script says of its own measures, within reason.
void bound_styles(ASS_Track& track, std::string_view header) {
    const int height = script_height(header);
    if (track.PlayResY != height || track.PlayResX < 100 || track.PlayResX > 2 * 8000) {
        track.PlayResY = height;
        track.PlayResX = height * 4 / 3;
    }
    for (int i = 0; i < track.n_styles; ++i) {
        auto& style = track.styles[i];
        const auto bound = [](double& value, double least, double most) {
            value = std::isfinite(value) ? std::clamp(value, least, most) : least;
        };
        bound(style.FontSize, 1, tallest_font(height));
        for (auto* scale : {&style.ScaleX, &style.ScaleY}) bound(*scale, 0.1, 2);
        for (auto* width : {&style.Outline, &style.Shadow}) bound(*width, 0, height / 20.0);
        bound(style.Spacing, -50, 50);
        bound(style.Blur, 0, 8);
    }
}

// The viewer's wish over the look of a script.
void override_look(ASS_Renderer& renderer, const ASS_Track& own, const CaptionLook& look) {
    int bits = ASS_OVERRIDE_DEFAULT;
    if (look.over_own_background) bits |= ASS_OVERRIDE_BIT_BORDER | ASS_OVERRIDE_BIT_COLORS;
    if (look.over_own_position) bits |= ASS_OVERRIDE_BIT_ALIGNMENT;
    ass_set_selective_style_override_enabled(&renderer, bits);
    if (own.n_styles > 0) ass_set_selective_style_override(&renderer, &own.styles[own.n_styles - 1]);
}

}  // namespace

struct CaptionRenderer::Parts {
    LibraryPtr library;
    RendererPtr renderer;

    TrackPtr make_track(const std::string& header) {
        TrackPtr track(ass_new_track(library.get()));
        auto text = header;  // libass wants it writable
        ass_process_codec_private(track.get(), text.data(), static_cast<int>(text.size()));
        ass_set_check_readorder(track.get(), 0);
        return track;
    }

    static void add_events(ASS_Track& track, const std::vector<const CaptionEvents::Event*>& events) {
        for (const auto* event : events) {
            auto fields = event->fields;
            const auto begin = milliseconds(event->begin);
            ass_process_chunk(&track, fields.data(), static_cast<int>(fields.size()), begin,
                              milliseconds(event->end) + 1 - begin);
        }
    }

    const ASS_Image* draw_plain(const std::vector<const CaptionEvents::Event*>& events, long long time,
                                const CaptionFrame& frame, TrackPtr& track) {
        int lines = 0;
        for (const auto* event : events) lines += std::max(event->lines, kUsualLines);
        const ASS_Image* layers = nullptr;
        for (const double shrink : kShrink) {
            track = make_track(plain_header(frame, shrink));
            ass_track_set_feature(track.get(), ASS_FEATURE_WHOLE_TEXT_LAYOUT, 1);
            ass_track_set_feature(track.get(), ASS_FEATURE_BIDI_BRACKETS, 1);
            add_events(*track, events);
            layers = ass_render_frame(renderer.get(), track.get(), time, nullptr);
            if (stand_apart(events)) break;
            const auto rows = rows_of(layers);
            const double padding = frame.look.background == Background::Box ? 24 * frame.height / kDesignHeight : 0;
            const double height = rows.bottom - rows.top - padding * static_cast<double>(events.size());
            if (std::ceil(height / (plain_line_height(frame) * shrink) - 0.3) <= lines) break;
        }
        return layers;
    }

    const ASS_Image* draw_styled(const CaptionEvents& events, const std::vector<const CaptionEvents::Event*>& now,
                                 long long time, const CaptionFrame& frame, TrackPtr& track) {
        track = make_track(events.header());
        bound_styles(*track, events.header());
        const auto own = make_track(plain_header({track->PlayResX, track->PlayResY, frame.look}, 1));
        override_look(*renderer, *own, frame.look);
        ass_set_font_scale(renderer.get(), frame.look.line_height / kUsualLineHeight);
        add_events(*track, now);
        const auto* layers = ass_render_frame(renderer.get(), track.get(), time, nullptr);
        ass_set_font_scale(renderer.get(), 1);
        ass_set_selective_style_override_enabled(renderer.get(), ASS_OVERRIDE_DEFAULT);
        return layers;
    }
};

CaptionRenderer::CaptionRenderer() : parts_(std::make_unique<Parts>()) {}
CaptionRenderer::~CaptionRenderer() = default;

Result<std::unique_ptr<CaptionRenderer>> CaptionRenderer::make() {
    std::unique_ptr<CaptionRenderer> made(new CaptionRenderer);
    auto& parts = *made->parts_;
    parts.library.reset(ass_library_init());
    if (!parts.library) return fail("captions cannot be shown: libass does not start");
    ass_set_message_cb(parts.library.get(), &say_nothing, nullptr);
    ass_set_extract_fonts(parts.library.get(), 0);
    parts.renderer.reset(ass_renderer_init(parts.library.get()));
    if (!parts.renderer) return fail("captions cannot be shown: libass does not start");
    ass_set_fonts(parts.renderer.get(), nullptr, "Noto Sans", ASS_FONTPROVIDER_FONTCONFIG, nullptr, 1);
    ass_set_cache_limits(parts.renderer.get(), kGlyphsCached, kCacheMegabytes);
    return made;
}

CaptionPieces CaptionRenderer::render(const CaptionEvents& events, std::size_t span, Duration time,
                                      const CaptionFrame& frame) {
    const auto now = events.events_in(span);
    if (now.empty() || frame.width < 16 || frame.height < 16) return {};
    ass_set_frame_size(parts_->renderer.get(), frame.width, frame.height);
    const auto at = milliseconds(std::max(time, events.begin_of(span)));
    TrackPtr track;
    return composed(events.styled() ? parts_->draw_styled(events, now, at, frame, track)
                                    : parts_->draw_plain(now, at, frame, track));
}

}  // namespace wissel::text
