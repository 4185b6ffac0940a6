// The names of all mistakes that a check can report. They are stable: authors search for them, tests rely on them.
// stories/FORMAT.md says what each means and what to do.
#pragma once

#include "story/diagnostic.h"

namespace wissel::story {

struct Code {
    const char* name;
    Severity severity;
};

namespace codes {

inline constexpr Code kNoStory{"no-story", Severity::Error};
inline constexpr Code kJsonSyntax{"json-syntax", Severity::Error};
inline constexpr Code kFormatVersion{"format-version", Severity::Error};
inline constexpr Code kUnknownField{"unknown-field", Severity::Warning};
inline constexpr Code kMissingField{"missing-field", Severity::Error};
inline constexpr Code kWrongType{"wrong-type", Severity::Error};
inline constexpr Code kBadValue{"bad-value", Severity::Error};
inline constexpr Code kDuplicateKey{"duplicate-key", Severity::Error};
inline constexpr Code kUnknownTarget{"unknown-target", Severity::Error};
inline constexpr Code kUnknownSituation{"unknown-situation", Severity::Error};
inline constexpr Code kUnknownAge{"unknown-age", Severity::Error};
inline constexpr Code kUnknownFlag{"unknown-flag", Severity::Error};
inline constexpr Code kUnknownHelp{"unknown-help", Severity::Error};
inline constexpr Code kUnknownSource{"unknown-source", Severity::Error};
inline constexpr Code kUnknownOption{"unknown-option", Severity::Error};
inline constexpr Code kUnreachableNode{"unreachable-node", Severity::Warning};
inline constexpr Code kNoWayOut{"no-way-out", Severity::Error};
inline constexpr Code kNeverTrue{"never-true", Severity::Warning};
inline constexpr Code kEmptyOffer{"empty-offer", Severity::Error};
inline constexpr Code kUnusedVariable{"unused-variable", Severity::Warning};
inline constexpr Code kUndeclaredVariable{"undeclared-variable", Severity::Error};
inline constexpr Code kBadExpression{"bad-expression", Severity::Error};
inline constexpr Code kMissingPart{"missing-part", Severity::Error};
inline constexpr Code kMissingMedia{"missing-media", Severity::Error};
inline constexpr Code kUnreadableMedia{"unreadable-media", Severity::Error};
inline constexpr Code kUnreadableCue{"unreadable-cue", Severity::Error};
inline constexpr Code kCueTimes{"cue-times", Severity::Warning};
inline constexpr Code kBitmapCaptions{"bitmap-captions", Severity::Warning};
inline constexpr Code kQuietClip{"quiet-clip", Severity::Warning};
inline constexpr Code kClippedSound{"clipped-sound", Severity::Warning};
inline constexpr Code kSoundTooLong{"sound-too-long", Severity::Warning};
inline constexpr Code kSignLength{"sign-length", Severity::Warning};
inline constexpr Code kWindowTooLong{"window-too-long", Severity::Error};
inline constexpr Code kMissingTranslation{"missing-translation", Severity::Warning};
inline constexpr Code kLongText{"long-text", Severity::Warning};
inline constexpr Code kUnknownLetter{"unknown-letter", Severity::Warning};
inline constexpr Code kNoReaction{"no-reaction", Severity::Error};
inline constexpr Code kOutsideFolder{"outside-folder", Severity::Error};
inline constexpr Code kGreenWithUnmet{"green-with-unmet", Severity::Warning};
inline constexpr Code kTwoWaysOn{"two-ways-on", Severity::Error};
inline constexpr Code kNoWayOn{"no-way-on", Severity::Error};
inline constexpr Code kTooManyOptions{"too-many-options", Severity::Error};
inline constexpr Code kTooManyMistakes{"too-many-mistakes", Severity::Error};  // a warning if only warnings are left out

}  // namespace codes

}  // namespace wissel::story
