#include "playback/program.h"

#include <algorithm>
#include <utility>

#include "playback/audio_feed.h"
#include "playback/prefetcher.h"
#include "playback/presenter.h"
#include "playback/sign_presenter.h"
#include "playback/speed_changer.h"
#include "playback/sound_output.h"

namespace wissel::playback {

namespace {

// Off screen nothing is dropped, but a decoder that hangs must not hang the recording.
constexpr Duration kSettlePatience = std::chrono::seconds(10);

// A film of some hours takes some tens of seconds to measure.
constexpr Duration kMeasurePatience = std::chrono::minutes(2);

// While something is late, look again after this long.
constexpr Duration kSoon = std::chrono::milliseconds(4);
// Whoever waits so long may as well look in between.
constexpr Duration kLongestWait = std::chrono::hours(1);

WallTime wall_now() { return std::chrono::steady_clock::now(); }

// What the mixer may be ahead of the viewer while the speed is changed, and more.
constexpr Duration kStretchAhead = std::chrono::milliseconds(120);

std::unique_ptr<SampleSource> make_feed(bool real_time, SpeedChanger& sound, Progress& progress) {
    if (real_time) return std::make_unique<AudioFeed>(sound, progress);
    return std::make_unique<DirectFeed>(sound, progress);
}

}  // namespace

class Program::Impl {
public:
    Impl(const ProgramConfig& config, AudioSink& sink)
        : real_time_(config.real_time),
          fade_(config.crossfade),
          sink_(sink),
          context_(config.screen, 2 * config.crossfade, config.real_time, config.hardware),
          mixer_(timeline_, context_, to_samples(config.crossfade)),
          clock_(config.real_time),
          speed_changer_(mixer_, clock_.speeds()),
          feed_(make_feed(config.real_time, speed_changer_, context_.progress)),
          output_(*feed_, clock_),
          prefetcher_(context_, reaper_, config.memory_budget) {
        context_.loudness = config.loudness;
        context_.loudness_target = config.loudness_target;
        sink_.start(output_);
    }

    ~Impl() {
        sink_.stop();
        feed_.reset();
        reaper_.retire(timeline_.clear());
    }

    void cue(const std::vector<Candidate>& candidates) { prefetcher_.cue(candidates); }

    Readiness readiness(const Source& source) {
        return timeline_.armed() == source ? Readiness::Primed : prefetcher_.readiness(source);
    }

    std::string failure(const Source& source) const { return prefetcher_.failure(source); }

    bool take(const Source& source) {
        const auto now = samples_now();
        const auto next = timeline_.following(now);
        if (next && next->clip->source() == source) return true;  // it starts within the mixer's lead
        ClipRef clip = timeline_.armed() == source ? timeline_.arm(nullptr) : prefetcher_.claim(source);
        if (!clip) return note_refused(source);
        armed_ = timeline_.armed().has_value();
        const auto refused = std::exchange(refused_, std::nullopt);
        const bool late = refused && refused->source == source;
        cancel(now);
        timeline_.cut_to(std::move(clip), now, late ? refused->asked : wall_now(), late);
        context_.progress.touch();
        return true;
    }

    void take_at_end(const Source& source) {
        note_taken_in();
        const auto next = timeline_.following(samples_now());
        if (next && next->clip->source() == source) return;
        if (timeline_.armed() != source) cancel(samples_now());
        scheduled_ = source;
        if (!armed_) prefetcher_.pin(source);
        poll();
    }

    void cancel(SampleCount now) {
        refused_.reset();
        scheduled_.reset();
        armed_ = false;
        if (auto clip = timeline_.arm(nullptr)) prefetcher_.give_back(std::move(clip));
        timeline_.revoke_after(now);
        prefetcher_.pin(std::nullopt);
    }

    void cancel_scheduled() { cancel(samples_now()); }

    void hold() {
        const auto now = samples_now();
        timeline_.revoke_after(now);
        timeline_.hold(now);
    }

    void set_paused(bool paused) {
        paused_ = paused;
        output_.set_paused(paused);
    }
    bool paused() const { return paused_; }
    void set_volume(double gain) { output_.set_volume(gain); }
    void set_speed(int percent) { speed_changer_.wish(std::clamp(percent, kSlowestSpeed, kFastestSpeed)); }
    void set_sound(SoundWish wish) {
        context_.sound_wishes.set(std::move(wish));
        prefetcher_.follow_sound_wish();
        timeline_.follow_sound_wish();
        context_.progress.touch();
    }
    void set_sign(SignWish wish) {
        context_.sign_wishes.set(std::move(wish));
        context_.progress.touch();
    }
    void set_screen(Size screen) { context_.set_screen(screen); }
    void set_lead(Duration lead) { clock_.set_lead(std::clamp(lead, Duration::zero(), sink_.latency())); }

