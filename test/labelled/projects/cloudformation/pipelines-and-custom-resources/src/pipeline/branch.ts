import type { CodeCommitHandler } from "aws-lambda";

export const handler: CodeCommitHandler = (event, _context, callback) => {
  callback(null, event.Records[0].codecommit.references[0].ref);
};
