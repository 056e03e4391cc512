"""Stands in for two parts that libraries import and never use here: charts in three dimensions, and drawing on graphics cards."""

import sys
import types

solid = types.ModuleType("mpl_toolkits.mplot3d")
solid.Axes3D = None  # matplotlib then complains in no report
sys.modules["mpl_toolkits.mplot3d"] = solid

drawing = types.ModuleType("PySide6.QtOpenGL")
sys.modules["PySide6.QtOpenGL"] = drawing
canvas = types.ModuleType("PySide6.QtOpenGLWidgets")
canvas.QOpenGLWidget = type("QOpenGLWidget", (), {})  # a class of pyqtgraph's has it as its base
sys.modules["PySide6.QtOpenGLWidgets"] = canvas
