"""`python -m rebind.migrate`: bring the database to the newest schema."""

from pathlib import Path

from alembic import command
from alembic.config import Config

from rebind.settings import Settings


def config(url: str) -> Config:
    alembic = Config()
    alembic.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    alembic.set_main_option("sqlalchemy.url", url.replace("%", "%%"))
    return alembic


def upgrade(url: str) -> None:
    command.upgrade(config(url), "head")


def main() -> None:
    settings = Settings()
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    upgrade(settings.database)


if __name__ == "__main__":
    main()
