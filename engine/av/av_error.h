// libav's error numbers in words.
#pragma once

#include <string>

namespace wissel::av {

std::string av_message(int code);

}  // namespace wissel::av
