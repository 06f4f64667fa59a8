"use strict";
// First module of a Node.js execution environment: puts the JavaScript rapid client in the place of
// the compiled one and hands over to AWS's own client, unmodified. Arguments: the folder of the
// client, the compile cache's folder.
const Module = require("node:module");
const os = require("node:os");
const path = require("node:path");
const { pathToFileURL } = require("node:url");

const [clientFolder, compileCacheFolder] = process.argv.splice(2);
if (typeof Module.enableCompileCache === "function") Module.enableCompileCache(compileCacheFolder);

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

const nativePart = path.join(clientFolder, "rapid-client.node");
const replacement = new Module(nativePart);
replacement.filename = nativePart;
replacement.loaded = true;
replacement.exports = require("./rapidClient.cjs");
require.cache[nativePart] = replacement;

void import(pathToFileURL(path.join(clientFolder, "index.mjs")).href)
  .then((client) => {
    // The 3.x client is a library; 4.x starts by being loaded.
    if (typeof client.run !== "function") return undefined;
    return client.run(process.env.LAMBDA_TASK_ROOT, process.env._HANDLER);
  })
  .catch((error) => {
    // In Lambda this is a top-level await, whose failure is an uncaught exception.
    process.nextTick(() => {
      throw error;
    });
  });
