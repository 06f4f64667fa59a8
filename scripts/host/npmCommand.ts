/** What every installation of ours asks for: no foreign scripts, and nothing said but errors. */
export const installFlags = [
  "--ignore-scripts",
  "--no-audit",
  "--no-fund",
  "--loglevel=error",
] as const;

/** The command line for npm: the one that started this process if one did, else the PATH's. */
export function npmCommand(args: readonly string[]): {
  readonly command: string;
  readonly args: readonly string[];
} {
  const ownNpm = process.env["npm_execpath"];
  return ownNpm?.endsWith("npm-cli.js") === true
    ? { command: process.execPath, args: [ownNpm, ...args] }
    : { command: "npm", args };
}
