import type { IncomingMessage } from "node:http";
import { failure, type RuntimeApiAnswer } from "./runtimeApiAnswer.ts";

/**
 * Refuses what a web page could have sent. A page can reach a port of the loopback interface, by a name that
 * it lets point there as well, but its browser says so: by the page's origin, or by the name as the host.
 * @param port that this API listens on
 * @returns null for a request that may go on
 */
export function refuseWebPage(
  { headers }: Pick<IncomingMessage, "headers">,
  port: number,
): RuntimeApiAnswer | null {
  const { host, origin, "sec-fetch-site": site } = headers;
  const isOurs = host === undefined || hosts.some((name) => host === `${name}:${port}`);
  if (isOurs && origin === undefined && site === undefined) return null;
  return failure(403, "Forbidden", "This API is for the processes of its own environment alone");
}

/** The last one is the name that Lambda gives to extensions for the environment itself. */
const hosts = ["127.0.0.1", "localhost", "sandbox.localdomain", "sandbox"];
