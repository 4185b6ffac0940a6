"""The footage that tools/footage_probe plays: what phones, cameras, programs and the years bring, one of each kind."""
import dataclasses
import subprocess

H264 = ("-c:v", "libx264", "-preset", "ultrafast")
HEVC = ("-c:v", "libx265", "-preset", "ultrafast", "-x265-params", "log-level=none")
VP9 = ("-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8", "-b:v", "3M")
MPEG2 = ("-c:v", "mpeg2video", "-q:v", "3")
MJPEG = ("-c:v", "mjpeg", "-q:v", "3")
AAC = ("-c:a", "aac")
OPUS = ("-c:a", "libopus")
NO_SOUND = ("-an",)
PQ = ("-color_primaries", "bt2020", "-color_trc", "smpte2084", "-colorspace", "bt2020nc")
HLG = ("-color_primaries", "bt2020", "-color_trc", "arib-std-b67", "-colorspace", "bt2020nc")


@dataclasses.dataclass
class Footage:
    """Options are ffmpeg's, for its output. rate: pictures a second, also as a fraction."""
    name: str
    ending: str
    video: tuple = H264
    audio: tuple = AAC
    rate: str = "30"
    size: tuple = (640, 360)
    heard: bool = True
    shown: float = 1      # of its pictures, at least
    turned: bool = False  # stored on its side, with a note to turn it back
    still: bool = False   # one picture


def codecs():
    yield Footage("H.264, AAC, MP4", "mp4")
    yield Footage("H.264, AAC, MOV", "mov")
    yield Footage("H.264 with B pictures, MP3, MKV", "mkv", ("-c:v", "libx264", "-preset", "medium", "-bf", "3"), ("-c:a", "libmp3lame"))
    yield Footage("H.264 10 bit", "mp4", (*H264, "-pix_fmt", "yuv420p10le"))
    yield Footage("H.264, AC-3, MPEG-TS", "ts", H264, ("-c:a", "ac3"))
    yield Footage("HEVC 8 bit", "mp4", (*HEVC, "-tag:v", "hvc1"))
    yield Footage("HEVC 10 bit", "mkv", (*HEVC, "-pix_fmt", "yuv420p10le"))
    yield Footage("VP8, Vorbis, WebM", "webm", ("-c:v", "libvpx", "-deadline", "realtime", "-b:v", "3M"), ("-c:a", "libvorbis"))
    yield Footage("VP9, Opus, WebM", "webm", VP9, OPUS)
    yield Footage("AV1, Opus, WebM", "webm", ("-c:v", "libsvtav1", "-preset", "12", "-svtav1-params", "tune=0"), OPUS)
    yield Footage("MPEG-2, MPEG-TS", "ts", MPEG2, ("-c:a", "mp2"))
    yield Footage("MPEG-4, MP3, AVI", "avi", ("-c:v", "mpeg4", "-q:v", "3"), ("-c:a", "libmp3lame"))
    yield Footage("MJPEG, PCM, AVI", "avi", MJPEG, ("-c:a", "pcm_s16le"))
    yield Footage("MJPEG, PCM, MOV", "mov", MJPEG, ("-c:a", "pcm_s16be"))
    yield Footage("Theora, Vorbis, Ogg", "ogv", ("-c:v", "libtheora", "-q:v", "8"), ("-c:a", "libvorbis"))
    yield Footage("ProRes, PCM, MOV", "mov", ("-c:v", "prores_ks"), ("-c:a", "pcm_s16le"))
    yield Footage("GIF", "gif", ("-c:v", "gif"), NO_SOUND, rate="25", heard=False)


def sounds():
    yield Footage("FLAC, MKV", "mkv", H264, ("-c:a", "flac"))
    yield Footage("5.1 at 44.1 kHz", "mp4", H264, ("-c:a", "aac", "-ac", "6", "-ar", "44100"))
    yield Footage("mono at 8 kHz", "mkv", H264, ("-c:a", "pcm_s16le", "-ar", "8000"))
    yield Footage("96 kHz, 24 bit", "mkv", H264, ("-c:a", "pcm_s24le", "-ar", "96000"))
    yield Footage("sound shorter than the picture", "mp4", H264, ("-c:a", "aac", "-af", "atrim=end=0.9"))
    yield Footage("sound longer than the picture", "mp4", H264, ("-c:a", "aac", "-af", "apad=pad_dur=0.3"))
    yield Footage("no sound", "mp4", H264, NO_SOUND, heard=False)


def pictures():
    yield Footage("4:2:2", "mp4", (*H264, "-pix_fmt", "yuv422p"))
    yield Footage("4:4:4", "mp4", (*H264, "-pix_fmt", "yuv444p"))
    yield Footage("odd size", "webm", (*VP9, "-vf", "scale=641:361"), OPUS)
    yield Footage("anamorphic pixels", "mp4", (*H264, "-vf", "scale=480:360,setsar=4/3"))
    yield Footage("stored on its side", "mp4", (*H264, "-vf", "transpose=2"), turned=True)
    yield Footage("interlaced, MPEG-2", "ts", (*MPEG2, "-flags", "+ildct+ilme", "-top", "1"), ("-c:a", "mp2"), rate="25")
    yield Footage("interlaced, H.264", "mp4", (*H264, "-x264-params", "tff=1"), rate="25")
    yield Footage("full range", "mp4", (*H264, "-vf", "scale=out_range=full", "-color_range", "pc"))
    yield Footage("BT.601", "mp4", (*H264, "-vf", "scale=out_color_matrix=bt601", "-colorspace", "smpte170m"))
    yield Footage("HDR, PQ", "mp4", (*HEVC, "-pix_fmt", "yuv420p10le", *PQ))
    yield Footage("HDR, HLG", "mp4", (*HEVC, "-pix_fmt", "yuv420p10le", *HLG))
    yield Footage("1920x1080", "mp4", size=(1920, 1080))


def stills():
    for name, ending, codec in (("PNG", "png", "png"), ("JPEG", "jpg", "mjpeg"), ("WebP", "webp", "libwebp")):
        yield Footage(f"{name} still", ending, ("-c:v", codec, "-frames:v", "1"), NO_SOUND, heard=False, still=True)


def times():
    for rate in ("24000/1001", "24", "25", "30000/1001", "50", "60000/1001", "60"):
        yield Footage(f"{rate} pictures a second", "mp4", rate=rate)
    yield Footage("starts at 100 s, MPEG-TS", "ts", (*H264, "-output_ts_offset", "100"))
    yield Footage("starts at 100 s, MKV", "mkv", (*H264, "-output_ts_offset", "100"))
    # Every third picture is left out, and the one before it stands longer.
    yield Footage("variable rate", "mp4", (*H264, "-vf", "select=mod(n+1\\,3)", "-vsync", "vfr"), shown=0.6)


def streams():
    yield Footage("several pictures, sounds and texts", "mkv",
                  (*H264, "-map", "0:v", "-map", "0:v", "-map", "1:a", "-map", "1:a", "-disposition:v:0", "default"))
    yield Footage("4K", "mp4", (*H264, "-crf", "30"), size=(3840, 2160), shown=0)


def all_kinds():
    return [*codecs(), *sounds(), *pictures(), *stills(), *times(), *streams()]


def turn(path):
    """Notes in an MP4 that its pictures are to be turned a quarter, without touching them."""
    turned = f"{path}.turned.mp4"
    subprocess.run(["ffmpeg", "-v", "error", "-y", "-i", path, "-c", "copy", "-metadata:s:v", "rotate=270", turned], check=True)
    subprocess.run(["mv", turned, path], check=True)