    ProgramTime now() { return ProgramTime(from_samples(samples_now())); }
    ProgramTime unhurried_now() { return ProgramTime(from_samples(clock_.place(wall_now()).unhurried)); }
    PictureRef picture();
    PictureRef sign_picture() const { return sign_picture_; }
    ProgramStatus status();
    std::optional<Duration> until_next_picture();
    bool settle(Duration ahead);
    std::vector<Primed> take_primed() { return prefetcher_.take_primed(); }
    std::vector<Seam> take_seams() {
        presenter_.seams().follow(clock_.samples_played(), output_.missing());
        return presenter_.seams().take();
    }

private:
    SampleCount samples_now() { return clock_.now(wall_now()); }
    void poll();
    void follow_signs(const Segment& segment, SampleCount now);
    void note_taken_in();
    bool note_refused(const Source& source);
    bool is_settled(Duration ahead);
    bool is_measured() { return !context_.loudness || context_.loudness->wait_until_idle(kMeasurePatience); }
    std::optional<Duration> until_next_in(const Segment& segment, SampleCount now);
    void count_bytes_in_use(SampleCount now);

    const bool real_time_;
    const Duration fade_;
    AudioSink& sink_;
    ClipContext context_;
    Reaper reaper_;
    Timeline timeline_;
    Mixer mixer_;
    ProgramClock clock_;
    SpeedChanger speed_changer_;
    std::unique_ptr<SampleSource> feed_;
    SoundOutput output_;
    Prefetcher prefetcher_;
    Presenter presenter_;
    struct Refused {  // a take, because this was not primed
        Source source;
        WallTime asked;  // for the first time
    };
    std::optional<Refused> refused_;
    SignPresenter sign_presenter_;
    PictureRef sign_picture_;
    std::optional<Source> scheduled_;
    bool armed_ = false;  // the scheduled clip was handed to the timeline
    bool paused_ = false;
};

// The mixer took in what was armed: the wish is fulfilled.
void Program::Impl::note_taken_in() {
    if (!armed_ || timeline_.armed()) return;
    armed_ = false;
    scheduled_.reset();
    prefetcher_.pin(std::nullopt);
}

// When it is taken at last, it is late by what has passed since then.
bool Program::Impl::note_refused(const Source& source) {
    if (!refused_ || !(refused_->source == source)) refused_ = Refused{source, wall_now()};
    return false;
}

// What is scheduled is armed as soon as it is primed; from then on the mixer takes it in at the exact sample.
void Program::Impl::poll() {
    note_taken_in();
    if (scheduled_ && !armed_) {
        auto clip = prefetcher_.claim(*scheduled_);
        if (!clip) return;
        timeline_.arm(std::move(clip));
        armed_ = true;
        context_.progress.touch();
    }
    timeline_.commit(samples_now(), mixer_.cursor());
    note_taken_in();
}

// What was taken before its signer was primed, or while another was wanted.
void Program::Impl::follow_signs(const Segment& segment, SampleCount now) {
    if (segment.clip) segment.clip->sign().follow(SignPresenter::clip_time(segment, now));
    timeline_.follow_sign_wish();
}

PictureRef Program::Impl::picture() {
    poll();
    const auto now = samples_now();
    const auto segment = timeline_.on_screen(now);
    follow_signs(segment, now);
    const auto picture = presenter_.picture_at(segment, now, {mixer_.cursor(), clock_.samples_played(), output_.missing()});
    sign_picture_ = sign_presenter_.picture_at(segment, now);
    reaper_.retire(timeline_.prune(now));
    count_bytes_in_use(now);
    return picture;
}

void Program::Impl::count_bytes_in_use(SampleCount now) {
    std::size_t bytes = 0;
    for (const auto& clip : timeline_.live(now)) bytes += clip->live_bytes() + clip->sign().bytes();
    prefetcher_.set_bytes_in_use(bytes);
}

ProgramStatus Program::Impl::status() {
    const auto now = samples_now();
    const auto segment = timeline_.on_screen(now);
    ProgramStatus status;
    status.pictures_shown = presenter_.shown();
    status.pictures_dropped = presenter_.dropped();
    if (segment.number == 0) return status;
    const auto end = segment.end();
    status.segment = segment.number;
    status.sound_failure = segment.clip->sound().failure();
    status.sign_failure = segment.clip->sign().failure();
    status.damage = segment.clip->damage();
    status.source = segment.clip->source();
    status.length = segment.clip->length();
    status.phase = end && now >= *end ? Phase::Holding : Phase::Playing;
    auto position = Presenter::clip_time(segment, now);
    const auto natural_end = segment.clip->pictures().end();
    if (natural_end && position >= *natural_end) {
        position = *natural_end;
        status.failure = segment.clip->failure();
    }
    status.position = ClipTime(position);
    return status;
}

std::optional<Duration> Program::Impl::until_next_picture() {
    const auto now = samples_now();
    const auto segment = timeline_.on_screen(now);
    const bool stands = paused_ && now >= clock_.samples_played();
    if (segment.number == 0 || stands) return std::nullopt;
    const auto end = segment.end();
    if (end && now >= *end) return scheduled_ ? std::optional(kSoon) : std::nullopt;
    const auto wait = until_next_in(segment, now);
    if (!wait) return std::nullopt;
    // A file may say that its last picture lasts for ages, more than can be multiplied.
    return std::min(*wait, kLongestWait) * kOwnSpeed / clock_.place(wall_now()).percent;
}

std::optional<Duration> Program::Impl::until_next_in(const Segment& segment, SampleCount now) {
    const auto at = Presenter::clip_time(segment, now);
    const auto& pictures = segment.clip->pictures();
    std::optional<Duration> wait;
    if (const auto next = pictures.next_at()) {
        wait = std::max(Duration::zero(), *next - at);
    } else if (!pictures.covers(PictureQueue::kForEver - Duration(1))) {
        wait = kSoon;  // the decoder is behind
    }
    if (const auto sign = segment.clip->sign().next_at(); sign && *sign > at) wait = wait ? std::min(*wait, *sign - at) : *sign - at;
    if (const auto end = segment.end()) {
        const auto left = from_samples(*end) - from_samples(now);
        wait = wait ? std::min(*wait, left) : left;
    }
    return wait;
}

bool Program::Impl::settle(Duration ahead) {
    const auto deadline = wall_now() + kSettlePatience;
    for (;;) {
        const auto seen = context_.progress.epoch();
        poll();
        if (is_settled(ahead)) return is_measured();
        if (!context_.progress.wait_until(seen, deadline)) return false;
    }
}

bool Program::Impl::is_settled(Duration ahead) {
    const auto now = samples_now();
    const auto segment = timeline_.on_screen(now);
    follow_signs(segment, now);
    if (!prefetcher_.settled()) return false;
    if (segment.number == 0) return true;
    if (!segment.clip->sign().is_ready_to(SignPresenter::clip_time(segment, now + to_samples(ahead)))) return false;
    if (const auto end = segment.end(); end && now >= *end) return true;
    auto& pictures = segment.clip->pictures();
    const auto ahead_here = speed_changer_.works() ? ahead * kFastestSpeed / kOwnSpeed + kStretchAhead : ahead;
    const auto until = Presenter::clip_time(segment, now) + ahead_here + 4 * fade_;
    pictures.demand(until);
    segment.clip->sound().demand(to_samples(until) + kSampleRate / 10);
    const bool end_is_known = pictures.end() || pictures.reach() >= until;
    return end_is_known && pictures.covers(until) && segment.clip->sound().is_ready_to(to_samples(until)) &&
           segment.clip->sound().settled(to_samples(until));
}

Program::Program(const ProgramConfig& config, AudioSink& sink) : impl_(std::make_unique<Impl>(config, sink)) {}
Program::~Program() = default;

void Program::cue(const std::vector<Candidate>& candidates) { impl_->cue(candidates); }
Readiness Program::readiness(const Source& source) const { return impl_->readiness(source); }
std::string Program::failure(const Source& source) const { return impl_->failure(source); }
bool Program::take(const Source& source) { return impl_->take(source); }
void Program::take_at_end(const Source& source) { impl_->take_at_end(source); }
void Program::cancel_scheduled_take() { impl_->cancel_scheduled(); }
void Program::hold() { impl_->hold(); }
void Program::set_paused(bool paused) { impl_->set_paused(paused); }
bool Program::paused() const { return impl_->paused(); }
void Program::set_volume(double gain) { impl_->set_volume(gain); }
void Program::set_speed(int percent) { impl_->set_speed(percent); }
void Program::set_sound(SoundWish wish) { impl_->set_sound(std::move(wish)); }
void Program::set_sign(SignWish wish) { impl_->set_sign(std::move(wish)); }
void Program::set_screen(Size screen) { impl_->set_screen(screen); }
void Program::set_lead(Duration lead) { impl_->set_lead(lead); }
ProgramTime Program::now() const { return impl_->now(); }
ProgramTime Program::unhurried_now() const { return impl_->unhurried_now(); }
PictureRef Program::picture() { return impl_->picture(); }
PictureRef Program::sign_picture() const { return impl_->sign_picture(); }
ProgramStatus Program::status() const { return impl_->status(); }
std::optional<Duration> Program::until_next_picture() const { return impl_->until_next_picture(); }
bool Program::settle(Duration ahead) { return impl_->settle(ahead); }
std::vector<Seam> Program::take_seams() { return impl_->take_seams(); }
std::vector<Primed> Program::take_primed() { return impl_->take_primed(); }

}  // namespace wissel::playback
