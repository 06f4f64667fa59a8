import { describe, expect, it } from "vitest";
import { RecentTexts } from "./recentTexts.ts";

function kept(texts: Readonly<Record<string, string>> = {}) {
  const clock = { now: 0 };
  const read: string[] = [];
  const recent = new RecentTexts(
    (file) => {
      read.push(file);
      return Promise.resolve(texts[file] ?? null);
    },
    () => clock.now,
  );
  return { recent, read, clock };
}

describe("recent texts", () => {
  it("are read once while they are asked for again and again, but not for ever", async () => {
    const { recent, read, clock } = kept({ "a.tf": "a" });
    for (let second = 0; second < 60; second += 4) {
      clock.now = second * 1000;
      expect(await recent.get("a.tf")).toBe("a");
    }
    expect(read).toHaveLength(1);
    clock.now = 60_000;
    await recent.get("a.tf");
    expect(read).toHaveLength(2);
  });

  it("are read again after a rest, and where the file has changed", async () => {
    const { recent, read, clock } = kept();
    await recent.get("gone.tf");
    clock.now = 5_000;
    expect(await recent.get("gone.tf")).toBeNull();
    recent.forget("gone.tf");
    await recent.get("gone.tf");
    expect(read).toHaveLength(3);
  });

  it("are not kept where the file changed while it was read", async () => {
    const answers: ((text: string) => void)[] = [];
    const recent = new RecentTexts(() => new Promise((resolve) => void answers.push(resolve)));
    const before = recent.get("a.tf");
    recent.forget("a.tf");
    const after = recent.get("a.tf");
    answers[1]?.("new");
    answers[0]?.("old");
    expect([await before, await after, await recent.get("a.tf")]).toEqual(["old", "new", "new"]);
  });

  it("take a bounded memory", async () => {
    const large = "x".repeat(1024 * 1024);
    const names = ["1", "2", "3", "4", "5"];
    const { recent, read } = kept(Object.fromEntries(names.map((name) => [name, large])));
    for (const name of names) await recent.get(name);
    await recent.get("5");
    await recent.get("1");
    expect(read).toEqual([...names, "1"]);
  });
});
