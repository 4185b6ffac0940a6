"""A class of phones, and worse, against the server for phones.

Each voter opens the page and what it is made of, asks what is on, votes, changes its mind, and waits for news, as a browser does. Beside
them: connections that ask for nothing, some that send a byte now and then, fuzzers, and floods. Printed: how long voters waited for an
answer, votes that were lost, what went wrong; of a room of its own also what it cost. Exit 1 if a vote was lost.

Voters come from addresses of their own in 127.0.0.0/8 where the server is on this machine, unless --one-address is given.
"""
import argparse
import asyncio
import json
import pathlib
import random
import resource
import signal
import sys
import time
from urllib.parse import urlsplit

from phone_room import Room
from players import megabytes

PARTS = ["", "page.css", "words.js", "page.js"]
PATIENCE = 30


class Tries:
    def __init__(self):
        self.taken, self.errors, self.lost, self.voted, self.refused = {}, {}, 0, {}, 0

    def note(self, what, seconds):
        self.taken.setdefault(what, []).append(seconds)

    def went_wrong(self, what):
        self.errors[what] = self.errors.get(what, 0) + 1

    def print(self):
        for what, list_ in self.taken.items():
            list_.sort()
            at = lambda part: list_[min(len(list_) - 1, int(len(list_) * part))] * 1000
            print(f"{what:>10}: {len(list_):6} answers, median {at(0.5):7.1f} ms, 99 % {at(0.99):7.1f} ms, most {list_[-1] * 1000:7.1f} ms")
        for what, count in sorted(self.errors.items()):
            print(f"  {what}: {count}")


class Phone:
    """One connection at a time, kept as long as the server keeps it."""

    def __init__(self, server, source, tries):
        self.server, self.source, self.tries = server, source, tries
        self.stream = self.cookie = None

    async def ask(self, what, method, path, body=None):
        """Status and body; asked again on a new connection where the old one was closed meanwhile, as browsers do."""
        for attempt in range(6):
            began = time.monotonic()
            try:
                status, told = await asyncio.wait_for(self.ask_once(method, path, body), PATIENCE)
            except (OSError, asyncio.IncompleteReadError, asyncio.TimeoutError, ValueError) as error:
                self.close()
                self.tries.went_wrong(f"{what}: {type(error).__name__}, tried again")
                await asyncio.sleep(min(0.25 * 2 ** attempt, 4))
                continue
            if status in (429, 503):
                self.tries.went_wrong(f"{what}: {status}, tried again")
                await asyncio.sleep(1)
                continue
            self.tries.note(what, time.monotonic() - began)
            return status, told
        return 0, b""

    async def ask_once(self, method, path, body):
        if not self.stream:
            self.stream = await asyncio.open_connection(self.server.hostname, self.server.port, local_addr=(self.source, 0) if self.source else None)
        reader, writer = self.stream
        lines = [f"{method} {self.server.path}{path} HTTP/1.1", f"Host: {self.server.netloc}", "User-Agent: Mozilla/5.0 (Linux; Android 10; K)", "Accept-Language: nl-BE,nl;q=0.9"]
        if self.cookie:
            lines.append(f"Cookie: {self.cookie}")
        if body is not None:
            lines += ["Content-Type: application/json", f"Origin: http://{self.server.netloc}", f"Content-Length: {len(body)}"]
        writer.write(("\r\n".join(lines) + "\r\n\r\n").encode() + (body or b""))
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        headers = dict(line.lower().split(": ", 1) for line in head[1:] if ": " in line)
        for line in head:
            if line.lower().startswith("set-cookie: "):
                self.cookie = line.split(": ", 1)[1].split(";")[0]
        told = await reader.readexactly(int(headers.get("content-length", 0)))
        if headers.get("connection", "") == "close":
            self.close()
        return int(head[0].split()[1]), told

    def close(self):
        if self.stream:
            self.stream[1].close()
        self.stream = None


async def voter(index, server, source, after, tries, end):
    await asyncio.sleep(after)
    phone = Phone(server, source, tries)
    for part in PARTS:
        await phone.ask("page", "GET", part)
    status, told = await phone.ask("state", "GET", "state?lang=nl")
    if status != 200:
        tries.lost += 1
        return tries.went_wrong(f"no state: {status}")
    state = json.loads(told)
    if state["phase"] == "open":
        for _ in range(2):  # and changes its mind
            await cast(phone, state, index, tries)
    await follow(phone, state, index, tries, end)
    phone.close()


