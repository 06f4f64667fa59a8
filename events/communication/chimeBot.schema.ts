import * as z from "zod";
import { textField } from "../model/commonFields.ts";
import { field, hinted, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const page = "https://docs.aws.amazon.com/chime/latest/ag/manage-chat-bots.html";
const endpointExample = {
  EndpointType: "Persistent",
  Url: "https://hooks.a.chime.aws/incomingwebhooks/4a573372-1f28-4e26-b97b-6c0b4a6d38fa?token=Ab9hZXi0YjI3",
};

const endpoint = once(() =>
  field(
    z
      .looseObject({
        EndpointType: known(
          textField(
            "Persistent for an Invite's, ShortLived for a Mention's.",
            endpointExample.EndpointType,
            page,
          ),
          ["Persistent", "ShortLived"],
        ),
        Url: field(
          hinted(z.string(), "url"),
          "Address that an answer is posted to.",
          endpointExample.Url,
          page,
        ),
      })
      .nullable()
      .optional(),
    "Where to post an answer; absent from Remove.",
    endpointExample,
    page,
  ),
);

/** Event of a chat bot: Amazon Chime Administrator Guide, "Managing chat bots". */
export const chimeBotSchema = once(() =>
  z.looseObject({
    EventType: field(
      z.enum(["Invite", "Mention", "Remove"]),
      "Invite where the bot was added to a room, Mention where somebody spoke to it, Remove where it was taken out.",
      "Mention",
      page,
    ),
    Sender: field(
      z.looseObject({
        SenderId: textField("Who did it, an email address.", "mia.keller@example.com", page),
        SenderIdType: textField("What the id is: EmailId.", "EmailId", page),
      }),
      "Who did it.",
      { SenderId: "mia.keller@example.com", SenderIdType: "EmailId" },
      page,
    ),
    Discussion: field(
      z.looseObject({
        DiscussionId: field(
          hinted(z.string(), "uuid"),
          "Id of the chat room.",
          "5ca32fbd-8f92-46af-92a5-6b0f970f0efe",
          page,
        ),
        DiscussionType: textField("What the discussion is: Room.", "Room", page),
      }),
      "Where it was done.",
      { DiscussionId: "5ca32fbd-8f92-46af-92a5-6b0f970f0efe", DiscussionType: "Room" },
      page,
    ),
    InboundHttpsEndpoint: endpoint(),
    EventTimestamp: field(
      hinted(z.string(), "iso-date-time"),
      "When it was done, in UTC with milliseconds.",
      "2026-01-01T00:00:00.000Z",
      page,
    ),
    Message: field(
      z.string().nullable().optional(),
      "What was said to the bot; in Mention only.",
      "@orders status of A-1042?",
      page,
    ),
  }),
);
