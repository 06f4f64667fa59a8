/** Variables by which a VS Code that is already running would steer the one that we start. */
const steering = /^(VSCODE_|ELECTRON_|NODE_OPTIONS$|NODE_V8_COVERAGE$)/;

/** This process's environment for a VS Code of our own, with `added` laid over it. */
export function hostEnvironment(added: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !steering.test(name));
  return { ...Object.fromEntries(kept), ...added };
}
