"""Who checks faces: this machine's own models, or a vendor. What a check is good for is decided in
`verification`; a face proves nothing by itself."""
