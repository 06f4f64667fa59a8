import type { Rule } from "../rule.ts";
import { eventValueType } from "./eventValueType.ts";
import { handlerTypeVsTrigger } from "./handlerTypeVsTrigger.ts";
import { responseShape } from "./responseShape.ts";
import { unguardedEventField } from "./unguardedEventField.ts";
import { unknownContextField } from "./unknownContextField.ts";
import { unknownEventField } from "./unknownEventField.ts";

export const fieldRules: readonly Rule[] = [
  unknownEventField,
  unguardedEventField,
  eventValueType,
  responseShape,
  unknownContextField,
  handlerTypeVsTrigger,
];
