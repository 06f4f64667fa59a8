import * as z from "zod";
import { once } from "../model/once.ts";

/** A field takes any JSON, which AppSync then fits to the field's type. */
export const fieldAnswer = once(() => z.unknown());

/** A batch takes a list, with the answer of each item at its place. */
export const batchAnswer = once(() => z.array(z.unknown()));
