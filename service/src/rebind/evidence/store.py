"""Where sealed bytes are kept: the port, and which adapter the settings name."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Protocol

from rebind.evidence.folder import Folder
from rebind.settings import Settings


class Store(Protocol):
    """Names are of the service's own making (`rebind.ids.opaque`): none that somebody sent comes
    here. Every method may raise Problem(UNAVAILABLE) where the store is another machine."""

    def put(self, name: str, content: bytes) -> None:
        """Keep it, as a whole; safe when this returns. A name is used once."""
        ...

    def get(self, name: str) -> bytes:
        """Raises FileNotFoundError."""
        ...

    def remove(self, name: str) -> None:
        """One that is not there is removed already."""
        ...

    def names(self) -> Iterator[tuple[str, timedelta]]:
        """Everything that is there, and how long ago it was written."""
        ...


def store(settings: Settings) -> Store:
    """A bucket where one is named, else a folder beside the other data."""
    if settings.evidence_bucket:
        # Here, since boto3 comes with it: most houses keep their evidence in a folder
        from rebind.evidence.bucket import Bucket

        return Bucket(
            settings.evidence_bucket,
            settings.evidence_bucket_url,
            settings.evidence_bucket_region,
            settings.evidence_bucket_key,
            settings.evidence_bucket_secret.get_secret_value(),
        )
    return Folder(settings.data_dir / "evidence")
