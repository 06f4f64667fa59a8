export default async (): Promise<string> => "report";
