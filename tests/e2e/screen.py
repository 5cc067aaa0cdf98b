"""A window as an assistive program and a hand meet it: AT-SPI over D-Bus for what is there, xdotool for keys and pointer.

Needs python3-dbus, xdotool and a session bus with at-spi2-core; run under dbus-run-session on a display.
"""
import subprocess
import time

import dbus

ACCESSIBLE = "org.a11y.atspi.Accessible"
COMPONENT = "org.a11y.atspi.Component"
PROPERTIES = "org.freedesktop.DBus.Properties"
ACTION = "org.a11y.atspi.Action"
STATES = {"checked": 4, "enabled": 8, "expanded": 10, "focusable": 11, "focused": 12, "selected": 23, "showing": 25}
ROOT = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")


class Element:
    """One accessible object; asks anew each time, so it never tells of the past."""

    def __init__(self, bus, name, path):
        self.bus, self.owner, self.path = bus, name, path
        self.proxy = bus.get_object(name, path, introspect=False)

    @property
    def name(self):
        return str(self.proxy.Get(ACCESSIBLE, "Name", dbus_interface=PROPERTIES))

    @property
    def role(self):
        return str(self.proxy.GetRoleName(dbus_interface=ACCESSIBLE))

    @property
    def description(self):
        return str(self.proxy.Get(ACCESSIBLE, "Description", dbus_interface=PROPERTIES))

    @property
    def states(self):
        low, high = self.proxy.GetState(dbus_interface=ACCESSIBLE)
        bits = int(low) | int(high) << 32
        return {name for name, bit in STATES.items() if bits >> bit & 1}

    def act(self, action):
        """Does the action of that name ("Press", "SetFocus" …), as an assistive program would."""
        for index in range(int(self.proxy.Get(ACTION, "NActions", dbus_interface=PROPERTIES))):
            if str(self.proxy.GetName(dbus.Int32(index), dbus_interface=ACTION)) == action:
                return bool(self.proxy.DoAction(dbus.Int32(index), dbus_interface=ACTION))
        raise SystemExit(f"“{self.name}” ({self.role}) has no action “{action}”")

    def box(self):
        """x, y, width, height on the screen."""
        return tuple(int(v) for v in self.proxy.GetExtents(dbus.UInt32(0), dbus_interface=COMPONENT))

    def children(self):
        return [Element(self.bus, str(n), str(p)) for n, p in self.proxy.GetChildren(dbus_interface=ACCESSIBLE)]

    def all(self, depth=16):
        yield self
        if depth:
            for child in self.children():
                yield from child.all(depth - 1)

    def find(self, test):
        """The first element below for which test(element) holds; None without one."""
        for element in self.all():
            try:
                if test(element):
                    return element
            except dbus.DBusException:
                continue  # gone while we looked
        return None


def wait(what, question, seconds=60.0):
    """Asks until the answer is not empty; names what was waited for when it never came."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            answer = question()
            if answer:
                return answer
        except dbus.DBusException:
            pass
        time.sleep(0.1)
    raise SystemExit(f"waited {seconds:.0f} s in vain for {what}")


def application(name):
    bus_address = dbus.SessionBus().get_object("org.a11y.Bus", "/org/a11y/bus").GetAddress(dbus_interface="org.a11y.Bus")
    bus = dbus.bus.BusConnection(str(bus_address))

    def found():
        for child in Element(bus, *ROOT).children():
            if child.name.lower() == name and child.children() and child.children()[0].children():
                return child
        return None

    return wait(f"the window of {name}", found)


def do(*arguments):
    subprocess.run(["xdotool", *map(str, arguments)], check=True)


def keys(*names):
    for name in names:
        do("key", name)
        time.sleep(0.15)


def write(text):
    do("type", "--delay", "15", text)
    time.sleep(0.2)


def centre(box):
    return box[0] + box[2] // 2, box[1] + box[3] // 2


def drag(start, end):
    """A hand's drag: it takes two motions and more until a drag begins, and it rests before it lets go."""
    do("mousemove", *start)
    time.sleep(0.15)
    do("mousedown", 1)
    time.sleep(0.1)
    for i in range(1, 13):
        do("mousemove", start[0] + (end[0] - start[0]) * i // 12, start[1] + (end[1] - start[1]) * i // 12)
        time.sleep(0.02)
    do("mousemove", end[0] + 1, end[1])
    time.sleep(0.2)
    do("mouseup", 1)
