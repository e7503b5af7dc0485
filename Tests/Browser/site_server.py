"""A local server that has a published folder under a sub-path, as a context manager."""

import contextlib
import functools
import http.server
import threading

SUB_PATH = "/zhuanlan/minglu/"


class UnderSubPath(http.server.SimpleHTTPRequestHandler):
    """Serves a folder under SUB_PATH and nothing beside it, as a government site's section is served."""

    def translate_path(self, path):
        inside = path.removeprefix(SUB_PATH) if path.startswith(SUB_PATH) else "no-such-path"
        return super().translate_path("/" + inside)

    def log_message(self, *arguments):
        pass


@contextlib.contextmanager
def under_sub_path(folder):
    """Serves a folder: yields its address."""
    handler = functools.partial(UnderSubPath, directory=folder)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as serving:
        threading.Thread(target=serving.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{serving.server_port}{SUB_PATH}"
        serving.shutdown()
