"""What the server does besides pages: at its start, on the line, with its memory and its log."""
