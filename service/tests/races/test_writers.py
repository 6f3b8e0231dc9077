"""The outbox and the audit chain under many workers."""

from collections import Counter

from service.tests.together import at_once
from service.tests.verification.world import World

from rebind.audit.chain import Audit, verify
from rebind.notify.outbox import Outbox, Sender


def test_sixteen_workers_send_each_message_once(world: World, catalogue: object) -> None:
    outbox = Outbox(world.keys, world.clock, catalogue)  # type: ignore[arg-type]
    for n in range(60):
        with world.db.write() as tx:
            outbox.enqueue(
                tx,
                "email",
                f"p{n}@example.com",
                "email_code",
                "en",
                code="1",
                journey="reset",
                minutes=1,
            )
    workers = [
        Sender(world.db, world.keys, world.clock, {"email": world, "sms": world}) for _ in range(16)
    ]
    at_once(*[worker.send_due for worker in workers])
    assert Counter(m.to for m in world.mail) == {f"p{n}@example.com": 1 for n in range(60)}


def test_89_the_chain_of_sixteen_writers_holds_whenever_it_is_read(world: World) -> None:
    """I34: no fork, no hole, and no false alarm while they write."""
    audit = Audit(world.keys, world.clock)

    def write() -> None:
        for n in range(10):
            with world.db.write() as tx:
                audit.append(tx, "case_moved", case=f"RB-{n}")

    def read() -> None:
        for _ in range(15):
            assert verify(world.db, world.keys).fault is None

    at_once(*[write] * 16, read, read)
    verdict = verify(world.db, world.keys)
    assert (verdict.entries, verdict.fault) == (160, None)
