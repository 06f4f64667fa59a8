import path from "node:path";

const bundlerFile =
  /^(?:package\.json|(?:webpack|rollup|tsup|vite|tsdown|rolldown)\.config\.[cm]?[jt]s|(?:esbuild|build)(?:\.config)?\.[cm]?[jt]s|Makefile)$/u;

/** True for the name of a file in which a bundler is told what to begin with. */
export function isBundlerFile(name: string): boolean {
  return bundlerFile.test(name);
}

/** True for a file that decides which sources are built into what: what was located before may lie elsewhere now. */
export function saysWhatIsBuilt(file: string): boolean {
  const name = path.basename(file);
  return (
    isBundlerFile(name) || /^(?:tsconfig(?:\.[\w-]+)?\.json|Cargo\.toml|Dockerfile)$/u.test(name)
  );
}
