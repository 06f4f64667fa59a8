import * as z from "zod";
import { field, hinted } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const page =
  "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_AttributeValue.html";

/** A value as DynamoDB sends it: an object whose one key names the type. */
export const attributeValue: () => z.ZodType = once(() => z.lazy(() => anyAttributeValue()));

const anyAttributeValue: () => z.ZodType = once(() =>
  z.union([
    z.looseObject({ S: field(z.string(), "A string.", "A-1042", page) }),
    z.looseObject({
      N: field(
        z.string(),
        "A number, written as text so that no digit is lost: convert it before you calculate.",
        "59.9",
        page,
      ),
    }),
    z.looseObject({ BOOL: field(z.boolean(), "True or false.", true, page) }),
    z.looseObject({ NULL: field(z.boolean(), "Always true: the value is null.", true, page) }),
    z.looseObject({
      M: field(
        z.record(z.string(), attributeValue()),
        "A map of typed values.",
        { city: { S: "Oslo" } },
        page,
      ),
    }),
    z.looseObject({
      L: field(
        z.array(attributeValue()),
        "A list of typed values.",
        [{ S: "book" }, { N: "2" }],
        page,
      ),
    }),
    z.looseObject({ SS: field(z.array(z.string()), "A set of strings.", ["book", "gift"], page) }),
    z.looseObject({
      NS: field(z.array(z.string()), "A set of numbers, each as text.", ["1", "2.5"], page),
    }),
    z.looseObject({
      B: field(hinted(z.string(), "base64"), "Bytes, as base64.", "yv66vg==", page),
    }),
    z.looseObject({
      BS: field(
        z.array(hinted(z.string(), "base64")),
        "A set of byte strings, each as base64.",
        ["yv4=", "ur4="],
        page,
      ),
    }),
  ]),
);
