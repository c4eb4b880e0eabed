"""Puts the built program into the wheel, and says for which machines the wheel is.

FUNDSCORE_PROGRAM names the program; the release build of this checkout where it is not set. FUNDSCORE_TAG names the platform, such as
manylinux_2_35_x86_64 for a program that carries libxml2; where it is not set the wheel is for machines like this one, with libxml2."""
import os
import pathlib
import platform
import shutil
import subprocess

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ProgramHook(BuildHookInterface):
    PLUGIN_NAME = "custom"

    def initialize(self, version, build_data):
        root = pathlib.Path(self.root)
        program = pathlib.Path(os.environ.get("FUNDSCORE_PROGRAM") or root.parents[1] / ".build/release/fundscore")
        if not program.is_file():
            raise FileNotFoundError(
                f"{program}: there is no such program; build it with 'swift build -c release', or name it in FUNDSCORE_PROGRAM")
        stripped = pathlib.Path(self.directory) / "fundscore-program"
        stripped.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(program, stripped)
        subprocess.run(["strip", str(stripped)], check=True)
        self.stripped = stripped
        stripped.chmod(0o755)
        tag = os.environ.get("FUNDSCORE_TAG") or f"linux_{platform.machine()}"
        build_data["pure_python"] = False
        build_data["tag"] = f"py3-none-{tag}"
        build_data["force_include"][str(stripped)] = "fundscore/bin/fundscore"

    def finalize(self, version, build_data, artifact_path):
        self.stripped.unlink()
