import { describe, expect, it } from "vitest";
import { grammarFolders } from "../testing/grammarFolders.ts";
import { createTemporaryWorkspace } from "../testing/temporaryWorkspace.ts";
import { analyzeWorkspace } from "./analyzeWorkspace.ts";

const resource = (id: string, lines: readonly string[]): string =>
  [`  ${id}:`, "    Type: AWS::Serverless::Function"].concat(lines).join("\n");

/** A template's function in short: `Properties` as YAML flow, and lines that come after them. */
function sam(functions: Readonly<Record<string, string | readonly [string, string]>>): string {
  const resources = Object.entries(functions).map(([id, given]) => {
    const [properties, metadata] = typeof given === "string" ? [given, null] : given;
    const more = metadata === null ? [] : [`    Metadata: { ${metadata} }`];
    return resource(id, [`    Properties: { ${properties} }`, ...more]);
  });
  return `Transform: AWS::Serverless-2016-10-31\nResources:\n${resources.join("\n")}\n`;
}

const go = (handler = "handle"): string =>
  `package main\nimport "github.com/aws/aws-lambda-go/lambda"\nfunc ${handler}() {}\nfunc main() { lambda.Start(${handler}) }\n`;
const rust =
  "use lambda_runtime::{run, service_fn};\nasync fn handle(e: LambdaEvent<Value>) {}\nasync fn main() { run(service_fn(handle)).await }\n";
const javaClass = (body: string, name = "Orders"): string =>
  `package com.shop;\npublic class ${name} {\n${body}\n}\n`;
const javaHandler =
  "package com.shop;\nimport com.amazonaws.services.lambda.runtime.RequestHandler;\npublic class Orders implements RequestHandler<String, String> {\n  public String handleRequest(String a, Context c) { return a; }\n}\n";
const csharp =
  "using Amazon.Lambda.Core;\nnamespace Shop;\npublic class Function {\n  public string Handle(string a, ILambdaContext c) => a;\n}\n";

/** Where each function of the template was found: `file:line symbol`, by logical id. */
async function locate(files: Readonly<Record<string, string>>) {
  await using workspace = await createTemporaryWorkspace(files);
  const targets = await analyzeWorkspace(workspace.folder, { grammarFolders });
  const prefix = `file://${workspace.folder}/`;
  return Object.fromEntries(
    targets.map(({ uri, range, symbol, logicalId }) => {
      const file = decodeURI(uri).replace(prefix, "");
      return [logicalId ?? file, `${file}:${range.start.line + 1} ${symbol}`];
    }),
  );
}

