"""Table and charts under the map; the only modules that import pyqtgraph, and only when the drawer is opened."""
