export async function sendNotice(input: { account: string }) {
  return input;
}