describe("the handler of a Go function", () => {
  it("lies in the folder that the template deploys", async () => {
    const found = await locate({
      "template.yaml": sam({
        Orders: "CodeUri: orders/, Handler: bootstrap, Runtime: provided.al2023",
        Users: "CodeUri: users/, Handler: bootstrap, Runtime: provided.al2",
      }),
      "orders/main.go": go(),
      "users/main.go": go("list"),
    });
    expect(found).toEqual({
      Orders: "orders/main.go:3 handle",
      Users: "users/main.go:3 list",
    });
  });

  it("is named by what a service of the Serverless Framework packages", async () => {
    const declared = (name: string, packaged: string): string =>
      `  ${name}: { handler: bootstrap, package: { ${packaged} } }\n`;
    const service =
      "service: shop\nprovider: { name: aws, runtime: provided.al2023 }\nfunctions:\n" +
      declared("readOrders", "artifact: dist/orders/orders.zip") +
      declared("readUsers", "patterns: ['!./**', ./bin/users/bootstrap]") +
      declared("readItems", "include: [bin/items/bootstrap, bin/users/bootstrap]");
    const found = await locate({
      "serverless.yml": service,
      "cmd/orders.go": go(),
      "cmd/users/main.go": go(),
      "cmd/items/main.go": go(),
    });
    expect(found).toEqual({
      readOrders: "cmd/orders.go:3 handle",
      readUsers: "cmd/users/main.go:3 handle",
      "cmd/items/main.go": "cmd/items/main.go:3 handle",
    });
  });

  it("is named by the binary, the deployed folder or the function", async () => {
    const found = await locate({
      "template.yaml": sam({
        Hello: "CodeUri: ., Handler: bin/hello, Runtime: go1.x",
        World: "CodeUri: build/world.zip, Handler: bootstrap, Runtime: provided.al2023",
        Mail: "CodeUri: builds/mail/bootstrap, Handler: main, Runtime: provided.al2023",
        ListUsersFunction: "CodeUri: ., Handler: bootstrap, Runtime: provided.al2023",
      }),
      "hello/main.go": go(),
      "cmd/world/main.go": go(),
      "app/mail/main.go": go(),
      "cmd/list-users/main.go": go(),
    });
    expect(found).toMatchObject({
      Hello: "hello/main.go:3 handle",
      World: "cmd/world/main.go:3 handle",
      ListUsersFunction: "cmd/list-users/main.go:3 handle",
    });
  });

  it("is what the function's rule in the Makefile builds", async () => {
    const found = await locate({
      "template.yaml": sam({
        A: ["CodeUri: ., Handler: bootstrap, Runtime: provided.al2023", "BuildMethod: makefile"],
        B: ["CodeUri: ., Handler: bootstrap, Runtime: provided.al2023", "BuildMethod: makefile"],
      }),
      Makefile:
        "build-A:\n\tGOOS=linux go build -o $(ARTIFACTS_DIR)/bootstrap ./cmd/first\nbuild-B:\n\tcd cmd/second && go build \\\n\t  -o $(ARTIFACTS_DIR)/bootstrap main.go\n",
      "cmd/first/main.go": go(),
      "cmd/second/main.go": go(),
    });
    expect(found).toMatchObject({
      A: "cmd/first/main.go:3 handle",
      B: "cmd/second/main.go:3 handle",
    });
  });

  it("is main where the program hands it to Lambda elsewhere, and no guess among several", async () => {
    const found = await locate({
      "template.yaml": sam({
        Orders: "CodeUri: orders/, Handler: bootstrap, Runtime: provided.al2023",
        Unknown: "CodeUri: two/, Handler: bootstrap, Runtime: provided.al2023",
      }),
      "orders/main.go": 'package main\nimport "shop/start"\nfunc main() { start.Run() }\n',
      "two/x/main.go": go(),
      "two/y/main.go": go(),
    });
    expect(found["Orders"]).toBe("orders/main.go:3 main");
    expect(found["Unknown"]).toBeUndefined();
  });
});

describe("the handler of a Rust function", () => {
  it("is the binary that cargo-lambda builds", async () => {
    const found = await locate({
      "template.yaml": sam({
        Put: [
          "CodeUri: ., Handler: bootstrap, Runtime: provided.al2023",
          "BuildMethod: rust-cargolambda, BuildProperties: { Binary: put }",
        ],
        Get: "CodeUri: target/lambda/get/, Handler: bootstrap, Runtime: provided.al2023",
        Sweep: "CodeUri: target/lambda/sweeper/, Handler: bootstrap, Runtime: provided.al2023",
      }),
      "Cargo.toml": '[workspace]\nmembers = ["items", "cleanup"]\n',
      "items/Cargo.toml":
        '[package]\nname = "items"\n\n[[bin]]\nname = "put"\npath = "src/bin/write.rs"\n',
      "items/src/bin/write.rs": rust,
      "items/src/bin/get.rs": rust,
      "cleanup/Cargo.toml": '[package]\nname = "sweeper"\nversion = "0.1.0"\n',
      "cleanup/src/main.rs": rust,
    });
    expect(found).toEqual({
      Put: "items/src/bin/write.rs:2 handle",
      Get: "items/src/bin/get.rs:2 handle",
      Sweep: "cleanup/src/main.rs:2 handle",
    });
  });

  it("may be a function of another file of the crate", async () => {
    const found = await locate({
      "template.yaml": sam({ Orders: "CodeUri: ., Handler: bootstrap, Runtime: provided.al2023" }),
      "Cargo.toml": '[package]\nname = "orders"\n',
      "src/main.rs":
        "use lambda_runtime::{run, service_fn};\nmod event_handler;\nuse event_handler::function_handler;\nasync fn main() { run(service_fn(function_handler)).await }\n",
      "src/event_handler.rs":
        "use lambda_runtime::LambdaEvent;\npub(crate) async fn function_handler(e: LambdaEvent<Value>) {}\n",
    });
    expect(found).toEqual({ Orders: "src/event_handler.rs:2 function_handler" });
  });
});

