interface PostConfirmationEvent {
  triggerSource: "PostConfirmation_ConfirmSignUp" | "PostConfirmation_ConfirmForgotPassword";
  userName: string;
  request: { userAttributes: Record<string, string> };
}

// Cognito waits 5 seconds, tries three times, and wants the whole event back.
export const handler = async (event: PostConfirmationEvent) => {
  // The same trigger comes after a forgotten password, when the user is no new one.
  if (event.triggerSource === "PostConfirmation_ConfirmSignUp") {
    await welcome(event.userName, event.request.userAttributes);
  }
  return event;
};

// May run twice for one user. Throw, and the app's call fails though the user stays confirmed.
async function welcome(userName: string, attributes: Record<string, string>): Promise<void> {
  console.log("Welcome,", userName, attributes["sub"]); // $0
}
