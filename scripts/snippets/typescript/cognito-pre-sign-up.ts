interface PreSignUpEvent {
  triggerSource: "PreSignUp_SignUp" | "PreSignUp_AdminCreateUser" | "PreSignUp_ExternalProvider";
  userName: string;
  request: {
    userAttributes: Record<string, string>;
    clientMetadata?: Record<string, string>;
  };
  response: { autoConfirmUser: boolean; autoVerifyEmail: boolean; autoVerifyPhone: boolean };
}

// Cognito waits 5 seconds, tries three times, and wants the whole event back.
export const handler = async (event: PreSignUpEvent) => {
  if (event.triggerSource === "PreSignUp_SignUp") {
    await checkSignUp(event.userName, event.request.userAttributes);
  }
  event.response.autoConfirmUser = false; // $2
  // Verifies the address without a code, and fails where there is no email attribute.
  event.response.autoVerifyEmail = false; // $3
  return event;
};

// Throw to refuse the sign-up: the app gets the message. Attributes are text, even "true".
async function checkSignUp(userName: string, attributes: Record<string, string>): Promise<void> {
  console.log(userName, "signs up with", Object.keys(attributes)); // $0
}
