exports.handler = (event, context, callback) => {
  callback(null, { principalId: "user", policyDocument: { Version: "2012-10-17", Statement: [] } });
};
