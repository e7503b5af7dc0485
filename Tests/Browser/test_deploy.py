"""The shipped manifests for job runners: they are what their schemas ask for, and their commands publish the sample."""

import filecmp
import os
import re
import subprocess
import sys
from pathlib import Path

import kubernetes_validate
import pytest
import yaml

from site_under_test import PUBLIC, ROOT

DEPLOY = ROOT / "deploy"
SHARDS = 4


def document(path):
    return yaml.safe_load((DEPLOY / path).read_text("utf-8"))


@pytest.fixture
def register(tmp_path):
    """A checkout: the records and the templates, and nothing published; with `minglu` on the path."""
    for name in ["content", "templates"]:
        (tmp_path / name).symlink_to(ROOT / name)
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "minglu").symlink_to(ROOT / ".build" / "debug" / "minglu")
    return tmp_path


def run(command, folder, **variables):
    """Runs a command line as the runner would: nothing but the variables that the runner sets."""
    environment = {"PATH": f"{folder}/bin:{os.defpath}", "LC_ALL": "C", **variables}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def assert_is_the_sample(folder):
    """The folder is the committed publication, file for file and byte for byte."""
    compared = [filecmp.dircmp(PUBLIC, folder, ignore=[])]
    for one in compared:
        assert one.left_only == one.right_only == []
        _, differing, unreadable = filecmp.cmpfiles(one.left, one.right, one.common_files, shallow=False)
        assert differing == unreadable == []
        compared += one.subdirs.values()


@pytest.mark.parametrize("name", sorted(path.name for path in (DEPLOY / "kubernetes").glob("*.yaml")))
def test_kubernetes_takes_the_manifest(name):
    kubernetes_validate.validate(document(f"kubernetes/{name}"), "1.37", strict=True)


@pytest.mark.parametrize("name, schema", [("gitlab-ci.yml", "gitlab-ci"), ("github-actions.yml", "github-workflows")])
def test_the_ci_takes_the_file(name, schema):
    command = [Path(sys.executable).parent / "check-jsonschema", "--builtin-schema", f"vendor.{schema}"]
    checked = subprocess.run([*command, DEPLOY / "ci" / name], capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout


def test_the_indexed_job_and_the_one_that_joins_publish_the_sample(register):
    shards, assemble = document("kubernetes/shards.yaml")["spec"], document("kubernetes/assemble.yaml")["spec"]
    assert shards["completionMode"] == "Indexed"
    assert shards["completions"] == shards["parallelism"] == SHARDS
    for index in range(shards["completions"]):
        run(*container(shards, register), JOB_COMPLETION_INDEX=str(index), **variables(shards))
    run(*container(assemble, register), **variables(assemble))
    assert_is_the_sample(register / "public")


def test_the_commands_that_the_manifest_tells_run_the_jobs_each_time():
    text = (DEPLOY / "kubernetes/shards.yaml").read_text("utf-8")
    names = [document(f"kubernetes/{name}.yaml")["metadata"]["name"] for name in ["shards", "assemble"]]
    # What is done stays, and is not run by being applied; what is not there is no failure.
    assert re.findall("^#   kubectl (.*)", text, re.MULTILINE) == [
        f"delete job {names[0]} {names[1]} --ignore-not-found",
        "apply -f shards.yaml",
        f"wait --for=condition=complete --timeout=1h job/{names[0]}",
        "apply -f assemble.yaml",
    ]


def container(job, folder):
    """The command line of a job's container, and the folder that stands for its working directory."""
    [one] = job["template"]["spec"]["containers"]
    mounts = {mount["mountPath"] for mount in one["volumeMounts"]}
    assert one["workingDir"] in mounts
    return one["command"] + one["args"], folder


def variables(job):
    [one] = job["template"]["spec"]["containers"]
    return {variable["name"]: variable["value"] for variable in one["env"]}


def test_the_gitlab_jobs_publish_the_sample(register):
    pipeline = document("ci/gitlab-ci.yml")
    count = pipeline["shard"]["parallel"]
    assert count == SHARDS
    for index in range(1, count + 1):
        script(pipeline["shard"]["script"], register, CI_NODE_INDEX=str(index), CI_NODE_TOTAL=str(count))
    output = register / "published"
    script(pipeline["publish"]["script"], register, **{**pipeline["variables"], "OUTPUT": str(output)})
    assert_is_the_sample(output)


def test_the_github_jobs_publish_the_sample(register):
    jobs = document("ci/github-actions.yml")["jobs"]
    shards = jobs["shard"]["strategy"]["matrix"]["shard"]
    assert shards == list(range(1, SHARDS + 1))
    assert jobs["shard"]["env"] == {"SHARD": "${{ matrix.shard }}", "SHARDS": "${{ strategy.job-total }}"}
    for shard in shards:
        script(commands(jobs["shard"]), register, SHARD=str(shard), SHARDS=str(len(shards)))
    output = register / "published"
    assert set(jobs["publish"]["env"]) == {"OUTPUT"}
    script(commands(jobs["publish"]), register, OUTPUT=str(output))
    assert_is_the_sample(output)


def commands(job):
    return [step["run"] for step in job["steps"] if "run" in step]


def script(lines, folder, **variables):
    run(["/bin/sh", "-euc", "\n".join(lines)], folder, **variables)
