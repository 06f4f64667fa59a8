export const handler = async (event: { Records: { Sns: { Message: string } }[] }) => event.Records.map((record) => record.Sns.Message);
