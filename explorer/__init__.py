"""Sub-region Explorer: does this partnership's boundary fit the economy it says it serves?"""

__version__ = "0.1.0"
