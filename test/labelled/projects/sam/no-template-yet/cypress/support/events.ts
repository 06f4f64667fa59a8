export const handler = (event: Event, context: object) => console.log(event, context);
