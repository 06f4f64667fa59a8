import type { MSKEvent, SelfManagedKafkaEvent } from "aws-lambda";

export const handler = async (event: MSKEvent | SelfManagedKafkaEvent) => {
  return Object.values(event.records).flat().length;
};
