import path from "node:path";

const bundlerFile =
  /^(?:package\.json|(?:webpack|rollup|tsup|vite|tsdown|rolldown)\.config\.[cm]?[jt]s|(?:esbuild|build)(?:\.config)?\.[cm]?[jt]s|Makefile)$/u;

/** True for the name of a file in which a bundler is told what to begin with. */
export function isBundlerFile(name: string): boolean {
  return bundlerFile.test(name);
}

/** `Dockerfile`, `Dockerfile.orders` and `orders.Dockerfile`, which Docker's documentation names. */
export const dockerfileName =
  /^(?:Dockerfile(?:\.(?<ending>[\w-]+))?|(?<start>[\w-]+)\.Dockerfile)$/u;

/** True for the name of a file from which an image is built. */
export function isDockerfile(name: string): boolean {
  return dockerfileName.test(name);
}

/** True for a file that decides which sources are built into what: what was located before may lie elsewhere now. */
export function saysWhatIsBuilt(file: string): boolean {
  const name = path.basename(file);
  return (
    isBundlerFile(name) ||
    isDockerfile(name) ||
    /^(?:tsconfig(?:\.[\w-]+)?\.json|Cargo\.toml)$/u.test(name)
  );
}
