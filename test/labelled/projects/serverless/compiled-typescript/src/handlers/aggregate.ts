export class MeterHandler {
  static async handle(event: { awslogs: { data: string } }): Promise<number> {
    return event.awslogs.data.length;
  }
}
