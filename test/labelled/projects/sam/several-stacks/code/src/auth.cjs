async function authorize(event) {
  return { principalId: "me", policyDocument: { Version: "2012-10-17", Statement: [] } };
}

module.exports = { authorize, helper: () => null };
