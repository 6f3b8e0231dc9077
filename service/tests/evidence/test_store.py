"""What any place that keeps evidence promises: a folder, and a bucket that speaks S3."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import boto3
import pytest
from moto.server import ThreadedMotoServer
from pydantic import SecretStr
from service.tests.evidence.pictures import PNG, in_review, send
from service.tests.verification.world import World

from rebind.evidence.bucket import Bucket
from rebind.evidence.store import Store, store
from rebind.keys import SealBroken
from rebind.problems import Problem
from rebind.settings import Settings


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    running = ThreadedMotoServer("127.0.0.1", port=0, verbose=False)
    running.start()
    host, port = running.get_host_and_port()
    yield f"http://{host}:{port}"
    running.stop()


@pytest.fixture
def bucket(server: str, request: pytest.FixtureRequest, tmp_path: Path) -> Settings:
    """Of a bucket of its own."""
    name = f"evidence-{abs(hash(request.node.nodeid))}"
    known = {"region_name": "us-east-1", "aws_access_key_id": "k", "aws_secret_access_key": "s"}
    boto3.client("s3", endpoint_url=server, **known).create_bucket(Bucket=name)
    return Settings(
        data_dir=tmp_path,
        evidence_bucket=name,
        evidence_bucket_url=server,
        evidence_bucket_region="us-east-1",
        evidence_bucket_key="k",
        evidence_bucket_secret=SecretStr("s"),
    )


@pytest.fixture(params=["folder", "bucket"])
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    if request.param == "folder":
        return store(Settings(data_dir=tmp_path))
    return store(request.getfixturevalue("bucket"))


def test_what_is_put_is_there_as_it_was(kept: Store) -> None:
    kept.put("ev_1", bytes(range(256)) * 5000)
    kept.put("ev_2", b"")
    assert kept.get("ev_1") == bytes(range(256)) * 5000
    assert kept.get("ev_2") == b""


def test_what_is_removed_is_gone_and_may_be_removed_again(kept: Store) -> None:
    kept.put("ev_1", b"x")
    kept.remove("ev_1")
    kept.remove("ev_1")
    with pytest.raises(FileNotFoundError):
        kept.get("ev_1")
    assert list(kept.names()) == []


def test_everything_that_is_there_has_a_name_and_an_age(kept: Store) -> None:
    assert list(kept.names()) == []
    for n in range(3):
        kept.put(f"ev_{n}", b"x")
    found = dict(kept.names())
    assert sorted(found) == ["ev_0", "ev_1", "ev_2"]
    assert all(timedelta(seconds=-5) < age < timedelta(minutes=5) for age in found.values())


def test_a_bucket_that_is_away_is_said_so() -> None:
    away = Bucket("b", "http://127.0.0.1:9", "us-east-1", "k", "s")
    for ask in (lambda: away.put("x", b""), lambda: away.get("x"), lambda: away.remove("x")):
        with pytest.raises(Problem, match="unavailable"):
            ask()


def test_a_bucket_that_is_not_there_is_no_empty_one(bucket: Settings) -> None:
    wrong = store(bucket.model_copy(update={"evidence_bucket": "nobodys"}))
    with pytest.raises(Problem, match="unavailable"):
        wrong.get("ev_1")
    with pytest.raises(Problem, match="unavailable"):
        list(wrong.names())


def test_evidence_lies_sealed_in_a_bucket_and_goes_with_its_key(
    world: World, bucket: Settings
) -> None:
    kept = world.evidence._store = store(bucket)
    in_review(world)
    assert send(world, PNG) == [None]
    [(name, _)] = kept.names()
    copy = kept.get(name)
    assert b"JFIF" not in copy
    with world.db.read() as tx:
        [piece] = world.evidence.of_case(tx, world.case().id)
    assert world.evidence.decoded(piece).startswith(b"\xff\xd8")
    with world.db.write() as tx:
        world.evidence.wipe(tx, world.case().id)
    assert list(kept.names()) == []
    kept.put(name, copy)  # a copy that somebody had
    with pytest.raises(Problem, match="not_found"):
        world.evidence.decoded(piece)
    with pytest.raises(SealBroken):
        world.evidence._keys.open_bytes("", copy, f"evidence.file:{name}")
    assert [entry["evidence"] for entry in world.audited("evidence_wiped")] == [name]
