"""Firefox as Debian has it, spoken to in WebDriver BiDi, which it understands without a driver beside it."""

import contextlib
import itertools
import json
import subprocess
import tempfile
import time
from pathlib import Path

from websockets.sync.client import connect

# Seconds for any answer; a test that fails waits as long.
PATIENCE = 60
# Nothing is asked of anybody but the site.
PREFERENCES = {
    "app.normandy.enabled": False, "app.update.disabledForTesting": True, "browser.safebrowsing.update.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False, "extensions.systemAddon.update.enabled": False,
    "network.captive-portal-service.enabled": False, "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,", "toolkit.telemetry.server": "data:,",
}


class Firefox:
    """A window of the browser. What its pages say on the console, or fail at, is in `log`."""

    def __init__(self, connection):
        self.connection = connection
        self.numbers = itertools.count(1)
        self.log = []
        self.ask("session.new", capabilities={})
        self.ask("session.subscribe", events=["log.entryAdded"])
        self.window = self.ask("browsingContext.getTree")["contexts"][0]["context"]

    def ask(self, method, **parameters):
        number = next(self.numbers)
        self.connection.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            answer = json.loads(self.connection.recv(timeout=PATIENCE))
            if answer.get("method") == "log.entryAdded":
                self.log.append(answer["params"]["text"])
            elif answer.get("id") == number:
                assert answer["type"] == "success", answer
                return answer["result"]

    def open(self, url):
        self.ask("browsingContext.navigate", context=self.window, url=url, wait="complete")

    @property
    def url(self):
        return self.ask("browsingContext.getTree", root=self.window)["contexts"][0]["url"]

    def resize(self, width, height):
        self.ask("browsingContext.setViewport", context=self.window, viewport={"width": width, "height": height})

    def evaluate(self, expression):
        """The value of an expression, or what it promises, in the page: a text, a number or a truth value."""
        answer = self.ask(
            "script.evaluate", expression=expression, target={"context": self.window}, awaitPromise=True)
        assert answer["type"] == "success", answer
        return answer["result"].get("value")

    def wait_for(self, condition):
        self.evaluate(
            f"new Promise(done => {{ const look = () => {condition} ? done() : setTimeout(look, 20); look() }})")

    def press(self, keys):
        """Presses the keys one after the other, where the focus is."""
        actions = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        self.ask(
            "input.performActions", context=self.window,
            actions=[{"type": "key", "id": "keyboard", "actions": actions}])

    def click(self, selector):
        [node] = self.ask(
            "browsingContext.locateNodes", context=self.window, locator={"type": "css", "value": selector})["nodes"]
        element = {"type": "element", "element": {"sharedId": node["sharedId"]}}
        actions = [
            {"type": "pointerMove", "x": 0, "y": 0, "origin": element}, {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0}]
        self.ask(
            "input.performActions", context=self.window,
            actions=[{"type": "pointer", "id": "mouse", "actions": actions}])


@contextlib.contextmanager
def firefox(preferences=()):
    """A new browser with a profile of its own, with these preferences besides."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        lines = [
            f"user_pref({json.dumps(key)}, {json.dumps(value)});\n"
            for key, value in {**PREFERENCES, **dict(preferences)}.items()]
        Path(profile, "user.js").write_text("".join(lines), "utf-8")
        process = subprocess.Popen(
            ["firefox-esr", "--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            with connect(address(process, Path(profile, "WebDriverBiDiServer.json")), max_size=None) as connection:
                yield Firefox(connection)
        finally:
            process.terminate()
            process.wait()


def address(process, file):
    """Where the browser listens, which it writes into its profile when it does."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        assert process.poll() is None, "firefox-esr has ended"
        with contextlib.suppress(FileNotFoundError, json.JSONDecodeError):
            place = json.loads(file.read_text("utf-8"))
            return f"ws://{place['ws_host']}:{place['ws_port']}/session"
        time.sleep(0.05)
    raise TimeoutError("firefox-esr does not listen")
