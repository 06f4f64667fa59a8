import * as z from "zod";
import { textField } from "../model/commonFields.ts";
import { exampleOf } from "../model/exampleOf.ts";
import { field, hinted } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import { clickTypeField } from "./buttonClick.ts";

const buttonClicked = once(() =>
  z.looseObject({
    clickType: clickTypeField(),
    reportedTime: field(
      hinted(z.string(), "iso-date-time"),
      "When it was pressed: ISO 8601 in UTC, with milliseconds.",
      "2018-05-04T23:26:33.747Z",
    ),
  }),
);

const deviceInfo = once(() =>
  z.looseObject({
    type: textField("Kind of the device.", "button"),
    deviceId: textField("Serial number of the device, its DSN.", "G030PM0123456789"),
    remainingLife: field(z.number(), "What is left of the battery, in per cent.", 98.5),
    attributes: field(
      z.record(z.string(), z.string()),
      "Attributes of the device; an empty object where it has none.",
      { projectRegion: "us-east-1" },
    ),
  }),
);

const placementInfo = once(() =>
  z.looseObject({
    projectName: textField("Name of the project.", "reorder"),
    placementName: textField("Name of the placement: where the device is.", "warehouse-2"),
    attributes: field(z.record(z.string(), z.string()), "Attributes of the placement.", {
      location: "Oslo",
    }),
    devices: field(
      z.record(z.string(), z.string()),
      "Serial numbers of the placement's devices by their names in the template.",
      { reorderButton: "G030PM0123456789" },
    ),
  }),
);

/** A device's message. Source: aws-lambda-go, IoTOneClickEvent. */
export const oneClickEvent = once(() =>
  z.looseObject({
    deviceEvent: field(
      z.looseObject({
        buttonClicked: field(buttonClicked(), "The press.", exampleOf(buttonClicked())),
      }),
      "What happened to the device.",
      { buttonClicked: exampleOf(buttonClicked()) },
    ),
    deviceInfo: field(deviceInfo(), "The device.", exampleOf(deviceInfo())),
    placementInfo: field(
      placementInfo(),
      "Where the device is, and in which project.",
      exampleOf(placementInfo()),
    ),
  }),
);