describe("a program whose archive lies in S3", () => {
  const runtime = "Handler: bootstrap, Runtime: provided.al2023";
  const inStorage = (key: string): string =>
    sam({ Worker: `CodeUri: { Bucket: code, Key: ${key} }, ${runtime}` });

  it("is the only one where the archive could be any", async () => {
    const found = await locate({
      "infra/template.yaml": inStorage("builds/bootstrap.zip"),
      "Cargo.toml": '[package]\nname = "orders"\n',
      "src/main.rs": rust,
    });
    expect(found).toEqual({ Worker: "src/main.rs:2 handle" });
  });

  it("is none where the archive is called otherwise", async () => {
    const found = await locate({
      "template.yaml": inStorage("payments.zip"),
      "Cargo.toml": '[package]\nname = "orders"\n',
      "src/main.rs": rust,
    });
    expect(found).toEqual({ "src/main.rs": "src/main.rs:2 handle" });
  });

  it("is the one of several that the archive is called like", async () => {
    const found = await locate({
      "template.yaml": inStorage("!Sub 'mails-${Version}.zip'"),
      "orders/Cargo.toml": '[package]\nname = "orders"\n',
      "orders/src/main.rs": rust,
      "mails/Cargo.toml": '[package]\nname = "mails"\n',
      "mails/src/main.rs": rust,
    });
    expect(found["Worker"]).toBe("mails/src/main.rs:2 handle");
  });
});

describe("a Rust program that an adapter runs as a web server", () => {
  const server = "async fn root() {}\nasync fn main() { serve(root).await }\n";
  const cargo =
    '[package]\nname = "shop"\n\n[[bin]]\nname = "reader"\npath = "src/main.rs"\n\n[[bin]]\nname = "writer"\npath = "src/writer_main.rs"\n';
  const runtime = "Handler: bootstrap, Runtime: provided.al2023";

  it("is the binary that the archive is called like", async () => {
    const found = await locate({
      "template.yaml": sam({
        Reads: `CodeUri: target/lambda/reader/bootstrap.zip, ${runtime}`,
        Writes: `CodeUri: target/lambda/writer/bootstrap.zip, ${runtime}`,
        Shop: `CodeUri: target/lambda/shop/bootstrap.zip, ${runtime}`,
        Sweeps: `CodeUri: target/lambda/sweeper/bootstrap.zip, ${runtime}`,
        Unknown: `CodeUri: target/lambda/other/bootstrap.zip, ${runtime}`,
      }),
      "Cargo.toml": cargo,
      "src/main.rs": server,
      "src/writer_main.rs": server,
      "src/bin/sweeper.rs": server,
    });
    expect(found).toEqual({
      Reads: "src/main.rs:2 main",
      Writes: "src/writer_main.rs:2 main",
      Shop: "src/main.rs:2 main",
      Sweeps: "src/bin/sweeper.rs:2 main",
    });
  });
});

describe("the handler of a Java or Kotlin function", () => {
  it("is named by class and method, in the folder that is built", async () => {
    const plain = javaClass("  public String handle(String a) { return a; }");
    const found = await locate({
      "template.yaml": sam({
        Plain: "CodeUri: plain, Handler: 'com.shop.Orders::handle', Runtime: java21",
        Whole: "CodeUri: whole/target/app.jar, Handler: com.shop.Orders, Runtime: java17",
        Kt: "CodeUri: kt/build/distributions/kt.zip, Handler: 'com.shop.AppKt::run', Runtime: java21",
      }),
      "plain/src/main/java/com/shop/Orders.java": plain,
      "whole/src/main/java/com/shop/Orders.java": javaHandler,
      "kt/src/main/kotlin/App.kt": "package com.shop\n\nfun run(a: String): String = a\n",
    });
    expect(found).toEqual({
      Plain: "plain/src/main/java/com/shop/Orders.java:3 Orders.handle",
      Whole: "whole/src/main/java/com/shop/Orders.java:4 Orders.handleRequest",
      Kt: "kt/src/main/kotlin/App.kt:3 AppKt.run",
    });
  });

  it("may be an inner class, one with an inherited method, or one that a framework looks for", async () => {
    const inner = javaClass("  public static class Items { public void run(String a) {} }");
    const found = await locate({
      "template.yaml": sam({
        Inner: "CodeUri: a, Handler: 'com.shop.Orders$Items::run', Runtime: java21",
        Inherited: "CodeUri: b, Handler: 'com.shop.Child::handleRequest', Runtime: java21",
        Framework:
          "CodeUri: c, Handler: 'io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest', Runtime: java21",
      }),
      "a/src/main/java/com/shop/Orders.java": inner,
      "b/src/main/java/com/shop/Child.java":
        "package com.shop;\npublic class Child extends Base {}\n",
      "c/src/main/java/com/shop/Orders.java": javaHandler,
    });
    expect(found).toEqual({
      Inner: "a/src/main/java/com/shop/Orders.java:3 Orders.Items.run",
      Inherited: "b/src/main/java/com/shop/Child.java:2 Child",
      Framework: "c/src/main/java/com/shop/Orders.java:4 Orders.handleRequest",
    });
  });
});

