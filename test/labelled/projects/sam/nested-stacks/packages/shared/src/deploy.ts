export const onDeploy = async (event: { RequestType: string }) => event.RequestType;
