"""What every suite shares: servers, the running stack, and a client that knows only the contract.

Runs in both environments, Python 3.10 and 3.12."""
