import { describe, expect, it } from "vitest";
import { pathText } from "../rules/matching/eventPaths.ts";
import { followText } from "../testing/followText.ts";

/** Whether every reading of `x` asks a base that the code has made sure of: `null`, it may be null still. */
async function guardOf(language: "javascript" | "python", text: string): Promise<string> {
  const { accesses } = await followText(language, text);
  const reads = accesses.filter(({ origin, use }) => {
    const path = pathText(origin.steps);
    return /(?:^|\.)x$/.test(path) && use !== "write";
  });
  if (reads.length === 0) return "nothing";
  if (reads.every(({ base, isTolerant }) => isTolerant || base.isPresent)) return "guarded";
  return reads.every(({ base }) => base.isDefined || base.isPresent) ? "null" : "unguarded";
}

const p = "event.p";

describe("what JavaScript makes sure of", () => {
  it.each([
    ["use(§.x)", "unguarded"],
    ["use(§?.x)", "guarded"],
    ["use((§ ?? {}).x)", "guarded"],
    ["use((§ || {}).x)", "guarded"],
    ["use((§ || {}).y); use(§.x)", "unguarded"],
    ["use((§ ?? {}).y.trim()); use(§.x)", "guarded"],
    ["const { y } = § ?? {}; use(§.x)", "unguarded"],
    ["const q = § ?? {}; use(q.y); use(§.x)", "unguarded"],
    ["const q = § ?? {}; use(q.x)", "guarded"],
    ["const { p = {} } = event; use(p.x)", "null"],
    ["const { p: { x } } = event; use(x)", "unguarded"],
    ["if (§) use(§.x)", "guarded"],
    ["if (!§) return; use(§.x)", "guarded"],
    ["if (!§) { log(); } use(§.x)", "unguarded"],
    ["if (!§) { throw new Error() } else { log() } use(§.x)", "guarded"],
    ["if (§ == null) return; use(§.x)", "guarded"],
    ["if (§ === undefined || § === null) return; use(§.x)", "guarded"],
    ["if (§ !== null) use(§.x)", "guarded"],
    ["if (§ === null) use(§.x)", "unguarded"],
    ["if (null != §) use(§.x)", "guarded"],
    [`if (typeof § === "object") use(§.x)`, "guarded"],
    [`if (typeof § === "undefined") return; use(§.x)`, "guarded"],
    ["if (Array.isArray(§)) use(§.x)", "guarded"],
    [`if ("p" in event) use(§.x)`, "guarded"],
    [`if (event.hasOwnProperty("p")) use(§.x)`, "guarded"],
    [`if (Object.hasOwn(event, "p")) use(§.x)`, "guarded"],
    ["§ && use(§.x)", "guarded"],
    ["use(§ && §.x)", "guarded"],
    ["use(§ ? §.x : 0)", "guarded"],
    ["use(!§ ? 0 : §.x)", "guarded"],
    ["if (a && §) use(§.x)", "guarded"],
    ["if (a || §) use(§.x)", "unguarded"],
    ["if (!a || !§) return; use(§.x)", "guarded"],
    ["if (§?.y) use(§.x)", "guarded"],
    [`if (§?.y === "a") use(§.x)`, "guarded"],
    [`if (§?.y !== "a") return; use(§.x)`, "guarded"],
    ["if (§?.y.length > 0) use(§.x)", "guarded"],
    [`if (!§?.startsWith("a")) return; use(§.x)`, "guarded"],
    [`if (§?.startsWith("a")) return; use(§.x)`, "unguarded"],
    [`if (§?.startsWith("a")) use(§.x)`, "guarded"],
    [`if (§?.trim().split(",").includes("a")) use(§.x)`, "guarded"],
    [`if (§?.split(",").length) use(§.x)`, "guarded"],
    [`if (§?.toLowerCase() === "a") use(§.x)`, "guarded"],
    [`if (§?.toLowerCase() !== "a") use(§.x)`, "unguarded"],
    [`if (§?.indexOf("a") >= 0) use(§.x)`, "guarded"],
    [`if (§?.at(0) === undefined) use(§.x)`, "unguarded"],
    [`const isA = §?.startsWith("a"); if (isA) use(§.x)`, "guarded"],
    ["if (!Object.keys(§ || {}).length) return; use(§.x)", "guarded"],
    ["if (Object.keys(§ ?? {}).length > 0) use(§.x)", "guarded"],
    ["if (Object.entries(§ ?? {}).length === 0) return; use(§.x)", "guarded"],
    ["if (0 < Object.values(§ ?? {}).length) use(§.x)", "guarded"],
    ["if (Object.keys(§ ?? {}).length === 0) use(§.x)", "unguarded"],
    ["if (Object.keys(§ ?? {}).length < 3) use(§.x)", "unguarded"],
    ["const hasP = § !== null; if (hasP) use(§.x)", "guarded"],
    ["const q = §; if (q) use(§.x)", "guarded"],
    ["let q = §; if (!q) q = {}; use(q.x)", "guarded"],
    ["let q = §; q ??= {}; use(q.x)", "guarded"],
    ["event.p ??= {}; use(event.p.x)", "nothing"],
    ["assert(§); use(§.x)", "guarded"],
    ["invariant(§ != null, 'no p'); use(§.x)", "guarded"],
    ["check(event); use(§.x)", "guarded"],
    ["if (!isValid(event)) return; use(§.x)", "guarded"],
    ["need(event); use(§.x)", "guarded"],
    ["log(event); use(§.x)", "unguarded"],
    ["try { use(§.x) } catch { log() }", "guarded"],
    ["try { use(§.x) } finally { log() }", "unguarded"],
    ["try { a(); b(); c(); use(§.x) } catch { log() }", "unguarded"],
    ["for (const r of list) { if (!§) continue; use(§.x) }", "guarded"],
    ["for (const r of list) { if (!§) break; use(§.x) }", "guarded"],
    ["while (§) use(§.x)", "guarded"],
    ["switch (event.kind) { case 'A': use(§.x) }", "null"],
    ["if (event.kind === 'A') use(§.x)", "null"],
    ["if (event.kind.toUpperCase() === 'A') use(§.x)", "null"],
    ["if ('a' !== event.kind.trim().toLowerCase()) return; use(§.x)", "null"],
    ["if (['A', 'B'].includes(event.kind.toUpperCase())) use(§.x)", "null"],
    ["switch (event.kind.toUpperCase()) { case 'A': use(§.x) }", "null"],
    ["if (event.kind.charAt(0) === 'A') use(§.x)", "unguarded"],
    ["if (['A', 'B'].includes(event.kind)) use(§.x)", "null"],
    ["const kinds = new Set(['A']); if (kinds.has(event.kind)) use(§.x)", "null"],
    ["if (!kindsOfModule.has(event.kind)) return; use(§.x)", "null"],
    ["switch (true) { case § != null: use(§.x) }", "guarded"],
    ["use(§.y); use(§.x)", "guarded"],
    ["list.forEach(() => { if (§) use(§.x) })", "guarded"],
    ["if (§) list.forEach(() => use(§.x))", "guarded"],
    ["if (§) help(event)", "guarded"],
    ["help(event)", "unguarded"],
    ["const { p } = event; if (p) use(p.x)", "guarded"],
    ["delete event.p.x; ", "nothing"],
  ])("%s: %s", async (body, guard) => {
    const text = `export const handler = async (event) => {\n${body.replaceAll("§", p)}\n};
const kindsOfModule = new Set(["A", "B"]);
function help(e) { return e.p.x }
function need(e) { if (!e.p) throw new Error("no p") }
`;
    expect(await guardOf("javascript", text)).toBe(guard);
  });

  it("keeps what a filter asks of the items that are left", async () => {
    const text = `export const handler = async (event) => event.Records.filter((r) => r.p).map((r) => r.p.x);`;
    expect(await guardOf("javascript", text)).toBe("guarded");
  });

  it.each([
    [`(r) => r.p?.includes("a")`, "guarded"],
    [`(r) => { return r.p?.includes("a"); }`, "guarded"],
    [`(r) => r.kind === "A"`, "null"],
    [`({ kind }) => kind === "A"`, "null"],
    [`(r) => ["A", "B"].includes(r.kind)`, "null"],
    [`(r) => kinds.has(r.kind)`, "null"],
    [`(r) => r.q`, "unguarded"],
  ])("keeps of the filter %s that it is %s", async (asked, guard) => {
    const text = `const kinds = new Set(["A"]);
export const handler = async (event) => event.Records.filter(${asked}).map((r) => r.p.x);`;
    expect(await guardOf("javascript", text)).toBe(guard);
  });
});

