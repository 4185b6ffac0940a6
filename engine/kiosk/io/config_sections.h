// Reads the sections of a configuration, one each.
//
// Threading: one thread.
#pragma once

#include "kiosk/config.h"
#include "kiosk/io/table_reader.h"

namespace wissel::kiosk {

KioskStory read_story(ConfigContext& context, TableReader& table);
// `section`: it; none: it is not there. The same for [staff].
Attract read_attract(ConfigContext& context, TableReader& table, const TomlValue* section);
RoundSettings read_round(ConfigContext& context, TableReader& table);
HelpSettings read_help(ConfigContext& context, TableReader& table);
ScreenSettings read_screen(ConfigContext& context, TableReader& table);
StaffSettings read_staff(ConfigContext& context, TableReader& table, const TomlValue* section);
FigureSettings read_figures(ConfigContext& context, TableReader& table);

}  // namespace wissel::kiosk
