// cargo add lambda_runtime serde_json reqwest
// cargo add serde --features derive && cargo add tokio --features macros
use lambda_runtime::{run, service_fn, Error, LambdaEvent};
use serde::Deserialize;
use serde_json::{json, Value};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Event {
    request_type: String,
    #[serde(rename = "ResponseURL")]
    response_url: String,
    stack_id: String,
    request_id: String,
    logical_resource_id: String,
    physical_resource_id: Option<String>,
    resource_properties: Value,
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    run(service_fn(handle)).await
}

// The stack waits, up to an hour, until an answer is put at the ResponseURL, so every path has to
// put one.
async fn handle(event: LambdaEvent<Event>) -> Result<(), Error> {
    let event = event.payload;
    // Only a Create has no id yet. A new id for an Update makes CloudFormation delete the old one.
    let new_id = || format!("{}-{}", event.logical_resource_id, event.request_id);
    let id = event.physical_resource_id.clone().unwrap_or_else(new_id);
    let mut answer = json!({
        "StackId": event.stack_id,
        "RequestId": event.request_id,
        "LogicalResourceId": event.logical_resource_id,
        "PhysicalResourceId": id,
    });
    match provision(&event.request_type, &id, &event.resource_properties).await {
        Ok(data) => {
            answer["Status"] = json!("SUCCESS");
            answer["Data"] = data;
        }
        Err(error) => {
            answer["Status"] = json!("FAILED");
            // The answer is 4 KB at most.
            answer["Reason"] = error
                .to_string()
                .chars()
                .take(1000)
                .collect::<String>()
                .into();
        }
    }
    put(&event.response_url, &answer).await
}

// Returns what Fn::GetAtt reads. Numbers and booleans among the properties come as text. A Delete
// also comes for what could not be created, and has to succeed then.
async fn provision(request_type: &str, id: &str, properties: &Value) -> Result<Value, Error> {
    println!("{request_type} {id} of {}", properties["ServiceToken"]); // $0
    Ok(json!({})) // $0
}

async fn put(url: &str, answer: &Value) -> Result<(), Error> {
    // Without credentials, as on one's own machine, there is no stack to answer to.
    if std::env::var("AWS_ACCESS_KEY_ID").is_err() {
        println!("Not put: {answer}");
        return Ok(());
    }
    // The URL is signed for no content type, and reqwest sets none for text.
    let request = reqwest::Client::new().put(url).body(answer.to_string());
    request.send().await?.error_for_status()?;
    Ok(())
}
