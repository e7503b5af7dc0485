"""nginx with the configuration that is shipped in deploy/nginx, on loopback, as a context manager.

The files are laid out as Debian lays them out in /etc/nginx; only the ports and the published folder are put in. Nothing
of the machine's own nginx is touched.
"""

import contextlib
import os
import socket
import subprocess
import tempfile
from pathlib import Path

from site_under_test import ROOT

SHIPPED = ROOT / "deploy" / "nginx"
SECTION = "/zhuanlan/minglu/"

MAIN = """\
{user}
daemon off;
pid {folder}/nginx.pid;
error_log stderr;
include /etc/nginx/modules-enabled/*.conf;
events {{ }}
http {{
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include conf.d/*.conf;
    include sites-enabled/*;
}}
"""

# The site that has the register as a section; its own 404 and its own rule for pages must not reach into the section.
EXISTING_SITE = """\
server {{
    listen 127.0.0.1:{port};
    root {folder}/existing;
    error_page 404 /missing.html;
    location ~ \\.html$ {{ add_header X-Existing-Site "yes"; }}
    include snippets/minglu-section.conf;
}}
"""


@contextlib.contextmanager
def serving(public):
    """Serves a published folder: yields the address of the register as a site and that of it as a section."""
    with tempfile.TemporaryDirectory(prefix="minglu-nginx-") as folder, contextlib.ExitStack() as stack:
        ports = free_ports(2)
        lay_out(Path(folder), Path(public).absolute(), *ports)
        # The prefix, where Debian's modules lie, stays nginx's own.
        command = ["/usr/sbin/nginx", "-c", f"{folder}/nginx.conf", "-e", "stderr"]
        process = stack.enter_context(subprocess.Popen(command, stderr=subprocess.PIPE, text=True))
        stack.callback(process.terminate)
        for port in ports:
            wait_until_open(port, process)
        yield f"http://127.0.0.1:{ports[0]}/", f"http://127.0.0.1:{ports[1]}{SECTION}"


def lay_out(folder, public, site_port, section_port):
    for name in ["conf.d", "snippets", "sites-enabled", "existing"]:
        (folder / name).mkdir()
    user = "user root;" if os.geteuid() == 0 else ""
    (folder / "nginx.conf").write_text(MAIN.format(user=user, folder=folder))
    put(folder / "conf.d", "minglu-types.conf", public)
    put(folder / "conf.d", "minglu-frames.conf", public)
    put(folder / "snippets", "minglu-register.conf", public)
    put(folder / "snippets", "minglu-section.conf", public)
    listening = {"listen 80;": f"listen 127.0.0.1:{site_port};", "    listen [::]:80;\n": ""}
    put(folder / "sites-enabled", "minglu-site.conf", public, listening)
    (folder / "sites-enabled" / "existing").write_text(EXISTING_SITE.format(port=section_port, folder=folder))
    (folder / "existing" / "missing.html").write_text("the existing site's own")


def put(folder, name, public, changes={}):
    """A shipped file with the published folder put in; a change that finds nothing to change is a failure."""
    text = (SHIPPED / name).read_text("utf-8").replace("/srv/minglu/public", str(public))
    for old, new in changes.items():
        assert old in text, f"{name} has no {old!r}"
        text = text.replace(old, new)
    (folder / name).write_text(text, "utf-8")


def free_ports(count):
    with contextlib.ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for one in sockets:
            one.bind(("127.0.0.1", 0))
        return [one.getsockname()[1] for one in sockets]


def wait_until_open(port, process):
    """Returns once the port takes connections; fails with nginx's own words if it has ended."""
    while True:
        with socket.socket() as attempt:
            if attempt.connect_ex(("127.0.0.1", port)) == 0:
                return
        if process.poll() is not None:
            raise RuntimeError(f"nginx did not start: {process.stderr.read()}")
