// A view without the times in it, which pass whether or not anything is to be drawn anew.
#pragma once

#include "director/view.h"

namespace wissel::app {

inline director::View without_times(director::View view) {
    view.panel_shown_for = 0;
    view.volume_shown_for = view.volume_shown_for < 0 ? -1 : 0;
    view.caption_notice_for = view.caption_notice_for < 0 ? -1 : 0;
    if (view.captions) view.captions->at = {};
    view.speed_shown_for = view.speed_shown_for < 0 ? -1 : 0;
    if (view.choice) {
        view.choice->shown_for = 0;
        if (view.choice->time_left) view.choice->time_left = 0;
    }
    return view;
}

}  // namespace wissel::app
