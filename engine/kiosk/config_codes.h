// The names of all mistakes that can be in a kiosk's configuration. They are stable; KIOSK.md says what each means.
#pragma once

#include <array>

#include "story/io/codes.h"

namespace wissel::kiosk::codes {

using story::Code;
using story::Severity;

// In the file.
inline constexpr Code kNoConfig{"no-config", Severity::Error};
inline constexpr Code kTomlSyntax{"toml-syntax", Severity::Error};
inline constexpr Code kUnknownKey{"unknown-key", Severity::Error};
inline constexpr Code kMissingKey{"missing-key", Severity::Error};
inline constexpr Code kWrongType{"wrong-type", Severity::Error};
inline constexpr Code kBadValue{"bad-value", Severity::Error};
inline constexpr Code kBadPin{"bad-pin", Severity::Error};
inline constexpr Code kMissingFile{"missing-file", Severity::Error};
inline constexpr Code kWrongKind{"wrong-kind", Severity::Error};
inline constexpr Code kUnreadableFile{"unreadable-file", Severity::Error};
inline constexpr Code kSameFile{"same-file", Severity::Error};
inline constexpr Code kLongText{"long-text", Severity::Warning};
inline constexpr Code kUnknownLetter{"unknown-letter", Severity::Warning};
inline constexpr Code kExampleText{"example-text", Severity::Warning};
inline constexpr Code kNothingToShow{"nothing-to-show", Severity::Warning};

// With a look into what it names.
inline constexpr Code kSameStory{"same-story", Severity::Error};
inline constexpr Code kUnknownLanguage{"unknown-language", Severity::Error};
inline constexpr Code kUnknownAge{"unknown-age", Severity::Error};
inline constexpr Code kUnknownNode{"unknown-node", Severity::Error};
inline constexpr Code kNoCommonLanguage{"no-common-language", Severity::Error};
inline constexpr Code kMissingLanguage{"missing-language", Severity::Warning};
inline constexpr Code kMissingTranslation{"missing-translation", Severity::Warning};
inline constexpr Code kNoContentNote{"no-content-note", Severity::Warning};
inline constexpr Code kNoHelpLines{"no-help-lines", Severity::Warning};
inline constexpr Code kUnreadableMedia{"unreadable-media", Severity::Error};
inline constexpr Code kNotWritable{"not-writable", Severity::Error};
inline constexpr Code kNotFigures{"not-figures", Severity::Error};

// A kiosk can begin in spite of these, with what there is: a disk may come late.
inline constexpr std::array kSurvivable = {kMissingFile, kWrongKind, kUnreadableFile};

}  // namespace wissel::kiosk::codes
