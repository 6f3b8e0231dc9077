"""What pictures of a case show: read by a machine, told to their sender at once, and laid beside
the account's ledger for the people who decide. It advises, and decides nothing."""
