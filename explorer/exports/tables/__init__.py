"""Rows and sentences that a window copies and a file keeps."""
