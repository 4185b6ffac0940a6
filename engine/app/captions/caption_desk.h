// Reads captions and sets them as pictures, on a thread of its own, so that neither a slow disk nor a wild cue makes a
// picture of the film late. What comes next is set ahead.
//
// Threading: the members on the main thread, where they do not block (apart from Haste::Waits).
// Ownership: its end calls off what is being read, and waits for it.
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "app/captions/caption_picture.h"
#include "app/captions/caption_shelf.h"
#include "app/captions/caption_tools.h"
#include "av/handles.h"
#include "director/view.h"
#include "text/caption_events.h"

namespace wissel::app {

struct CaptionDeskLimits {
    Duration patience = std::chrono::seconds(10);  // of a recording, as for pictures
    // What moves and takes longer to be set than this stands still in a window.
    Duration too_slow_to_move = std::chrono::milliseconds(40);
    // A disk that did not answer is asked again, as for films; each time it takes twice as long, since each leaves a
    // thread behind.
    Duration retry_after = std::chrono::seconds(3);
    Duration longest_pause = std::chrono::seconds(60);
};

class CaptionDesk {
public:
    enum class Haste { ComesLater, Waits };  // a recording waits, so that nothing in it depends on the machine's speed
    explicit CaptionDesk(Haste haste, CaptionTools tools = usual_caption_tools(), CaptionDeskLimits limits = {});
    ~CaptionDesk();
    CaptionDesk(const CaptionDesk&) = delete;
    CaptionDesk& operator=(const CaptionDesk&) = delete;

    // There will be captions to set: finding the fonts takes longer than setting a cue.
    void warm_up();

    // What may stand next, to be read meanwhile; their times and looks do not matter.
    void expect(const std::vector<director::CaptionView>& views);

    // What stands at this time; null: nothing, or not yet. The same pointer as long as nothing changed.
    CaptionPictures find(const director::CaptionView& view, const CaptionPlace& place);

    // Of Haste::Waits: captions that were to stand did not come in time, so that what was found lacks them.
    bool gave_up() const { return gave_up_; }

private:
    using Events = std::shared_ptr<const text::CaptionEvents>;
    struct Wish {
        CaptionTrack track;
        CaptionPlace place;
        director::CaptionLook look;
        Duration at{};
        bool same_setting(const Wish& other) const {
            return track == other.track && place == other.place && look == other.look;
        }
    };
    struct Made {
        Wish wish;
        std::size_t span = 0;
        bool moves = false;
        CaptionPictures pictures;
    };

    const Made* made(const Wish& wish, std::size_t span) const;
    bool next_is_made(const Wish& wish, const text::CaptionEvents& events, std::size_t span) const;
    CaptionPictures look_up(const Wish& wish);
    void ask(const Wish& wish);
    void start();
    void run();
    bool wait_for_work(std::unique_lock<std::mutex>& lock);
    bool has_work() const;
    void read_ahead(std::unique_lock<std::mutex>& lock);
    void serve_wish(std::unique_lock<std::mutex>& lock);
    bool load(const CaptionTrack& track, std::unique_lock<std::mutex>& lock);
    LoadedTrack read(const CaptionTrack& track, const av::AbortFlag& abort,
                     const std::optional<LoadedTrack>& before) const;
    void serve(const Wish& wish, const Events& events);
    void make(const Wish& wish, const Events& events, std::size_t span);
    Made set(const Wish& wish, const Events& events, std::size_t span) const;
    Made set_or_nothing(const Wish& wish, const Events& events, std::size_t span);

    const Haste haste_;
    const CaptionTools tools_;
    const CaptionDeskLimits limits_;
    std::mutex mutex_;
    std::condition_variable asked_, served_;
    std::optional<Wish> wish_;     // guarded by mutex_
    std::size_t wishes_ = 0;       // guarded by mutex_; counts them
    std::size_t served_wish_ = 0;  // guarded by mutex_
    CaptionShelf shelf_;           // guarded by mutex_
    std::vector<Made> made_;       // guarded by mutex_; the newest last
    av::AbortFlag loading_;        // guarded by mutex_; of what is being read
    CaptionTrack being_read_;      // guarded by mutex_; while loading_
    bool gave_up_ = false;         // the main thread's own
    bool stopping_ = false;        // guarded by mutex_
    CaptionTools::Set set_;        // the thread's own; made by it
    bool set_failed_ = false;      // the thread's own: it was said
    std::thread thread_;
};

}  // namespace wissel::app
