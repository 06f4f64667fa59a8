import type { LaunchCommand } from "../clients/launchCommand.ts";
import type { Program } from "./program.ts";

/** A function's own program starts as it is, without arguments. Source: "Building a custom runtime". */
export function launchProgram({ path, client }: Program): LaunchCommand {
  return { program: path, arguments: [], variables: {}, client, framesOutput: false };
}
