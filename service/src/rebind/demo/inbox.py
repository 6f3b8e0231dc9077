from rebind.clock import Clock
from rebind.demo.store import DemoStore
from rebind.notify.ports import Message


class InboxCarrier:
    """Puts messages where a person who tries the demo can read them."""

    def __init__(self, store: DemoStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def send(self, message: Message) -> None:
        self._store.deliver(message, self._clock.now())
