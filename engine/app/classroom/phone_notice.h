// What somebody reads who opened an address of the phones' server in a browser and is refused: it is not the lesson's, too many ask at
// once, or the room is full. Without it a browser shows an error page of its own, in its own words.
//
// Threading: pure.
// Invariants: in Dutch, French and English at once, since nothing is known of who reads; no script, and nothing of what was typed, so
// that it is one and the same for every wrong code. Its look is the voting page's, at the root.
#pragma once

#include <string>

namespace wissel::app {

// 404, 429 or 503; of another status nobody reads anything: empty.
std::string phone_notice(unsigned status);

}  // namespace wissel::app
