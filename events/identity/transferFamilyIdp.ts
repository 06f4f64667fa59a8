import { parseJson } from "../encoding/parseJson.ts";
import { sampleSourceIp } from "../http/httpRequest.ts";
import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { Sample } from "../model/sample.ts";
import { textParameter } from "../model/sampleParameters.ts";
import { transferFamilyEvent, transferFamilyResponse } from "./transferFamilyIdp.schema.ts";
import { ToChange } from "../model/answer.ts";

/** Somebody logs in to a server for file transfers. */
export const transferFamilyIdp: EventType = {
  id: "transfer-family-idp",
  service: "AWS Transfer Family",
  title: "Custom identity provider",
  shortTitle: "Transfer login",
  description: "A client logs in to an SFTP, FTPS or FTP server whose users a function knows.",
  category: "Auth",
  tier: 3,
  aliases: ["sftp", "ftps", "ftp", "file transfer", "login", "identity provider", "transfer"],
  documentation: "https://docs.aws.amazon.com/transfer/latest/userguide/custom-lambda-idp.html",
  schema: transferFamilyEvent,
  answers: [
    {
      name: "",
      value: {
        Role: new ToChange("arn:aws:iam::123456789012:role/transfer-user"),
        HomeDirectory: new ToChange("/uploads-bucket"),
      },
    },
    { name: "refusing", value: {} },
  ],
  responseSchema: transferFamilyResponse,
  delivery: {
    kind: "sync",
    deliveredBy: "Transfer Family invokes the function synchronously when a client logs in.",
    resultUse:
      "Transfer Family lets the user in with the Role of the result, and checks the client's key against its PublicKeys; an object without Role, or an error, refuses the login.",
    whenAccepted: "Transfer Family lets the user in where the result has a Role, and refuses else",
    whenRejected: "Transfer Family refuses the login",
    whenFailed: "Transfer Family refuses the login",
  },
  checkResult: (event, result) =>
    isJsonObject(result) && isText(result["Role"])
      ? [...missingKeys(event, result), ...brokenDirectory(result)]
      : [],
  recognition: {
    kind: "fixed",
    matches: (event) =>
      isJsonObject(event) &&
      ["serverId", "protocol", "username", "sourceIp"].every((key) => isText(event[key])),
  },
  names: {
    ...noEcosystemNames,
    typescriptType: "TransferFamilyAuthorizerEvent",
    typescriptHandlerType: "TransferFamilyAuthorizerHandler",
    typescriptResultType: "TransferFamilyAuthorizerResult",
    powertoolsTypescriptSchema: "TransferFamilySchema",
    powertoolsPythonDataClass: "TransferFamilyAuthorizer",
    powertoolsPythonModel: "TransferFamilyAuthorizer",
  },
  samples: [
    loginSample("sftp-password", "SFTP with a password", "SFTP", true),
    loginSample("sftp-public-key", "SFTP with a key", "SFTP", false),
    loginSample("ftps", "FTPS with a password", "FTPS", true),
  ],
};

function loginSample(id: string, title: string, protocol: string, withPassword: boolean): Sample {
  const password = textParameter(
    "password",
    "Password of the user.",
    "correct horse battery staple",
  );
  return {
    id,
    title,
    parameters: [
      textParameter("username", "Name that the client logs in with.", "ada"),
      ...(withPassword ? [password] : []),
      textParameter("sourceIp", "Address of the client.", sampleSourceIp),
    ],
    build: (context, values) => ({
      username: readText(values, "username"),
      ...(withPassword ? { password: readText(values, "password") } : {}),
      protocol,
      serverId: `s-${context.hex(17)}`,
      sourceIp: readText(values, "sourceIp"),
    }),
  };
}

type Fields = Readonly<Record<string, unknown>>;

/** Without a password, the client proves itself by a key that must be among those returned. */
function missingKeys(event: unknown, result: Fields): readonly string[] {
  const withPassword = isJsonObject(event) && isText(event["password"]);
  const keys = result["PublicKeys"];
  const some = Array.isArray(keys) && keys.length > 0;
  return withPassword || some
    ? []
    : ["PublicKeys must hold the user's keys, because the client offers no password"];
}

function brokenDirectory(result: Fields): readonly string[] {
  const details = result["HomeDirectoryDetails"];
  if (typeof details !== "string") {
    return result["HomeDirectoryType"] === "LOGICAL"
      ? ["HomeDirectoryDetails is missing; HomeDirectoryType LOGICAL needs it"]
      : [];
  }
  const list = parseJson(details);
  const good =
    Array.isArray(list) &&
    list.every((item) => isJsonObject(item) && isText(item["Entry"]) && isText(item["Target"]));
  return good
    ? []
    : ["HomeDirectoryDetails must be the JSON text of a list of objects with Entry and Target"];
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}
