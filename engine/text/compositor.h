// Puts libass's layers together to pieces.
//
// Threading: pure.
#pragma once

#include <ass/ass.h>

#include "text/caption_bitmap.h"

namespace wissel::text {

CaptionPieces composed(const ASS_Image* layers);

// Rows from the first to the last with anything in them; none where there is nothing.
Rows rows_of(const ASS_Image* layers);

}  // namespace wissel::text
