import type { LambdaInterface } from "@aws-lambda-powertools/commons/types";
import { Tracer } from "@aws-lambda-powertools/tracer";
import type { Context, KinesisStreamEvent } from "aws-lambda";

const tracer = new Tracer();

class Lambda implements LambdaInterface {
  @tracer.captureLambdaHandler()
  public async handler(event: KinesisStreamEvent, _context: Context): Promise<void> {
    for (const record of event.Records) this.process(record.kinesis.data);
  }

  private process(data: string): void {
    console.log(data);
  }
}

const handlerClass = new Lambda();
export const handler = handlerClass.handler.bind(handlerClass);
