"""Tells when files are opened or written to, by the system's own notice (inotify)."""
import ctypes
import os
import select
import struct
import time

MODIFIED, OPENED = 0x2, 0x20
HEAD = struct.Struct("iIII")


class FileWatch:
    """Of one folder."""

    def __init__(self, folder):
        libc = ctypes.CDLL(None)
        self.handle = libc.inotify_init1(os.O_CLOEXEC)
        if self.handle < 0 or libc.inotify_add_watch(self.handle, os.fsencode(folder), MODIFIED | OPENED) < 0:
            raise OSError(f"{folder} cannot be watched")

    def wait_for(self, name, kind, times, seconds):
        """Whether this has happened to that file so many times, within so many seconds."""
        deadline = time.monotonic() + seconds
        while times > 0:
            if not select.select([self.handle], [], [], max(0.0, deadline - time.monotonic()))[0]:
                return False
            times -= sum(what & kind != 0 and file == name for what, file in self._news())
        return True

    def _news(self):
        data, at = os.read(self.handle, 65536), 0
        while at < len(data):
            _, what, _, length = HEAD.unpack_from(data, at)
            at += HEAD.size + length
            yield what, data[at - length:at].rstrip(b"\0").decode()

    def close(self):
        os.close(self.handle)
