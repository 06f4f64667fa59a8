import type { ALBEvent, ALBResult } from "aws-lambda";

export const handler = async (event: ALBEvent): Promise<ALBResult> => ({ statusCode: 200, body: event.path });
