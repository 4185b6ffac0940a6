// What a kiosk keeps: the file, the writer's thread, and what is said of it. Without a file nothing is kept, and nothing said.
//
// Threading: main thread; the disk is the writer's.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/kiosk/story_shelf.h"
#include "director/kiosk_view.h"
#include "kiosk/config.h"
#include "store/record_writer.h"

namespace wissel::app {

class KioskRecords {
public:
    KioskRecords(const kiosk::FigureSettings& settings, std::function<void(std::uint64_t)> recorded);

    store::RecordWriter* writer() { return writer_.get(); }
    void name(const Shelf& shelf);
    // To be called now and then: what is too old is deleted once an hour; lines for whoever reads the log.
    void look(WallTime now);
    // For the staff: asked for anew each time, so as of a moment ago.
    director::StaffView::Figures today();
    // A line each; empty: all is well.
    std::vector<std::string> troubles() const;
    // Writes what waits. Says how much could not be.
    void finish();

private:
    const kiosk::FigureSettings settings_;
    std::unique_ptr<store::RecordWriter> writer_;
    std::optional<WallTime> retired_at_;
};

}  // namespace wissel::app
