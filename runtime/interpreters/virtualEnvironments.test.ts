import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { environmentHash, interpreterIn, virtualEnvironmentsOf } from "./virtualEnvironments.ts";

let home: string;
let project: string;

beforeEach(async () => {
  home = await realpath(await mkdtemp(join(tmpdir(), "environments-")));
  project = join(home, "Py Proj");
  await mkdir(project);
  vi.stubEnv("HOME", home);
  vi.stubEnv("USERPROFILE", home);
  vi.stubEnv("POETRY_CACHE_DIR", join(home, "poetry"));
  vi.stubEnv("WORKON_HOME", join(home, "pipenv"));
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(home, { recursive: true });
});

describe("the virtual environments of a folder", () => {
  it("have the hashes that the tools themselves make", () => {
    // Poetry 2 and Pipenv 2026 in a folder of that name.
    expect(environmentHash("/tmp/PyProj One")).toBe("DKdrkSs-");
    expect(environmentHash("/tmp/PyProj One/Pipfile")).toBe("n8wGAB04");
  });

  it("lie in it", () => {
    expect(virtualEnvironmentsOf(project)).toEqual([join(project, ".venv"), join(project, "venv")]);
  });

  it("are Poetry's, one for each version of Python, the newest first", async () => {
    await writeFile(join(project, "pyproject.toml"), '[tool.poetry]\nname = "My_Lambda App"\n');
    const none = virtualEnvironmentsOf(project).slice(2);
    expect(none).toEqual([]);
    const hash = environmentHash(process.platform === "win32" ? project.toLowerCase() : project);
    for (const name of [`my_lambda_app-${hash}-py3.11`, `my_lambda_app-${hash}-py3.13`, "other"]) {
      await mkdir(join(home, "poetry", "virtualenvs", name), { recursive: true });
    }
    expect(
      virtualEnvironmentsOf(project)
        .slice(2)
        .map((each) => basename(each)),
    ).toEqual([`my_lambda_app-${hash}-py3.13`, `my_lambda_app-${hash}-py3.11`]);
  });

  it("are Pipenv's, by the path of the Pipfile", async () => {
    await writeFile(join(project, "Pipfile"), "");
    const pipfileHash = environmentHash(join(project, "Pipfile"));
    expect(virtualEnvironmentsOf(project).slice(2)).toEqual([
      join(home, "pipenv", `Py_Proj-${pipfileHash}`),
    ]);
  });

  it("are conda's, by the name in environment.yml", async () => {
    await writeFile(join(project, "environment.yml"), "name: orders\ndependencies: []\n");
    const found = virtualEnvironmentsOf(project).slice(2);
    expect(found).toContain(join(home, "miniconda3", "envs", "orders"));
    expect(interpreterIn(found[0] ?? "")).toMatch(/python(?:\.exe)?$/u);
  });
});
