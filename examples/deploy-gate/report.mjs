/**
 * Makes the function that sends a command to CodePipeline. Lambda always provides credentials, and
 * a stand-in for AWS is named by `AWS_ENDPOINT_URL`; with neither, as in a trial on one's own
 * machine, the command is logged instead of sent.
 */
export function createReporter(Client, environment) {
  const { AWS_ENDPOINT_URL: endpoint, AWS_ACCESS_KEY_ID: accessKeyId } = environment;
  if (!endpoint && !accessKeyId) return logCommand;
  // A stand-in doesn't check signatures, but the client insists on signing.
  const client = new Client(
    accessKeyId ? {} : { credentials: { accessKeyId: "none", secretAccessKey: "none" } },
  );
  return (command) => client.send(command);
}

async function logCommand(command) {
  const call = command.constructor.name.replace(/Command$/, "");
  console.log(`Not sent: ${call} ${JSON.stringify(command.input)}`);
}
