exports.welcome = async (event) => {
  console.log(event.request.userAttributes.email);
  return event;
};

exports.sweep = async () => {
  console.log("swept");
};
