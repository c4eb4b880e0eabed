"""Programs that ours are measured beside: from PyPI and Debian, in scratch folders under .build-bench."""
import os
import pathlib
import shutil
import subprocess
import sys
import venv

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCRATCH = ROOT / ".build-bench"


def program(name):
    """Builds one of scripts/bench/programs; its path."""
    build = ["swift", "build", "--quiet", "-c", "release", "--product", name, "--package-path", ROOT, "--scratch-path", SCRATCH]
    subprocess.run(build, check=True, stdout=sys.stderr, env=os.environ | {"FUNDSCORE_PROGRAMS": "1"})
    return SCRATCH / "release" / name


def has(python, package, version):
    check = f"from importlib.metadata import version; assert version('{package}') == '{version}' or not '{version}'"
    return pathlib.Path(python).exists() and subprocess.run([python, "-c", check], capture_output=True).returncode == 0


def python_with(package, version="", others=()):
    """The path of a python3 that has the package (of this version) and the others, made where there is none; None where it cannot be had."""
    own = SCRATCH / package / "bin/python3"
    for python in (sys.executable, own):
        if has(python, package, version) and all(has(python, other, "") for other in others):
            return str(python)
    try:
        venv.create(SCRATCH / package, with_pip=True, clear=True)
        wanted = f"{package}=={version}" if version else package
        install = [own, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wanted, *others]
        subprocess.run(install, check=True, stdout=sys.stderr, timeout=300)
    except (OSError, subprocess.SubprocessError):
        return None
    return str(own)


def need(package, *others):
    """Goes on in a python3 that has the packages; says so and ends where they cannot be had."""
    python = python_with(package, others=others)
    if python is None:
        print(f"skipped: {package} cannot be had")
        sys.exit(0)
    if python != sys.executable:
        os.execv(python, [python, *sys.argv])


def xmllint():
    """The path of xmllint, unpacked from Debian's package where it is not installed; None where it cannot be had."""
    if found := shutil.which("xmllint"):
        return found
    folder = SCRATCH / "xmllint"
    program = folder / "usr/bin/xmllint"
    if not program.exists():
        folder.mkdir(parents=True, exist_ok=True)
        try:
            subprocess.run(["apt-get", "download", "-qq", "libxml2-utils"], cwd=folder, check=True, stdout=sys.stderr, timeout=300)
            package = next(folder.glob("libxml2-utils_*.deb"))
            subprocess.run(["dpkg-deb", "-x", package, folder], check=True)
        except (OSError, StopIteration, subprocess.SubprocessError):
            return None
    return str(program)
