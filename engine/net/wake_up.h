// Wakes a thread that waits in poll().
//
// Threading: call() on any thread; the rest on the one that waits. Owns its descriptor.
#pragma once

namespace wissel::net {

class WakeUp {
public:
    WakeUp();
    ~WakeUp();
    WakeUp(const WakeUp&) = delete;
    WakeUp& operator=(const WakeUp&) = delete;

    bool works() const { return descriptor_ >= 0; }
    int descriptor() const { return descriptor_; }
    void call() const;
    void answer() const;  // whatever was called until now has been heard

private:
    int descriptor_;
};

}  // namespace wissel::net
