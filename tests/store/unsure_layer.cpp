#include "store/unsure_layer.h"

#include "store/unsure_disk.h"

namespace wissel::test {

namespace {

// As the library allocates it, with the real file right behind.
struct LayerFile {
    sqlite3_file base;
    UnsureDisk* disk;
    UnsureFile* file;   // null: nobody needs it after a cut
    bool syncs_folder;  // with its first sync, as the real layer does for logs and journals
};

LayerFile& ours(sqlite3_file* file) {
    return *reinterpret_cast<LayerFile*>(file);
}

sqlite3_file* real(sqlite3_file* file) {
    return reinterpret_cast<sqlite3_file*>(&ours(file) + 1);
}

int close(sqlite3_file* file) {
    return real(file)->pMethods ? real(file)->pMethods->xClose(real(file)) : SQLITE_OK;
}
int read_bytes(sqlite3_file* file, void* bytes, int size, sqlite3_int64 at) {
    if (ours(file).disk->is_cut()) return SQLITE_IOERR_READ;
    return real(file)->pMethods->xRead(real(file), bytes, size, at);
}
int write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 at) {
    return ours(file).disk->write(real(file), ours(file).file, bytes, size, at);
}
int truncate(sqlite3_file* file, sqlite3_int64 size) {
    return ours(file).disk->truncate(real(file), ours(file).file, size);
}
int sync(sqlite3_file* file, int) {
    const int code = ours(file).disk->sync(ours(file).file, ours(file).syncs_folder);
    if (code == SQLITE_OK) ours(file).syncs_folder = false;
    return code;
}
int file_size(sqlite3_file* file, sqlite3_int64* size) {
    return real(file)->pMethods->xFileSize(real(file), size);
}
int lock(sqlite3_file* file, int kind) {
    return real(file)->pMethods->xLock(real(file), kind);
}
int unlock(sqlite3_file* file, int kind) {
    return real(file)->pMethods->xUnlock(real(file), kind);
}
int check_lock(sqlite3_file* file, int* held) {
    return real(file)->pMethods->xCheckReservedLock(real(file), held);
}
int control(sqlite3_file* file, int operation, void* argument) {
    return real(file)->pMethods->xFileControl(real(file), operation, argument);
}
int sector_size(sqlite3_file* file) {
    return real(file)->pMethods->xSectorSize(real(file));
}
int characteristics(sqlite3_file* file) {
    return real(file)->pMethods->xDeviceCharacteristics(real(file));
}
int shared_map(sqlite3_file* file, int page, int size, int extend, void volatile** memory) {
    return real(file)->pMethods->xShmMap(real(file), page, size, extend, memory);
}
int shared_lock(sqlite3_file* file, int from, int count, int flags) {
    return real(file)->pMethods->xShmLock(real(file), from, count, flags);
}
void shared_barrier(sqlite3_file* file) {
    real(file)->pMethods->xShmBarrier(real(file));
}
int shared_unmap(sqlite3_file* file, int remove) {
    return real(file)->pMethods->xShmUnmap(real(file), remove);
}

// Version 2: shared memory, but no mapping of the database itself, which would go past write().
constexpr sqlite3_io_methods kMethods = {
    2,          close,   read_bytes,  write,           truncate,   sync,        file_size,      lock,         unlock,
    check_lock, control, sector_size, characteristics, shared_map, shared_lock, shared_barrier, shared_unmap, nullptr,
    nullptr};

UnsureDisk& disk_of(sqlite3_vfs* layer) {
    return *static_cast<UnsureDisk*>(layer->pAppData);
}

int open(sqlite3_vfs* layer, const char* name, sqlite3_file* file, int flags, int* out_flags) {
    ours(file).base.pMethods = nullptr;  // not open
    ours(file).disk = &disk_of(layer);
    ours(file).syncs_folder = (flags & (SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_WAL)) != 0;
    const int code = disk_of(layer).open(real(file), name, flags, out_flags, &ours(file).file);
    if (code == SQLITE_OK) ours(file).base.pMethods = &kMethods;
    return code;
}

int remove(sqlite3_vfs* layer, const char* name, int sync_folder) {
    return disk_of(layer).remove(name, sync_folder);
}

}  // namespace

sqlite3_vfs unsure_layer(UnsureDisk& disk) {
    auto layer = *disk.real();  // what is not replaced does not ask which layer it is called for
    layer.szOsFile += static_cast<int>(sizeof(LayerFile));
    layer.zName = "unsure";
    layer.pNext = nullptr;
    layer.pAppData = &disk;
    layer.xOpen = open;
    layer.xDelete = remove;
    return layer;
}

}  // namespace wissel::test