async def cast(phone, state, index, tries):
    ballot = some_ballot(state)
    status, _ = await phone.ask("vote", "POST", "vote", json.dumps({"number": state["number"], "ballot": ballot}).encode())
    if status == 204:
        tries.voted[index] = ballot
    elif status == 409:
        tries.went_wrong("vote: too late")  # the teacher has closed it meanwhile
    else:
        tries.went_wrong(f"vote: {status}")
        tries.refused += 1


async def news(phone, version, is_over):
    """Every state after that version, as a browser asks for it; what is waited for takes as long as it takes: not counted."""
    while not is_over():
        try:
            status, told = await asyncio.wait_for(phone.ask_once("GET", f"state?lang=nl&after={version}", None), PATIENCE)
            state = json.loads(told) if status == 200 else None
        except (OSError, asyncio.IncompleteReadError, asyncio.TimeoutError, ValueError):
            phone.close()
            state = None
        if not state:
            await asyncio.sleep(1)
            continue
        version = state["version"]
        yield state


async def follow(phone, state, index, tries, end):
    """Waits for news, and votes within a second where something new is asked."""
    number = state["number"] if state["phase"] == "open" else None
    async for state in news(phone, state["version"], end.is_set):
        if state["phase"] == "open" and state["number"] != number:
            number = state["number"]
            await asyncio.sleep(random.random())
            await cast(phone, state, index, tries)


def some_ballot(state):
    rows, columns = (6, 5) if state.get("kind") == "scores" else (1, max(1, len(state.get("answers", []))))
    return [random.randrange(columns) for _ in range(rows)]


async def idle(server, end):
    """Takes a connection, says nothing, and takes another as soon as that is closed."""
    while not end.is_set():
        try:
            reader, writer = await asyncio.open_connection(server.hostname, server.port)
            await reader.read(1)
            writer.close()
        except OSError:
            pass
        await asyncio.sleep(0.2)


async def slow(server, end):
    text = f"POST {server.path}vote HTTP/1.1\r\nHost: {server.netloc}\r\nContent-Length: 2000\r\n\r\n".encode() + b"x" * 2000
    while not end.is_set():
        try:
            _, writer = await asyncio.open_connection(server.hostname, server.port)
            for byte in text:
                writer.write(bytes([byte]))
                await writer.drain()
                await asyncio.sleep(0.2)
            writer.close()
        except OSError:
            await asyncio.sleep(0.2)


