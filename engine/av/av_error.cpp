#include "av/av_error.h"

extern "C" {
#include <libavutil/error.h>
}

namespace wissel::av {

std::string av_message(int code) {
    char text[AV_ERROR_MAX_STRING_SIZE] = {};
    if (av_strerror(code, text, sizeof text) < 0) return "error " + std::to_string(code);
    return text;
}

}  // namespace wissel::av
