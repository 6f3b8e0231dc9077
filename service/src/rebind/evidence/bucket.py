"""Sealed bytes in a bucket that speaks S3. They are sealed before they come here: whoever keeps the
bucket sees names that mean nothing, and sizes."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import Any

import boto3
import structlog
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from rebind.problems import Code, Problem

log = structlog.get_logger(__name__)

PREFIX = "evidence/"
"""Before every name, so that a bucket may hold other things as well."""
CONFIG = Config(
    connect_timeout=5,
    read_timeout=20,
    retries={"mode": "standard", "total_max_attempts": 3},
    # Others than Amazon's know no checksums in trailers
    request_checksum_calculation="when_required",
    response_checksum_validation="when_required",
)
"""Seconds: a person waits for it."""
GONE = frozenset({"NoSuchKey", "404"})


class Bucket:
    """Keeps the promise `evidence.store.Store`."""

    def __init__(self, name: str, url: str, region: str, key: str, secret: str) -> None:
        """`url`: of a server that is not Amazon's; without `key` the machine's own credentials are
        used, as boto3 finds them."""
        self._name = name
        self._given = {
            "endpoint_url": url or None,
            "region_name": region or None,
            "aws_access_key_id": key or None,
            "aws_secret_access_key": secret or None,
        }

    @cached_property
    def _client(self) -> Any:
        return boto3.session.Session().client("s3", config=CONFIG, **self._given)

    def put(self, name: str, content: bytes) -> None:
        self._ask(
            lambda: self._client.put_object(Bucket=self._name, Key=PREFIX + name, Body=content)
        )

    def get(self, name: str) -> bytes:
        def read() -> bytes:
            found = self._client.get_object(Bucket=self._name, Key=PREFIX + name)
            return bytes(found["Body"].read())

        return self._ask(read)

    def remove(self, name: str) -> None:
        self._ask(lambda: self._client.delete_object(Bucket=self._name, Key=PREFIX + name))

    def names(self) -> Iterator[tuple[str, timedelta]]:
        """By the bucket's clock, as the files are."""
        pages = self._client.get_paginator("list_objects_v2").paginate(
            Bucket=self._name, Prefix=PREFIX
        )
        following = iter(pages)
        while (page := self._ask(lambda: next(following, None))) is not None:
            now = datetime.now(UTC)
            for found in page.get("Contents", []):
                yield found["Key"].removeprefix(PREFIX), now - found["LastModified"]

    def _ask[T](self, work: Callable[[], T]) -> T:
        try:
            return work()
        except ClientError as error:
            code = str(error.response.get("Error", {}).get("Code", ""))
            if code in GONE:
                raise FileNotFoundError from error
            log.error("bucket_refuses", code=code)
            raise Problem(Code.UNAVAILABLE) from error
        except BotoCoreError as error:
            log.error("bucket_away", error=type(error).__name__)
            raise Problem(Code.UNAVAILABLE) from error
