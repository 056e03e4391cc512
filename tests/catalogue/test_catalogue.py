import subprocess
import sys


def test_a_catalogue_opens_without_the_heavy_libraries() -> None:
    question = "import sys, explorer.catalogue as c; c.Catalogue.load(); print({'pandas', 'shapely'} & set(sys.modules))"
    answer = subprocess.run([sys.executable, "-c", question], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "set()"
