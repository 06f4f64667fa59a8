import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

export const handler = (request: IncomingMessage, response: ServerResponse) => response.end("hi");

createServer(handler).listen(3000);
