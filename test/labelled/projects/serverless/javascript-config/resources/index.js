const Jobs = { Type: "AWS::SQS::Queue" };

module.exports = { Jobs };
