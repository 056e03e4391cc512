#!/bin/sh
# Install QGIS, the peer of the map benchmarks, on Debian or Ubuntu; nothing of it is needed to run the application.
set -eu
export DEBIAN_FRONTEND=noninteractive
apt-get update
apt-get install -y --no-install-recommends python3-qgis qgis xvfb
