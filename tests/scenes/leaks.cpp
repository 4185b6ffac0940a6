// LeakSanitizer's list of what it may pass over: fontconfig and Pango keep their caches until the end of the program.
// Ordinary builds never call it.
extern "C" const char* __lsan_default_suppressions();

extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig\nleak:libpango\n"; }
