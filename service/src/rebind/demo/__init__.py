"""The demo: people, an inbox, a clock that can be moved, and the help centre's pages.

Only this package's own composition imports it; a production composition cannot reach it."""
