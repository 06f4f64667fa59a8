import * as z from "zod";
import { textField } from "../model/commonFields.ts";
import { field, hinted, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const page = "https://docs.aws.amazon.com/transfer/latest/userguide/custom-lambda-idp.html";

/**
 * The event of a server with a function as its identity provider. Source: AWS Transfer Family User
 * Guide, "Using AWS Lambda to integrate your identity provider".
 */
export const transferFamilyEvent = once(() =>
  z.looseObject({
    username: textField("Name that the client logs in with.", "ada", page),
    password: field(
      z.string().nullish(),
      "The password in clear text, never to be logged; empty or absent where the client offers a key.",
      "correct horse battery staple",
      page,
    ),
    protocol: known(field(z.string(), "`SFTP`, `FTPS` or `FTP`.", "SFTP", page), [
      "SFTP",
      "FTPS",
      "FTP",
    ]),
    serverId: textField("Id of the server.", "s-0d2f5ac17c4b4e5d9", page),
    sourceIp: field(
      hinted(z.string(), "ip-address"),
      "Address of the client, IPv4 or IPv6.",
      "203.0.113.24",
      page,
    ),
  }),
);

const posixProfile = once(() =>
  z.looseObject({
    Uid: field(z.int(), "User id in the file system.", 1001, page),
    Gid: field(z.int(), "Group id in the file system.", 1001, page),
    SecondaryGids: field(z.array(z.int()).nullish(), "Further group ids.", [1002], page),
  }),
);

/** What Transfer Family accepts as an answer; one without a role refuses the login. */
export const transferFamilyResponse = once(() =>
  z.looseObject({
    Role: field(
      hinted(z.string(), "arn").nullish(),
      "IAM role by which the user reaches S3 or EFS. The user is let in only where it is there and not empty.",
      "arn:aws:iam::123456789012:role/transfer-user",
      page,
    ),
    PosixProfile: field(
      posixProfile().nullish(),
      "The user in the file system, an object and not text. Required for EFS.",
      { Uid: 1001, Gid: 1001 },
      page,
    ),
    PublicKeys: field(
      z.array(z.string()).nullish(),
      "The user's public SSH keys, of which the client must have one. Required where the event has no password, left out where it has one.",
      ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ0yJr0Zc8mQ4o1fWc3kUj7sYb2nVd5hTg6pLx9aEq3R"],
      page,
    ),
    Policy: field(
      z.string().nullish(),
      "A session policy that narrows the role, as JSON text and not as an object.",
      '{"Version":"2012-10-17","Statement":[]}',
      page,
    ),
    HomeDirectoryType: field(
      z.enum(["PATH", "LOGICAL"]).nullish(),
      "`PATH` to show the real paths, which is also what absence means, or `LOGICAL` to show those of HomeDirectoryDetails.",
      "LOGICAL",
      page,
    ),
    HomeDirectoryDetails: field(
      z.string().nullish(),
      "A list of objects with Entry and Target as JSON text, not as a list. Required with LOGICAL.",
      '[{"Entry":"/","Target":"/shop-uploads/ada"}]',
      page,
    ),
    HomeDirectory: field(
      z.string().nullish(),
      "Folder in which the user starts. Unused with LOGICAL.",
      "/shop-uploads/ada",
      page,
    ),
  }),
);