describe("what Python makes sure of", () => {
  it.each([
    [`use(event["p"]["x"])`, "null"],
    [`use(event.get("p")["x"])`, "unguarded"],
    [`use(event.get("p", {}).get("x"))`, "null"],
    [`use((event.get("p") or {}).get("x"))`, "guarded"],
    [`use((event.get("p") or {}).get("y"))\nuse(event.get("p").get("x"))`, "unguarded"],
    [`p = event.get("p") or {}\nuse(p["y"])\nuse(event.get("p")["x"])`, "unguarded"],
    [`use(event.get("p", {}).get("y"))\nuse(event.get("p").get("x"))`, "unguarded"],
    [`use(event["p"].get("y"))\nuse(event["p"]["x"])`, "guarded"],
    [`if event.get("p"):\n    use(event["p"]["x"])`, "guarded"],
    [`if not event["p"]:\n    return\nuse(event["p"]["x"])`, "guarded"],
    [`if event["p"] is None:\n    raise ValueError()\nuse(event["p"]["x"])`, "guarded"],
    [`if event["p"] is not None:\n    use(event["p"]["x"])`, "guarded"],
    [`if "p" in event:\n    use(event["p"]["x"])`, "guarded"],
    [`if "p" not in event:\n    return\nuse(event["p"]["x"])`, "guarded"],
    [`if isinstance(event["p"], dict):\n    use(event["p"]["x"])`, "guarded"],
    [`if a and event["p"]:\n    use(event["p"]["x"])`, "guarded"],
    [`p = event["p"]\nif p:\n    use(p["x"])`, "guarded"],
    [`p = event["p"] or {}\nuse(p["x"])`, "guarded"],
    [`if (p := event.get("p")) is not None:\n    use(p["x"])`, "guarded"],
    [`if p := event.get("p"):\n    use(p["x"])`, "guarded"],
    [`assert event["p"]\nuse(event["p"]["x"])`, "guarded"],
    [`try:\n    use(event["p"]["x"])\nexcept (KeyError, TypeError):\n    pass`, "guarded"],
    [`try:\n    use(event["p"]["x"])\nexcept ClientError:\n    pass`, "null"],
    [`use(event["p"]["x"] if event["p"] else None)`, "guarded"],
    [`use(event["p"] and event["p"]["x"])`, "guarded"],
    [
      `for r in event["Records"]:\n    if not r["p"]:\n        continue\n    use(r["p"]["x"])`,
      "guarded",
    ],
    [`use([r["p"]["x"] for r in event["Records"] if r["p"]])`, "guarded"],
    [`match event:\n    case {"p": p}:\n        use(p["x"])`, "guarded"],
    [`if event["kind"] in ("A", "B"):\n    use(event.get("p")["x"])`, "null"],
    [`if event["kind"] not in KINDS:\n    return\nuse(event.get("p")["x"])`, "null"],
    [`if event["kind"].upper() == "A":\n    use(event.get("p")["x"])`, "null"],
    [`if event["kind"].lower() != "a":\n    return\nuse(event.get("p")["x"])`, "null"],
    [`if event["kind"].strip().upper() in ("A", "B"):\n    use(event.get("p")["x"])`, "null"],
    [`match event["kind"].lower():\n    case "a":\n        use(event.get("p")["x"])`, "null"],
    [`if event["kind"].split()[0] == "a":\n    use(event.get("p")["x"])`, "unguarded"],
    [`match event["kind"]:\n    case "A":\n        use(event.get("p")["x"])`, "null"],
  ])("%s: %s", async (body, guard) => {
    const lines = body.split("\n").map((line) => `    ${line}`);
    const text = `def handler(event, context):\n${lines.join("\n")}\n`;
    expect(await guardOf("python", text)).toBe(guard);
  });
});
