// The pieces that read_script is made of.
#pragma once

#include "fields.h"
#include "script.h"

namespace wissel::scenes {

Cast read_cast(Fields fields);
Mood read_mood(Fields& fields, const char* name);
Phone read_phone(Fields fields, const Cast& cast);
Shot read_shot(Fields fields, const Cast& cast);
// The field's value, which must be a member of the cast.
std::string read_who(Fields& fields, const char* name, const Cast& cast);

}  // namespace wissel::scenes
