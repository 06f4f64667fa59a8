import { cloudAssemblyReader } from "./cdk/assembly/cloudAssemblyReader.ts";
import { cdkReader } from "./cdk/cdkReader.ts";
import { cloudFormationReader } from "./cloudFormationReader.ts";
import { dotnetToolsReader } from "./dotnet/dotnetToolsReader.ts";
import { serverlessReader } from "./serverless/serverlessReader.ts";
import { terraformReader } from "./terraform/terraformReader.ts";
import type { TemplateReader } from "./templateReader.ts";

/**
 * Every kind of infrastructure code that the server reads. The first one whose `looksLike` holds has
 * the file to itself, so one that knows its files by name stands before one that goes by text.
 */
export const templateReaders: readonly TemplateReader[] = [
  terraformReader,
  serverlessReader,
  dotnetToolsReader,
  cdkReader,
  cloudAssemblyReader,
  cloudFormationReader,
];

/** Extensions that a reader asks for, with their dot. */
export const templateExtensions: readonly string[] = [
  ...new Set(templateReaders.flatMap(({ extensions }) => extensions)),
];
