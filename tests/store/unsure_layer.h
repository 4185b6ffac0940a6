// The library's side of UnsureDisk: tables of functions that hand over to it.
//
// Threading, ownership: as UnsureDisk, which must outlive the layer.
#pragma once

#include <sqlite3.h>

namespace wissel::test {

class UnsureDisk;

sqlite3_vfs unsure_layer(UnsureDisk& disk);

}  // namespace wissel::test
