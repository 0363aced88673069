"""What `make` needs before Petrel can run: Python, its packages, a Chromium, a Chinese font."""
