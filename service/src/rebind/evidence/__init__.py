"""What people send to show that an account is theirs: pictures of a case, kept sealed."""
