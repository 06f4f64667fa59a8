import * as z from "zod";
import { optionalTextField, textField } from "../model/commonFields.ts";
import { field, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const detailExample = { name: "privateIPv4Address", value: "10.0.3.27" };

/** Something that ECS attached to a task or a container instance, such as a network interface. */
const attachment = once(() =>
  z.looseObject({
    id: textField("Id of the attachment.", "6a0d3b1c-4e2f-4c58-9b7a-1d2e3f405162"),
    type: known(textField("What is attached: `eni`, `elb`, `Service Connect` and so on.", "eni"), [
      "eni",
      "elb",
      "Service Connect",
    ]),
    status: known(
      textField("State of the attachment: `PRECREATED`, `ATTACHED`, `DELETED`.", "ATTACHED"),
      ["PRECREATED", "ATTACHED", "DELETED"],
    ),
    details: field(
      z.array(
        z.looseObject({
          name: textField("What the value is.", detailExample.name),
          value: optionalTextField("The value, as text.", detailExample.value),
        }),
      ),
      "What is known of it: for a network interface its subnet, addresses and ids.",
      [detailExample],
    ),
  }),
);

/** The field `attachments` of tasks and container instances. */
export function attachmentsField() {
  return field(
    z.array(attachment()).optional(),
    "What ECS attached; empty or absent without network interfaces of its own.",
    [
      {
        id: "6a0d3b1c-4e2f-4c58-9b7a-1d2e3f405162",
        type: "eni",
        status: "ATTACHED",
        details: [detailExample],
      },
    ],
  );
}

/** The field `attributes` of tasks and container instances. */
export function attributesField(description: string, name: string) {
  return field(
    z
      .array(
        z.looseObject({
          name: textField("Name of the attribute.", name),
          value: optionalTextField(
            "Value of the attribute; absent where its presence says it all.",
            "x86_64",
          ),
        }),
      )
      .optional(),
    description,
    [{ name }],
  );
}