describe("the handler of a function that Spring Cloud Function runs", () => {
  const component = (name: string, event: string): string =>
    `package com.shop;\nimport com.amazonaws.services.lambda.runtime.events.${event};\nimport java.util.function.Function;\nimport org.springframework.stereotype.Component;\n@Component\npublic class ${name} implements Function<${event}, String> {\n  public String apply(${event} event) { return null; }\n}\n`;
  const invoker = (definition: string): string =>
    `CodeUri: app/target/app.jar, Runtime: java21, Handler: 'org.springframework.cloud.function.adapter.aws.FunctionInvoker::handleRequest', Environment: { Variables: { ${definition} } }`;

  it("is the bean that the definition names", async () => {
    const found = await locate({
      "template.yaml": sam({
        Component: invoker("SPRING_CLOUD_FUNCTION_DEFINITION: addOrder"),
        Other: invoker("SPRING_CLOUD_FUNCTION_DEFINITION: listOrders"),
        Bean: invoker("spring_cloud_function_definition: count|format"),
        Missing: invoker("SPRING_CLOUD_FUNCTION_DEFINITION: drop"),
        Routed: invoker("SPRING_CLOUD_FUNCTION_ROUTING_EXPRESSION: headers.name"),
      }),
      "app/src/main/java/com/shop/AddOrder.java": component("AddOrder", "SQSEvent"),
      "app/src/main/java/com/shop/ListOrders.java": component("ListOrders", "S3Event"),
      "app/src/main/java/com/shop/Beans.java":
        "package com.shop;\nimport com.amazonaws.services.lambda.runtime.events.SQSEvent;\n@Configuration\npublic class Beans {\n  @Bean\n  public Function<SQSEvent, Integer> count() { return (event) -> 0; }\n}\n",
    });
    expect(found).toEqual({
      Component: "app/src/main/java/com/shop/AddOrder.java:7 AddOrder.apply",
      Other: "app/src/main/java/com/shop/ListOrders.java:7 ListOrders.apply",
      Bean: "app/src/main/java/com/shop/Beans.java:6 Beans.count",
    });
  });

  it("is the only one where none is named", async () => {
    const found = await locate({
      "template.yaml": sam({ Only: invoker("STAGE: dev") }),
      "app/src/main/java/com/shop/AddOrder.java": component("AddOrder", "SQSEvent"),
    });
    expect(found).toEqual({ Only: "app/src/main/java/com/shop/AddOrder.java:7 AddOrder.apply" });
  });
});

describe("the handler of a C# function", () => {
  it("is named by assembly, class and method, whatever the file is called", async () => {
    const found = await locate({
      "template.yaml": sam({
        Named: "CodeUri: a/, Handler: 'Shop::Shop.Function::Handle', Runtime: dotnet8",
        Elsewhere:
          "CodeUri: b/bin/Release/net8.0/publish, Handler: 'Shop::Shop.Function::Handle', Runtime: dotnet8",
        Annotated:
          "CodeUri: c, Handler: 'Shop::Shop.Functions_Get_Generated::Get', Runtime: dotnet8",
        Program: "CodeUri: d, Handler: Web, Runtime: dotnet8",
      }),
      "a/Function.cs": csharp,
      "b/Handlers.cs": csharp,
      "c/Functions.cs":
        "using Amazon.Lambda.Annotations;\nnamespace Shop;\npublic class Functions {\n  [LambdaFunction]\n  public string Get() => null;\n}\n",
      "d/Program.cs":
        "var builder = WebApplication.CreateBuilder(args);\nbuilder.Services.AddAWSLambdaHosting(LambdaEventSource.RestApi);\n",
    });
    expect(found).toEqual({
      Named: "a/Function.cs:4 Function.Handle",
      Elsewhere: "b/Handlers.cs:4 Function.Handle",
      Annotated: "c/Functions.cs:5 Functions.Get",
      Program: "d/Program.cs:2 Main",
    });
  });
});

