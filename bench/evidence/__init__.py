"""How well pictures are read: our own pages, drawn in Chromium, with the truth beside them."""
