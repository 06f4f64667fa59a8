exports.welcome = async (event) => {
  console.log(event.request.userAttributes.email);
  return event;
};

exports.report = async (event) => {
  for (const { s3 } of event.Records) console.log(s3.bucket.name);
};

exports.sweep = async () => {
  console.log("swept");
};
