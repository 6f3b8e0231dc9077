"""`python -m rebind.demo.seed`: put the demo's people into the database, once."""

from rebind.demo.app import compose
from rebind.settings import Settings

if __name__ == "__main__":
    compose(Settings())
