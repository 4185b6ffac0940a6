"""A film of pictures as they are (4:2:0, AVI), for which nothing is needed to write it."""
import struct


def chunk(name, data):
    return name + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)


def chunks(kind, name, *parts):
    return chunk(kind, name + b"".join(parts))


def head(width, height, rate, count):
    size = width * height * 3 // 2
    main = struct.pack("<14I", 1_000_000 // rate, size * rate, 0, 0x10, count, 0, 1, size, width, height, 0, 0, 0, 0)
    stream = struct.pack("<4s4sI2H8I4h", b"vids", b"I420", 0, 0, 0, 0, 1, rate, 0, count, size, 0, 0, 0, 0, width, height)
    kind = struct.pack("<I2i2H4s5I", 40, width, height, 1, 12, b"I420", size, 0, 0, 0, 0)
    return chunks(b"LIST", b"hdrl", chunk(b"avih", main), chunks(b"LIST", b"strl", chunk(b"strh", stream), chunk(b"strf", kind)))


def write_plain_film(path, pictures, width, height, rate):
    """`pictures`: the planes of each one, behind each other, as bytes. `rate`: a second, whole."""
    index = b"".join(struct.pack("<4s3I", b"00dc", 0x10, 4 + at * (8 + len(picture)), len(picture)) for at, picture in enumerate(pictures))
    movie = chunks(b"LIST", b"movi", *(chunk(b"00dc", picture) for picture in pictures))
    with open(path, "wb") as out:
        out.write(chunks(b"RIFF", b"AVI ", head(width, height, rate, len(pictures)), movie, chunk(b"idx1", index)))
