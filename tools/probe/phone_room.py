"""A room of phones with made-up questions (tests/app/classroom/room), told line by line what comes next."""
import subprocess


class Room:
    def __init__(self, program, address="127.0.0.1", port=0, languages="nl,nl-easy,fr,en"):
        self.program = subprocess.Popen([program, address, str(port), languages], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.address = self.program.stdout.readline().strip()
        if not self.address:
            raise SystemExit(f"{program} does not serve at {address}")
        self.port = int(self.address.split(":")[-1].split("/")[0])

    def tell(self, line):
        self.program.stdin.write(line + "\n")
        self.program.stdin.flush()

    def tally(self):
        self.tell("tally")
        rows = []
        while (line := self.program.stdout.readline().strip()) != ".":
            rows.append([int(count) for count in line.split()])
        return rows

    def phones(self):
        self.tell("phones")
        return int(self.program.stdout.readline())

    def close(self):
        self.program.stdin.close()
        self.program.wait(20)
        self.program.stdout.close()
