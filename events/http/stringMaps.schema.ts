import * as z from "zod";

/** Names that the client, the API's author or an authorizer chose, each with one text. */
export const stringMap = z.record(z.string(), z.string());

/** Such names, each with all its texts. */
export const stringListMap = z.record(z.string(), z.array(z.string()));
