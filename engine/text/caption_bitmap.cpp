#include "text/caption_bitmap.h"

#include <algorithm>

namespace wissel::text {

std::vector<int> keep_between(const std::vector<Rows>& pieces, const Rows& clear) {
    std::vector<int> tops(pieces.size(), kHidden);
    int limit = clear.bottom;
    for (auto i = pieces.size(); i-- > 0;) {
        const int height = pieces[i].bottom - pieces[i].top;
        const int top = std::min(pieces[i].top, limit - height);
        if (top < clear.top) continue;
        tops[i] = top;
        limit = top;
    }
    return tops;
}

}  // namespace wissel::text
