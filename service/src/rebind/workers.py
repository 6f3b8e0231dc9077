"""What a process has to do that is one of several behind one port."""

import multiprocessing
import os
import signal
from threading import Thread


def end_with_parent() -> None:
    """End when the process that keeps the workers is gone, however it ended: a worker that outlives
    it would keep the port, and the next one could not be started. It ends as its parent has, at
    once; what was under way is taken up again (docs/architecture.md, "A turn"). Does nothing in a
    process that is no worker."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def wait() -> None:
        parent.join()
        os.kill(os.getpid(), signal.SIGKILL)

    Thread(target=wait, name="parent", daemon=True).start()
