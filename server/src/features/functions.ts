import { CancellationToken } from "vscode-languageserver/node";
import type { Connection } from "vscode-languageserver/node";
import { functionsRequest } from "../protocol.ts";
import type { FunctionsReply } from "../protocol.ts";
import type { WorkspaceSession } from "../workspace/workspaceSession.ts";
import { cancelledError } from "./cancelled.ts";

/** Answers `lambdaLens/functions` with the targets of the whole workspace, once it has been read. */
export function registerFunctions(connection: Connection, session: WorkspaceSession): void {
  connection.onRequest<FunctionsReply, void>(functionsRequest, async (...values: unknown[]) => {
    const functions = await session.allTargets();
    // The token comes last: clients may send empty parameters before it.
    const token = values.at(-1);
    if (CancellationToken.is(token) && token.isCancellationRequested) return cancelledError();
    return { functions: [...functions] };
  });
}
