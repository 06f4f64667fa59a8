"use strict";
// First module of a Node.js execution environment: puts the JavaScript rapid client in the place of
// the compiled one and hands over to AWS's own client. Arguments: the client's entry module, and the
// folder that stands for /opt where the function has layers.
const Module = require("node:module");
const os = require("node:os");
const path = require("node:path");
const { pathToFileURL } = require("node:url");

const [clientEntry, optFolder] = process.argv.splice(2);

// Only VS Code's own Node.js needed it, to be one.
delete process.env.ELECTRON_RUN_AS_NODE;

// In Lambda no module is the main one.
process.mainModule = undefined;

// The account database names the developer's home folder even where HOME says otherwise.
const realUserInfo = os.userInfo;
os.userInfo = (...args) => ({
  ...realUserInfo(...args),
  username: "sbx_user1051",
  homedir: process.env.HOME ?? process.env.USERPROFILE,
});
Module.syncBuiltinESMExports();

/**
 * Output must be out before the invocation is: Node.js would queue what a full pipe cannot take, and
 * the environment freezes as soon as the handler is done. Changed on first use, which few handlers do.
 */
function writeSynchronously(name) {
  const lazy = Object.getOwnPropertyDescriptor(process, name);
  Object.defineProperty(process, name, {
    ...lazy,
    get() {
      Object.defineProperty(process, name, lazy);
      const stream = lazy.get.call(process);
      stream._handle?.setBlocking?.(true);
      return stream;
    },
  });
}
writeSynchronously("stdout");
writeSynchronously("stderr");

const nativePart = path.join(path.dirname(clientEntry), "rapid-client.node");
const replacement = new Module(nativePart);
replacement.filename = nativePart;
replacement.loaded = true;
replacement.exports = require("./rapidClient.cjs");
require.cache[nativePart] = replacement;

const driveHook = String.raw`
import { pathToFileURL } from "node:url";
export const resolve = (specifier, context, next) =>
  next(/^[A-Za-z]:[\\/]/.test(specifier) ? pathToFileURL(specifier).href : specifier, context);
`;

/** Both clients import() absolute paths as they are, but to the loader a drive is a URL's scheme. */
function acceptDrivePaths() {
  if (Module.registerHooks === undefined) {
    Module.register?.(`data:text/javascript,${encodeURIComponent(driveHook)}`);
    return;
  }
  Module.registerHooks({
    resolve(specifier, context, next) {
      const drive = /^[A-Za-z]:[\\/]/.test(specifier) && context.conditions.includes("import");
      return next(drive ? pathToFileURL(specifier).href : specifier, context);
    },
  });
}

/**
 * 3.x looks for a package.json from folder to folder until it comes to "/", which no drive has.
 * Returns what undoes it.
 */
function endWalksAtDriveRoots() {
  const resolve = path.resolve.bind(path);
  path.resolve = (...parts) => {
    const folder = resolve(...parts);
    return parts[1] === ".." && folder === parts[0] ? "/" : folder;
  };
  return () => {
    path.resolve = resolve;
  };
}

const windows = process.platform === "win32";
if (windows) acceptDrivePaths();

/** Modules of layers are often asked for by their place in Lambda: require("/opt/nodejs/util"). */
function findModulesOfLayers() {
  const inOpt = (specifier) =>
    specifier.startsWith("/opt/")
      ? path.join(optFolder, specifier.slice("/opt/".length))
      : specifier;
  const resolveFilename = Module._resolveFilename;
  Module._resolveFilename = function (request, ...rest) {
    return resolveFilename.call(this, inOpt(request), ...rest);
  };
  // ES modules resolve apart from these, where Node.js is new enough for a hook in the same thread.
  Module.registerHooks?.({
    resolve(specifier, context, next) {
      if (!specifier.startsWith("/opt/") || !context.conditions.includes("import")) {
        return next(specifier, context);
      }
      return next(pathToFileURL(inOpt(specifier)).href, context);
    },
  });
}
if (optFolder !== undefined) findModulesOfLayers();

/** An ES module loader costs a tenth of a cold start, so what can be CommonJS is. */
async function runClient() {
  if (clientEntry.endsWith(".mjs")) {
    // 4.x starts by being loaded.
    await import(pathToFileURL(clientEntry).href);
    return;
  }
  // In Lambda 3.x waits for the handler's module at its top level, and Node.js exits with 13 where
  // that never ends.
  const exitUnsettled = () => process.exit(13);
  process.once("beforeExit", exitUnsettled);
  const walkOn = windows ? endWalksAtDriveRoots() : () => {};
  await require(clientEntry).run(process.env.LAMBDA_TASK_ROOT, process.env._HANDLER);
  walkOn();
  process.off("beforeExit", exitUnsettled);
}

runClient().catch((error) => {
  // In Lambda this is a top-level await, whose failure is an uncaught exception.
  process.nextTick(() => {
    throw error;
  });
});
