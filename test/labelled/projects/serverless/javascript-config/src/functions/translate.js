exports.handler = "src/handlers/translate.handler";
exports.events = [{ sqs: { arn: { "Fn::GetAtt": ["Jobs", "Arn"] } } }];
