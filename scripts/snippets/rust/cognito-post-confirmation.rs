// cargo add lambda_runtime serde_json
// cargo add tokio --features macros
use lambda_runtime::{run, service_fn, Error, LambdaEvent};
use serde_json::Value;

#[tokio::main]
async fn main() -> Result<(), Error> {
    run(service_fn(handle)).await
}

// Cognito waits 5 seconds, tries three times, and wants the whole event back: a struct would lose
// the fields that it does not name.
async fn handle(event: LambdaEvent<Value>) -> Result<Value, Error> {
    let event = event.payload;
    // The same trigger comes after a forgotten password, when the user is no new one.
    if event["triggerSource"] == "PostConfirmation_ConfirmSignUp" {
        welcome(&event["userName"], &event["request"]["userAttributes"]).await?;
    }
    Ok(event)
}

// May run twice for one user. An error fails the app's call, though the user stays confirmed.
async fn welcome(user_name: &Value, attributes: &Value) -> Result<(), Error> {
    println!("Welcome, {user_name} {}", attributes["sub"]); // $0
    Ok(())
}
