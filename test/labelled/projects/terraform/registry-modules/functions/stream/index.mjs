export const handler = async (event) => event.Records.map(({ dynamodb }) => dynamodb.Keys);
