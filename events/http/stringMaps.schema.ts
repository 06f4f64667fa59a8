import * as z from "zod";
import { once } from "../model/once.ts";

/** Names that the client, the API's author or an authorizer chose, each with one text. */
export const stringMap = once(() => z.record(z.string(), z.string()));

/** Such names, each with all its texts. */
export const stringListMap = once(() => z.record(z.string(), z.array(z.string())));
