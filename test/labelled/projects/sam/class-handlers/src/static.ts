export class Handlers {
  static run = async (event: { temperature: number }) => event.temperature;
}
