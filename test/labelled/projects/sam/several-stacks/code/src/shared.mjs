export const handle = async (event) => (event.Records ? event.Records.length : { statusCode: 200 });