describe("a class whose archive lies elsewhere", () => {
  const project = (name = ""): string =>
    `<Project><PropertyGroup>${name === "" ? "" : `<AssemblyName>${name}</AssemblyName>`}</PropertyGroup></Project>`;
  const inNamespace = (namespace: string): string => csharp.replace("Shop", namespace);

  it("is the one that assembly, namespace and class name", async () => {
    const terraform = (id: string, handler: string): string =>
      `resource "aws_lambda_function" "${id}" {\n  runtime = "dotnet8"\n  filename = "../src/${id}.zip"\n  handler = "${handler}"\n}\n`;
    const found = await locate({
      "terraform/main.tf": [
        terraform("One", "One::One.Function::Handle"),
        terraform("Two", "Two::Two.Function::Handle"),
        terraform("Three", "Shop.Three::Shop.Function::Handle"),
        terraform("Four", "Four::Shop.Function::Handle"),
        terraform("Five", "Five::Shop.Function::Handle"),
      ].join(""),
      "One/src/One/Function.cs": inNamespace("One"),
      "One/src/One/One.csproj": project(),
      "Two/src/Two/Other.cs": inNamespace("Two"),
      "Two/src/Two/Two.csproj": project(),
      "Three/Function.cs": csharp,
      "Three/Three.csproj": project("Shop.Three"),
      "Four/Function.cs": csharp,
      "Four/Four.csproj": project(),
    });
    expect(found).toMatchObject({
      One: "One/src/One/Function.cs:4 Function.Handle",
      Two: "Two/src/Two/Other.cs:4 Function.Handle",
      Three: "Three/Function.cs:4 Function.Handle",
      Four: "Four/Function.cs:4 Function.Handle",
    });
    expect(found).not.toHaveProperty("Five");
  });

  it("is the one that package and class name, for code in S3 or in another folder's jar", async () => {
    const found = await locate({
      "cloudformation/lambda.yaml": sam({
        Stored:
          "CodeUri: { Bucket: code, Key: application.jar }, Handler: 'com.shop.Orders::handle', Runtime: java21",
        Ready: "CodeUri: ../jars/app.jar, Handler: 'com.shop.Users', Runtime: java21",
        Twice:
          "CodeUri: { Bucket: code, Key: twice.jar }, Handler: 'com.shop.Twice::handle', Runtime: java21",
      }),
      "app/src/main/java/com/shop/Orders.java": javaClass("  public String handle(String a) {}"),
      "app/src/main/java/com/shop/Users.java": javaHandler.replace("class Orders", "class Users"),
      "other/src/main/java/com/shop/Users.java": javaClass("", "Users").replace(
        "com.shop",
        "com.x",
      ),
      "a/src/main/java/com/shop/Twice.java": javaClass(
        "  public void handle(String a) {}",
        "Twice",
      ),
      "b/src/main/java/com/shop/Twice.java": javaClass(
        "  public void handle(String a) {}",
        "Twice",
      ),
    });
    expect(found).toMatchObject({
      Stored: "app/src/main/java/com/shop/Orders.java:3 Orders.handle",
      Ready: "app/src/main/java/com/shop/Users.java:4 Users.handleRequest",
    });
    expect(found).not.toHaveProperty("Twice");
  });
});

describe("the handler of a Ruby function", () => {
  it("is a method of a file or of a class in it", async () => {
    const found = await locate({
      "template.yaml": sam({
        Plain: "CodeUri: app, Handler: orders.lambda_handler, Runtime: ruby3.3",
        Method: "CodeUri: app, Handler: 'lib/users.Shop::Users.list', Runtime: ruby3.4",
      }),
      "app/orders.rb": "def lambda_handler(event:, context:)\nend\n",
      "app/lib/users.rb":
        "module Shop\n  class Users\n    def self.list(event:, context:)\n    end\n  end\nend\n",
    });
    expect(found).toEqual({
      Plain: "app/orders.rb:1 lambda_handler",
      Method: "app/lib/users.rb:3 Shop::Users.list",
    });
  });
});
