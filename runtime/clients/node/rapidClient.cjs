"use strict";
// Stands in for the one compiled part of AWS's Node.js runtime interface client, rapid-client.node:
// the same four calls, in JavaScript. Runs inside the child process, before and beside user code.
const fs = require("node:fs");
const net = require("node:net");

/** Inherited pipe to Lambda Lens; posts go through it because they must be synchronous. */
const controlFd = 3;
const frameKinds = { done: 1, error: 2, context: 3 };

/** Printed to stdout and stderr when an invocation is over: what came before it belongs to it. */
const drainMarker = Buffer.alloc(16);
drainMarker.writeUInt32BE(0xa55a00ff, 0);

const intrinsicAssign = Object.assign;
const [host, port] = process.env.AWS_LAMBDA_RUNTIME_API.split(":");
let socket = null;
let invocations = 0;
let answeredId = "";
let loopIsEmpty = false;
let handlerReturnedPromise = false;

/** Writes all of it before it returns: the clients may exit the process right after. */
function writeAll(fd, buffer) {
  let offset = 0;
  while (offset < buffer.length) {
    try {
      offset += fs.writeSync(fd, buffer, offset);
    } catch (error) {
      if (error.code !== "EAGAIN") throw error;
    }
  }
}

function post(kind, meta, body) {
  const metaBytes = Buffer.from(JSON.stringify(meta));
  const bodyBytes = Buffer.from(body);
  const header = Buffer.alloc(9);
  header.writeUInt8(kind, 0);
  header.writeUInt32BE(metaBytes.length, 1);
  header.writeUInt32BE(bodyBytes.length, 5);
  writeAll(controlFd, Buffer.concat([header, metaBytes, bodyBytes]));
}

function markDrained() {
  for (const fd of [1, 2]) {
    try {
      writeAll(fd, drainMarker);
    } catch {
      // The handler closed the stream: there is nothing left to wait for.
    }
  }
}

/** What the handler's context shows of itself, functions by name and the remaining time by value. */
function describeContext(context) {
  const members = {};
  for (const name of Object.keys(context)) {
    const value = context[name];
    if (name === "getRemainingTimeInMillis") members[name] = value.call(context);
    else if (typeof value === "function") members[name] = "[Function]";
    else if (value !== undefined) members[name] = value;
  }
  return members;
}

/** Whether the next object that looks like a context is the handler's. */
let contextExpected = false;

/**
 * The clients build the context with Object.assign right after they read the headers, in the same
 * turn and before any user code runs. Watching that one call shows the very object that the handler
 * gets, without a change to the clients. Put in place once: taking it away and back each time would
 * make V8 throw optimised code away each time.
 */
function assign(_target, _source) {
  const result = Reflect.apply(intrinsicAssign, Object, arguments);
  if (contextExpected) lookForContext(result);
  return result;
}
Object.assign = assign;

function lookForContext(result) {
  if (typeof result.getRemainingTimeInMillis !== "function" || !result.functionName) return;
  contextExpected = false;
  const members = JSON.stringify(describeContext(result));
  post(frameKinds.context, { id: result.awsRequestId }, members);
  handlerReturnedPromise = false;
  if (typeof result.fail === "function") watchPromise(result);
}

/**
 * The 3.x client hands the context's own `succeed` and `fail` to the promise that the handler
 * returned: reading `fail` tells that there is a promise.
 */
function watchPromise(context) {
  const { fail } = context;
  const visible = { configurable: true, enumerable: true };
  Object.defineProperty(context, "fail", {
    ...visible,
    get() {
      handlerReturnedPromise = true;
      return fail;
    },
    set(value) {
      Object.defineProperty(context, "fail", { ...visible, writable: true, value });
    },
  });
}

/**
 * A promise that never settles ends with an empty event loop. Lambda's nodejs18.x to 22.x runtimes
 * report that as an error; the client on npm (3.3.0) still answers null, as they once did.
 */
const neverSettled = {
  errorType: "Runtime.NodeJsExit",
  errorMessage:
    "The Lambda runtime client detected an unexpected Node.js exit code. This is most commonly caused by a Promise that was never settled. For more information, see https://nodejs.org/docs/latest/api/process.html#exit-codes",
  trace: [],
};

// The client's own listener runs between these two.
process.on("beforeExit", () => {
  loopIsEmpty = true;
});
function watchEmptyLoop() {
  process.on("beforeExit", () => {
    loopIsEmpty = false;
  });
}

function connect() {
  return new Promise((resolve, reject) => {
    const connection = net.connect({ host, port: Number(port), noDelay: true }, () =>
      resolve(connection),
    );
    connection.once("error", reject);
  });
}

function readResponse(connection) {
  return new Promise((resolve, reject) => {
    let received = [];
    let length = 0;
    let head = null;
    const onData = (chunk) => {
      received.push(chunk);
      length += chunk.length;
      if (head === null) {
        const all = received.length === 1 ? chunk : Buffer.concat(received);
        const end = all.indexOf("\r\n\r\n");
        if (end < 0) {
          received = [all];
          return;
        }
        head = parseHead(all.toString("latin1", 0, end));
        received = [all.subarray(end + 4)];
        length = all.length - end - 4;
      }
      if (length >= Number(head.headers["content-length"])) {
        settle();
        const body = received.length === 1 ? received[0] : Buffer.concat(received);
        resolve({ ...head, body: body.toString("utf8") });
      }
    };
    const onClose = () => {
      settle();
      reject(new Error("The Runtime API closed the connection"));
    };
    const settle = () => {
      connection.off("data", onData).off("close", onClose).off("error", onClose);
    };
    connection.on("data", onData).on("close", onClose).on("error", onClose);
  });
}

function parseHead(text) {
  const lines = text.split("\r\n");
  const headers = {};
  for (const line of lines.slice(1)) {
    const colon = line.indexOf(":");
    headers[line.slice(0, colon).toLowerCase()] = Buffer.from(
      line.slice(colon + 1).trim(),
      "latin1",
    ).toString("utf8");
  }
  return { status: Number(lines[0].split(" ")[1]), headers };
}

module.exports = {
  initializeClient() {},

  async next() {
    contextExpected = false;
    if (invocations === 0) watchEmptyLoop();
    else markDrained();
    invocations += 1;
    socket ??= await connect();
    socket.ref();
    socket.write(
      `GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nHost: ${host}:${port}\r\n` +
        `Lambda-Lens-Answered: ${answeredId}\r\n\r\n`,
    );
    const { status, headers, body } = await readResponse(socket);
    if (status !== 200) throw new Error(`The Runtime API answered ${status}: ${body}`);
    // An idle connection must not keep the event loop from running empty under the handler.
    socket.unref();
    // The clients never ask twice for one event: with the next question this one is answered, whichever way.
    answeredId = headers["lambda-runtime-aws-request-id"];
    return {
      bodyJson: body,
      get headers() {
        contextExpected = true;
        return headers;
      },
    };
  },

  done(id, body) {
    contextExpected = false;
    if (typeof body !== "string") throw new TypeError("Wrong arguments");
    if (loopIsEmpty && handlerReturnedPromise) {
      console.error("Invoke Error", `\t${JSON.stringify(neverSettled)}`);
      this.error(id, JSON.stringify(neverSettled), "");
      return;
    }
    post(frameKinds.done, { id: decodeURIComponent(id) }, body);
  },

  error(id, body, xray) {
    contextExpected = false;
    post(frameKinds.error, { id: decodeURIComponent(id), xray: String(xray) }, body);
  },
};
