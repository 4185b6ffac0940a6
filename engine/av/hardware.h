// A device that decodes pictures, through FFmpeg's hwaccel. One is opened and shared by all films.
//
// Threading: any thread. Ownership: shared; decoders keep what they use of it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/result.h"

struct AVBufferRef;
struct AVCodecContext;
struct AVFrame;

namespace wissel::av {

class Hardware {
public:
    // Kinds of device that this FFmpeg knows, whether or not this machine has one: "vaapi", "cuda", ...
    static std::vector<std::string> kinds();
    // One of these, or "auto" for the first that can be opened. May block on the driver. Fails where there is none.
    static Result<std::shared_ptr<const Hardware>> open(const std::string& kind);
    ~Hardware();
    Hardware(const Hardware&) = delete;
    Hardware& operator=(const Hardware&) = delete;

    const std::string& kind() const { return kind_; }
    // Before the decoder is opened. False, changing nothing, if the device does not take this codec; whether it takes
    // this very film shows only once it is decoded.
    bool attach(AVCodecContext& codec) const;

private:
    Hardware(std::string kind, AVBufferRef* device) : kind_(std::move(kind)), device_(device) {}

    std::string kind_;
    AVBufferRef* device_;
};

using HardwareRef = std::shared_ptr<const Hardware>;

// The picture of a frame that lies on a device is fetched from there; others stay as they are. False if that failed.
bool fetch_from_device(AVFrame& frame);

}  // namespace wissel::av
