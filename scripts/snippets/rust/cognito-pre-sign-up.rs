// cargo add lambda_runtime serde_json
// cargo add tokio --features macros
use lambda_runtime::{run, service_fn, Error, LambdaEvent};
use serde_json::{json, Value};

#[tokio::main]
async fn main() -> Result<(), Error> {
    run(service_fn(handle)).await
}

// Cognito waits 5 seconds, tries three times, and wants the whole event back: a struct would lose
// the fields that it does not name.
async fn handle(event: LambdaEvent<Value>) -> Result<Value, Error> {
    let mut event = event.payload;
    if event["triggerSource"] == "PreSignUp_SignUp" {
        check_sign_up(&event["userName"], &event["request"]["userAttributes"]).await?;
    }
    // The second verifies the address without a code, and fails where there is no email attribute.
    event["response"]["autoConfirmUser"] = json!(false); // $1
    event["response"]["autoVerifyEmail"] = json!(false); // $2
    Ok(event)
}

// An error refuses the sign-up, and the app gets its message. Attributes are text, even "true".
async fn check_sign_up(user_name: &Value, attributes: &Value) -> Result<(), Error> {
    let has_email = attributes["email"].is_string(); // $0
    println!("{user_name} signs up, with an address: {has_email}"); // $0
    Ok(())
}
