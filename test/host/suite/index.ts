import { format } from "node:util";

/**
 * What the extension host calls: runs every test of this folder and rejects if one fails. The tests
 * are named here because they are bundled into this one module.
 */
export async function run(): Promise<void> {
  const { default: Mocha } = await import("mocha");
  // The console of an extension host does not fill in placeholders.
  Mocha.reporters.Base.consoleLog = (...parts: unknown[]) => console.log(format(...parts));
  const mocha = new Mocha({ ui: "bdd", timeout: 60_000, color: false, reporter: "spec" });
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  await import("./activation.ts");
  await import("./lenses.ts");
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