def garbage(server, chance):
    good = f"GET {server.path}state HTTP/1.1\r\nHost: {server.netloc}\r\n\r\n".encode()
    kind = chance.randrange(8)
    if kind == 0:
        return chance.randbytes(chance.randrange(1, 3000))
    if kind == 1:  # a few bytes of something good turned
        text = bytearray(good * chance.randrange(1, 4))
        for _ in range(chance.randrange(1, 10)):
            text[chance.randrange(len(text))] = chance.randrange(256)
        return bytes(text)
    if kind == 2:
        return b"GET /" + b"a" * chance.randrange(60000) + b" HTTP/1.1\r\n\r\n"
    if kind == 3:
        return good[:-2] + b"".join(b"X-%d: %s\r\n" % (i, chance.randbytes(20).hex().encode()) for i in range(chance.randrange(2000)))
    if kind == 4:
        body = chance.randbytes(chance.randrange(100))
        return f"POST {server.path}vote HTTP/1.1\r\nHost: {server.netloc}\r\nContent-Length: {chance.choice([0, 5, 10 ** 9, -1, len(body)])}\r\n\r\n".encode() + body
    if kind == 5:
        return f"POST {server.path}vote HTTP/1.1\r\nHost: {server.netloc}\r\nTransfer-Encoding: chunked\r\n\r\n".encode() + b"ffffffffff\r\n" + chance.randbytes(500)
    if kind == 6:
        return good * chance.randrange(1, 200)
    return chance.choice([b"\x16\x03\x01\x02\x00", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", b"GET http://[::1]:1/%00%ff?%=&&& HTTP/1.1\r\n\r\n", good[:-1], b"\0" * 10000])


async def fuzz(server, source, chance, end, count):
    while not end.is_set():
        try:
            reader, writer = await asyncio.open_connection(server.hostname, server.port, local_addr=(source, 0) if source else None)
            writer.write(garbage(server, chance))
            if chance.random() < 0.5:
                await asyncio.wait_for(reader.read(chance.randrange(1, 5000)), 0.5)
            writer.close()
            count[0] += 1
        except (OSError, asyncio.TimeoutError):
            pass
        await asyncio.sleep(0.002)


async def flood(server, source, end, count):
    """As fast as it can, whatever it is told."""
    many = f"GET {server.path}page.js HTTP/1.1\r\nHost: {server.netloc}\r\n\r\n".encode() * 50
    while not end.is_set():
        try:
            reader, writer = await asyncio.open_connection(server.hostname, server.port, local_addr=(source, 0) if source else None)
            writer.write(many)
            while await asyncio.wait_for(reader.read(1 << 18), 2):
                count[0] += 1
            writer.close()
        except (OSError, asyncio.TimeoutError):
            count[0] += 1
            await asyncio.sleep(0)


def cost_of(program):
    fields = pathlib.Path(f"/proc/{program.pid}/stat").read_text().rsplit(") ", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / 100, megabytes(program, "VmHWM")


async def stay(seconds, enough):
    """Or until somebody ends it."""
    try:
        await asyncio.wait_for(enough.wait(), seconds)
    except asyncio.TimeoutError:
        pass


async def run(given, server, local):
    tries, end, others, fuzzed = Tries(), asyncio.Event(), [], [0]
    enough = asyncio.Event()
    for sign in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(sign, enough.set)
    chance = random.Random(given.seed)
    # Class by class, as many addresses as phones.
    source = lambda i: f"127.1.{i // 250}.{i % 250 + 1}" if local and not given.one_address else None
    worse = "127.2.0.1" if local else None
    others += [asyncio.create_task(idle(server, end)) for _ in range(given.idle)]
    others += [asyncio.create_task(slow(server, end)) for _ in range(given.slow)]
    others += [asyncio.create_task(fuzz(server, worse, random.Random(given.seed + i), end, fuzzed)) for i in range(given.fuzz)]
    flooded = [0]
    others += [asyncio.create_task(flood(server, "127.3.0.1" if local else None, end, flooded)) for _ in range(given.flood)]
    if others:
        await asyncio.sleep(2)  # they stand
    voters = [asyncio.create_task(voter(i, server, source(i), chance.random() * given.seconds, tries, end)) for i in range(given.voters)]
    limit = time.monotonic() + given.seconds + 60
    while len(tries.voted) + tries.lost < given.voters and time.monotonic() < limit and not enough.is_set():
        await asyncio.sleep(0.1)
    await stay(given.stay, enough)
    end.set()
    for task in voters + others:
        task.cancel()
    await asyncio.gather(*voters, *others, return_exceptions=True)
    tries.lost = given.voters - len(tries.voted) + tries.refused
    if given.fuzz:
        print(f"{fuzzed[0]} pieces of garbage")
    if given.flood:
        print(f"{flooded[0]} pieces of answers to floods, or refusals")
    return tries


def compare(tries, room):
    """Whether the room counted exactly what was sent."""
    counted = room.tally()
    sent = [[0] * len(row) for row in counted]
    for ballot in tries.voted.values():
        for row, column in enumerate(ballot):
            sent[row][column] += 1
    print(f"counted {counted}, sent {sent}")
    return counted == sent


def main():
    parser = argparse.ArgumentParser(prog="tools/phone_load", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", help=argparse.SUPPRESS)
    parser.add_argument("--at", help="address of the page, such as http://192.168.1.20:8080/K7F9X/, where a question is open; a room of its own if not given")
    parser.add_argument("--kind", default="choice", choices=["choice", "scores", "flag"], help="what its own room asks (choice)")
    parser.add_argument("--voters", type=int, default=300)
    parser.add_argument("--seconds", type=float, default=5, help="within which they come (5)")
    parser.add_argument("--stay", type=float, default=0, help="seconds for which all go on after the last vote (0)")
    parser.add_argument("--idle", type=int, default=0, help="connections that say nothing")
    parser.add_argument("--slow", type=int, default=0, help="connections that send a byte now and then")
    parser.add_argument("--fuzz", type=int, default=0, help="fuzzers")
    parser.add_argument("--flood", type=int, default=0, help="connections that ask as fast as they can")
    parser.add_argument("--one-address", action="store_true", help="all voters behind one router")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    room = None if given.at else Room(given.program)
    if room:
        room.tell(f"ask {given.kind}")
    # Ours; that of the server stays what it is.
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(most, 65536), most))
    server = urlsplit(given.at or room.address)
    tries = asyncio.run(run(given, server, server.hostname.startswith("127.")))
    tries.print()
    print(f"{len(tries.voted)} of {given.voters} voted, {tries.lost} lost")
    fine = tries.lost == 0
    if room:
        fine = compare(tries, room) and fine
        processor, memory = cost_of(room.program)
        print(f"the server took {processor:.2f} s of processor time and at most {memory:.0f} MB")
        room.close()
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main())
