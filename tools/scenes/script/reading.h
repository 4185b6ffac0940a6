// The pieces that read_script is made of.
#pragma once

#include "scenes/script/fields.h"
#include "scenes/script/script.h"

namespace wissel::scenes {

Cast read_cast(Fields fields);
Chat read_chat(Fields fields, const Cast& cast);
Mood read_mood(Fields& fields, const char* name);
Phone read_phone(Fields fields, const Cast& cast);
// The phone's one screen, whichever it is.
void read_phone_screen(Phone& phone, Fields& fields, const Cast& cast);
// Which of the drawn pictures, and who is on it: fields of a post and of a framed picture.
Picture read_picture(Fields& fields, const Cast& cast);
RoomScreen read_room_screen(Fields fields);
Shot read_shot(Fields fields, const Cast& cast);
// The field's value, which must be a member of the cast.
std::string read_who(Fields& fields, const char* name, const Cast& cast);
std::vector<std::string> read_all(Fields& fields, const char* name, const Cast& cast);

}  // namespace wissel::scenes
