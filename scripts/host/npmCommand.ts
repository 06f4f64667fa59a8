/** Arguments that every installation of ours takes: no foreign scripts, nothing but the result. */
const quietly = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"] as const;

/**
 * The command line for an npm verb: the npm that started this process if one did, else the one on
 * the PATH. Install scripts never run.
 */
export function npmCommand(verbAndArgs: readonly string[]): {
  readonly command: string;
  readonly args: readonly string[];
} {
  const ownNpm = process.env["npm_execpath"];
  const args = [...verbAndArgs, ...quietly];
  return ownNpm?.endsWith("npm-cli.js") === true
    ? { command: process.execPath, args: [ownNpm, ...args] }
    : { command: "npm", args };
}
