import { LSPErrorCodes, ResponseError } from "vscode-languageserver/node";

/** The answer to a request that the client no longer wants answered. */
export function cancelledError(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, "The client cancelled the request.");
}
