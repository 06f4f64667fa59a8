import { describe, expect, it } from "vitest";
import { readTerraformFiles, readTerraformFunctions } from "../../testing/readTerraform.ts";
import { textIn } from "../../testing/textIn.ts";

const table = `locals {
  functions = {
    orders = { handler = "orders.handler", memory = 512 }
    mail   = { handler = "mail.handler", queue = "mail" }
  }
}
resource "aws_lambda_function" "all" {
  for_each      = local.functions
  function_name = "shop-\${each.key}"
  handler       = each.value.handler
  memory_size   = try(each.value.memory, 128)
  filename      = data.archive_file.all[each.key].output_path
}
data "archive_file" "all" {
  for_each    = local.functions
  source_dir  = "\${path.module}/src/\${each.key}"
  output_path = "/tmp/\${each.key}.zip"
  type        = "zip"
}
resource "aws_sqs_queue" "mail" {}
resource "aws_lambda_event_source_mapping" "mail" {
  function_name    = aws_lambda_function.all["mail"].arn
  event_source_arn = aws_sqs_queue.mail.arn
}
resource "aws_lambda_function_url" "all" {
  for_each      = { for key, each in local.functions : key => each if try(each.queue, null) == null }
  function_name = aws_lambda_function.all[each.key].function_name
}
`;

describe("instances of a block", () => {
  it("have values and triggers of their own", async () => {
    const functions = await readTerraformFunctions(table);
    expect(Object.keys(functions)).toEqual(['all["mail"]', 'all["orders"]']);
    expect(functions['all["orders"]']).toMatchObject({
      functionName: "shop-orders",
      handler: "orders.handler",
      memorySizeMB: 512,
      codeUri: "./src/orders",
      triggers: [{ kind: "aws_lambda_function_url", name: 'all["orders"]' }],
    });
    expect(functions['all["mail"]']).toMatchObject({
      memorySizeMB: 128,
      codeUri: "./src/mail",
      triggers: [{ eventType: "sqs", name: "mail" }],
    });
  });

  it.each([
    ["count = 2", ["f[0]", "f[1]"]],
    ["count = 1", ["f"]],
    ["count = 0", []],
    ["count = var.enabled ? 1 : 0", ["f"]],
    ["count = var.nowhere", ["f"]],
    ['for_each = toset(["eu", "us"])', ['f["eu"]', 'f["us"]']],
    ["for_each = var.nowhere", ["f"]],
    ["for_each = aws_sqs_queue.q", ['f["a"]']],
    ["count = 1000000", ["f"]],
  ])("%s", async (argument, names) => {
    const functions = await readTerraformFunctions(`variable "enabled" { default = false }
resource "aws_sqs_queue" "q" { for_each = { a = 1 } }
resource "aws_lambda_function" "f" {
  ${argument}
  handler = "a.b"
}`);
    expect(Object.keys(functions)).toEqual(names);
  });
});

describe("a resource that a called module may leave out", () => {
  const module = `variable "schedule" { default = "" }
variable "handler" {}
resource "aws_lambda_function" "this" { handler = var.handler }
resource "aws_cloudwatch_event_rule" "timer" {
  count               = "\${var.schedule != "" ? 1 : 0}"
  schedule_expression = "\${var.schedule}"
}
resource "aws_cloudwatch_event_target" "timer" {
  count = "\${var.schedule != "" ? 1 : 0}"
  rule  = "\${aws_cloudwatch_event_rule.timer.name}"
  arn   = "\${aws_lambda_function.this.arn}"
}
`;

  async function triggersOf(main: string): Promise<unknown> {
    const { functions } = await readTerraformFiles({
      "main.tf": main,
      "modules/timed/main.tf": module,
    });
    return functions.map(({ triggers }) => triggers.map(({ eventType }) => eventType));
  }

  it("is there for a call that asks for it", async () => {
    const call =
      'module "a" {\n  source = "./modules/timed"\n  handler = "a.b"\n  schedule = "rate(1 day)"\n}\n';
    expect(await triggersOf(call)).toEqual([["eventbridge-schedule"]]);
  });

  it("is not there for a call that leaves the default", async () => {
    expect(
      await triggersOf('module "a" {\n  source = "./modules/timed"\n  handler = "a.b"\n}\n'),
    ).toEqual([[]]);
  });

  it("may be there where the root module's own default says no", async () => {
    const call =
      'module "a" {\n  source = "./modules/timed"\n  handler = "a.b"\n  schedule = local.schedule\n}\n';
    const own = 'variable "schedule" { default = "" }\nlocals { schedule = var.schedule }\n';
    expect(await triggersOf(call + own)).toEqual([["eventbridge-schedule"]]);
  });
});

const caller = `module "orders" {
  source  = "./modules/function"
  name    = "orders"
  handler = "orders.handler"
  folder  = "\${path.root}/src/orders"
  queue   = aws_sqs_queue.orders.arn
}
resource "aws_sqs_queue" "orders" {}
resource "aws_lambda_function_url" "orders" {
  function_name = module.orders.arn
}
`;

const called = `variable "name" {}
variable "handler" {}
variable "folder" {}
variable "queue" { default = null }
variable "timeout" { default = 7 }
data "archive_file" "code" {
  source_dir  = var.folder
  output_path = "\${path.module}/\${var.name}.zip"
}
resource "aws_lambda_function" "this" {
  function_name = var.name
  handler       = var.handler
  timeout       = var.timeout
  filename      = data.archive_file.code.output_path
}
resource "aws_lambda_event_source_mapping" "queue" {
  count            = var.queue == null ? 0 : 1
  event_source_arn = var.queue
  function_name    = aws_lambda_function.this.arn
}
output "arn" { value = aws_lambda_function.this.arn }
`;

describe("called modules", () => {
  const files = { "main.tf": caller, "modules/function/main.tf": called };

  it("have functions that are told where they are called", async () => {
    const { functions } = await readTerraformFiles(files);
    expect(functions).toHaveLength(1);
    const [orders] = functions;
    expect(orders).toMatchObject({
      logicalId: "module.orders",
      handler: "orders.handler",
      functionName: "orders",
      timeoutSeconds: 7,
      codeUri: "./src/orders",
    });
    expect(textIn(caller, orders?.places.name)).toBe("orders");
    expect(textIn(caller, orders?.places.handler)).toBe("orders.handler");
    expect(orders?.places.timeout).toBeNull();
  });

  it("have triggers on either side", async () => {
    const { functions } = await readTerraformFiles(files);
    const triggers = functions[0]?.triggers ?? [];
    expect(triggers.map(({ name, eventType }) => `${name} ${eventType}`)).toEqual([
      "orders lambda-function-url",
      "module.orders.queue sqs",
    ]);
    expect(triggers[1]?.uri).toBe("file:///stack/modules/function/main.tf");
    expect(textIn(called, triggers[1]?.range)).toBe("queue");
  });

  /** The module with a handler and code that are its own, and without a queue. */
  const fixed = called
    .replace("var.handler", '"index.handler"')
    .replace("source_dir  = var.folder", 'source_dir = "${path.module}/src"')
    .replace(/resource "aws_lambda_event_source_mapping"[^}]*\}\n/, "");
  const fixedFile = "modules/function/main.tf";
  const fixedUri = `file:///stack/${fixedFile}`;

  it("leave to their own folder what they fix themselves", async () => {
    const main = 'module "orders" {\n  source = "./modules/function"\n  name   = "orders"\n}\n';
    const facts = await readTerraformFiles({ "main.tf": main, [fixedFile]: fixed });
    expect(facts.functions).toEqual([]);
    const alone = await readTerraformFiles({ [fixedFile]: fixed });
    expect(alone.functions[0]).toMatchObject({ logicalId: "this", codeUri: "./src" });
    expect(facts.called).toEqual([
      { uri: fixedUri, logicalId: "this", standsFor: "module.orders" },
    ]);
  });

  const mapping = `variable "source_arn" { default = null }
resource "aws_lambda_event_source_mapping" "jobs" {
  event_source_arn = var.source_arn
  function_name    = aws_lambda_function.this.arn
}
`;
  const rule = `variable "rules" { default = {} }
resource "aws_cloudwatch_event_rule" "each" {
  for_each            = var.rules
  schedule_expression = each.value.schedule
}
resource "aws_cloudwatch_event_target" "each" {
  for_each = var.rules
  rule     = aws_cloudwatch_event_rule.each[each.key].name
  arn      = lookup(each.value, "target_arn", aws_lambda_function.this.arn)
}
`;
  const requests = `variable "api_id" {}
resource "aws_apigatewayv2_integration" "i" {
  api_id           = var.api_id
  integration_type = "AWS_PROXY"
  integration_uri  = aws_lambda_function.this.invoke_arn
}
`;
  it.each([
    ["a queue", mapping, "source_arn = aws_sqs_queue.q.arn", "sqs"],
    ["a stream", mapping, "source_arn = aws_kinesis_stream.s.arn", "kinesis-stream"],
    ["a schedule", rule, 'rules = { a = { schedule = "rate(1 day)" } }', "eventbridge-schedule"],
    ["an API", requests, "api_id = aws_apigatewayv2_api.ws.id", "api-gateway-websocket"],
  ])("are told by the caller that gives %s", async (_what, resources, argument, eventType) => {
    const main = `resource "aws_sqs_queue" "q" { visibility_timeout_seconds = 3 }
resource "aws_kinesis_stream" "s" {}
resource "aws_apigatewayv2_api" "ws" { protocol_type = "WEBSOCKET" }
module "orders" {
  source = "./modules/function"
  ${argument}
}
`;
    const facts = await readTerraformFiles({ "main.tf": main, [fixedFile]: fixed + resources });
    expect(facts.functions).toMatchObject([
      { logicalId: "module.orders", triggers: [{ eventType }] },
    ]);
    expect(facts.called).toEqual([{ uri: fixedUri, logicalId: "this", standsFor: null }]);
  });

  it("stand where their handlers do, while their code is relative to the caller", async () => {
    const main = `resource "aws_sqs_queue" "q" {}
module "orders" {
  source     = "./modules/function"
  source_arn = aws_sqs_queue.q.arn
  timeout    = var.nowhere
}
`;
    const module = fixed + mapping;
    const { functions } = await readTerraformFiles({ "main.tf": main, [fixedFile]: module });
    const [orders] = functions;
    expect(orders).toMatchObject({
      logicalId: "module.orders",
      uri: fixedUri,
      codeUri: "./modules/function/src",
    });
    expect(textIn(module, orders?.places.name)).toBe("this");
    expect(textIn(module, orders?.places.handler)).toBe("index.handler");
    // What is stated has a place, although only a deployment knows the value.
    expect(orders?.timeoutSeconds).toBeNull();
    expect(textIn(module, orders?.places.timeout)).toBe("var.timeout");
    const [trigger] = orders?.triggers ?? [];
    expect(trigger?.uri).toBeUndefined();
    expect(textIn(module, trigger?.range)).toBe("jobs");
    expect(trigger?.polling?.queue).not.toHaveProperty("uri");
  });

  it("bring what is known of a queue that they are given", async () => {
    const main = `resource "aws_sqs_queue" "q" { visibility_timeout_seconds = 3 }
module "orders" {
  source     = "./modules/function"
  source_arn = aws_sqs_queue.q.arn
}
`;
    const { functions } = await readTerraformFiles({
      "main.tf": main,
      [fixedFile]: fixed + mapping,
    });
    expect(functions[0]?.triggers[0]?.polling?.queue).toMatchObject({
      name: "q",
      visibilityTimeoutSeconds: { value: 3 },
    });
  });

  it("are told once for each call, where one of them differs", async () => {
    const main = `resource "aws_sqs_queue" "q" {}
module "one" {
  source     = "./modules/function"
  source_arn = aws_sqs_queue.q.arn
}
module "other" {
  source     = "./modules/function"
  source_arn = var.nowhere
}
`;
    const facts = await readTerraformFiles({ "main.tf": main, [fixedFile]: fixed + mapping });
    expect(facts.functions.map(({ logicalId }) => logicalId)).toEqual([
      "module.one",
      "module.other",
    ]);
    expect(facts.called).toHaveLength(1);
  });

  it("may be named by an alias of the caller, by what they are named", async () => {
    const main = `module "orders" {
  source  = "./modules/function"
  name    = "orders"
  handler = "a.b"
  folder  = "src"
}
resource "aws_lambda_alias" "live" {
  name          = "live"
  function_name = module.orders.name
}
resource "aws_lambda_function_url" "u" { function_name = aws_lambda_alias.live.arn }
`;
    const module = `${called}output "name" { value = var.name }\n`;
    const { functions } = await readTerraformFiles({ "main.tf": main, [fixedFile]: module });
    expect(functions[0]?.triggers).toMatchObject([{ eventType: "lambda-function-url" }]);
  });

  it("come as often as they are called", async () => {
    const repeated = `module "each" {
  for_each = { a = "a.handler", b = "b.handler" }
  source   = "./modules/function"
  name     = each.key
  handler  = each.value
  folder   = "src"
}`;
    const functions = await readTerraformFunctions(repeated, {
      "modules/function/main.tf": called,
    });
    expect(Object.values(functions).map(({ handler }) => handler)).toEqual([
      "a.handler",
      "b.handler",
    ]);
    expect(Object.keys(functions)).toEqual(['module.each["a"]', 'module.each["b"]']);
  });

  it("end where they call themselves", async () => {
    const cycle = `module "again" {\n  source = "./"\n}\nmodule "other" {\n  source = "./other"\n}\n`;
    const back = `module "back" {\n  source = "../"\n}\nresource "aws_lambda_function" "f" {}\n`;
    const functions = await readTerraformFunctions(cycle, { "other/main.tf": back });
    expect(Object.keys(functions)).toEqual(["module.other"]);
  });
});

describe("functions for folders", () => {
  const files = {
    "../backend/auth/function.py": "",
    "../backend/auth/requirements.txt": "",
    "../backend/mail/requirements.txt": "",
    "../backend/mail/lib/requirements.txt": "",
    "../backend/web/package.json": "{}",
    "../backend/web/node_modules/x/package.json": "{}",
    "../backend/_shared/requirements.txt": "",
    "../backend/readme.md": "",
    "../backend/.git/requirements.txt": "",
  };

  it.each([
    ["*/requirements.txt", ["_shared", "auth", "mail"]],
    ["**/requirements.txt", ["_shared", "auth", "mail", "mail/lib"]],
    ["**/package.json", ["web"]],
    ["{auth,web}/{requirements.txt,package.json}", ["auth", "web"]],
    ["./m*/**", ["mail", "mail/lib"]],
    ["m???/*.txt", ["mail"]],
    ["*", ["."]],
    ["*/pom.xml", []],
  ])("are those that fileset finds: %s", async (pattern, folders) => {
    const functions = await readTerraformFunctions(
      `locals {
  folders = toset([for file in fileset(format("%s/../backend", path.module), "${pattern}") : dirname(file)])
}
resource "aws_lambda_function" "f" {
  for_each = local.folders
  handler  = "function.handler"
  filename = data.archive_file.code[each.key].output_path
}
data "archive_file" "code" {
  for_each   = local.folders
  source_dir = "\${path.module}/../backend/\${each.key}"
}
`,
      files,
    );
    expect(Object.keys(functions)).toEqual(folders.map((folder) => `f["${folder}"]`));
    expect(Object.values(functions).map(({ codeUri }) => codeUri)).toEqual(
      folders.map((folder) => `./../backend/${folder}`),
    );
  });

  it("are others where a folder came or went", async () => {
    const main = `resource "aws_lambda_function" "f" {
  for_each = fileset(path.module, "*/requirements.txt")
}
`;
    const [auth, mail] = ["auth/requirements.txt", "mail/requirements.txt"];
    const namesOf = async (...there: readonly string[]): Promise<readonly string[]> =>
      Object.keys(
        await readTerraformFunctions(main, Object.fromEntries(there.map((file) => [file, ""]))),
      );
    expect(await namesOf(auth)).toEqual([`f["${auth}"]`]);
    expect(await namesOf(auth, mail)).toEqual([`f["${auth}"]`, `f["${mail}"]`]);
    expect(await namesOf(mail)).toEqual([`f["${mail}"]`]);
  });

  const deep = { [`${"a/".repeat(9)}x.txt`]: "" };
  const many = Object.fromEntries(Array.from({ length: 2100 }, (_item, at) => [`a/${at}.txt`, ""]));

  it.each([
    ["[ab]*.txt", {}],
    ["../*.txt", {}],
    ["{a,b", {}],
    ["*a*a*a*a*a*", {}],
    ["**/*.txt", deep],
    ["*/*.txt", many],
  ])("are of an unknown number where fileset can't be told: %s", async (pattern, others) => {
    const functions = await readTerraformFunctions(
      `resource "aws_lambda_function" "f" {\n  for_each = fileset(path.module, "${pattern}")\n}\n`,
      others,
    );
    expect(Object.keys(functions)).toEqual(["f"]);
  });
});

describe("a variable of the root module", () => {
  const choice = (value: string): string => `variable "is_image" { default = ${value} }
resource "aws_lambda_function" "f" {
  package_type = var.is_image ? "Image" : "Zip"
  handler      = var.is_image ? "" : "app.handler"
  runtime      = !local.is_zip ? "" : "python3.13"
  filename     = var.is_image ? null : data.archive_file.code.output_path
}
locals { is_zip = !var.is_image }
data "archive_file" "code" { source_dir = "src" }
`;

  it.each(["true", "false"])("whose default leaves out the code: %s", async (value) => {
    const { f } = await readTerraformFunctions(choice(value));
    expect(f).toMatchObject({ handler: "app.handler", runtime: "python3.13", codeUri: "src" });
    expect(f?.image).toBeUndefined();
  });

  it("without a default doesn't hide the only code that there can be", async () => {
    const { f } = await readTerraformFunctions(`variable "kind" {}
resource "aws_lambda_function" "f" {
  package_type = var.kind
  handler      = var.kind == "Zip" ? "app.handler" : null
  runtime      = var.kind == "Image" ? "" : "python3.13"
  timeout      = var.kind == "Zip" ? 20 : null
  filename     = var.kind == "Zip" ? data.archive_file.code.output_path : null
}
data "archive_file" "code" { source_dir = "src" }
`);
    expect(f).toMatchObject({ handler: "app.handler", runtime: "python3.13", codeUri: "src" });
    expect(f?.timeoutSeconds).toBeNull();
    expect(f?.image).toBeUndefined();
  });

  it.each([
    ['handler = var.kind == "Zip" ? "a.handler" : "b.handler"', null, false],
    ['package_type = var.kind == "Image" ? "Image" : null', null, true],
    [
      'package_type = var.kind == "Image" ? "Image" : null\n  handler = "a.handler"',
      "a.handler",
      false,
    ],
  ])("without a default leaves open what may be either: %s", async (written, handler, isImage) => {
    const { f } = await readTerraformFunctions(
      `variable "kind" {}\nresource "aws_lambda_function" "f" {\n  ${written}\n}\n`,
    );
    expect(f?.handler ?? null).toBe(handler);
    expect(f?.image !== undefined).toBe(isImage);
  });

  it("that a file of values sets is what it says", async () => {
    const { f } = await readTerraformFunctions(choice("false"), {
      "terraform.tfvars": "is_image = true",
    });
    expect(f?.handler).not.toBe("app.handler");
  });

  it.each([
    ["", null],
    ["nullable = false", 5],
  ])("of a called module is null where it is given that: %s", async (nullable, timeout) => {
    const module = `variable "timeout" {
  default = 5
  ${nullable}
}
variable "handler" {}
resource "aws_lambda_function" "f" {
  handler = var.handler
  timeout = var.timeout
}
`;
    const main = 'module "m" {\n  source  = "./m"\n  handler = "a.b"\n  timeout = null\n}\n';
    const functions = await readTerraformFunctions(main, { "m/main.tf": module });
    expect(functions["module.m"]?.timeoutSeconds).toBe(timeout);
  });
});

describe("a folder that was read before", () => {
  const main = `resource "aws_lambda_function" "f" {\n  handler = var.handler\n}\n`;
  const variables = (value: string): string => `variable "handler" {\n  default = "${value}"\n}\n`;

  it("is read again where any of its files says something else, came or went", async () => {
    const handlerOf = async (others: Readonly<Record<string, string>>): Promise<unknown> =>
      (await readTerraformFunctions(main, others))["f"]?.handler;
    expect(await handlerOf({ "variables.tf": variables("a.b") })).toBe("a.b");
    expect(await handlerOf({ "variables.tf": variables("c.d") })).toBe("c.d");
    expect(await handlerOf({ "variables.tf": variables("c.d") })).toBe("c.d");
    expect(
      await handlerOf({ "variables.tf": variables("c.d"), "terraform.tfvars": 'handler = "e.f"' }),
    ).toBe("e.f");
    expect(await handlerOf({})).toBeNull();
  });
});

describe("triggers in other files", () => {
  it("have their file, and places in it", async () => {
    const main = `resource "aws_lambda_function" "f" {\n  handler = "a.b"\n}\n`;
    const events = `# é\nresource "aws_lambda_function_url" "open" {\n  function_name = aws_lambda_function.f.arn\n}\n`;
    const { functions } = await readTerraformFiles({ "main.tf": main, "events.tf": events });
    const [trigger] = functions[0]?.triggers ?? [];
    expect(trigger?.uri).toBe("file:///stack/events.tf");
    expect(textIn(events, trigger?.range)).toBe("open");
    const other = await readTerraformFiles({ "events.tf": events, "main.tf": main });
    expect(other.functions).toEqual([]);
  });

  it("are permissions of the file that states them", async () => {
    const events = `resource "aws_lambda_permission" "bucket" {
  function_name = aws_lambda_function.f.arn
  principal     = "s3.amazonaws.com"
  source_arn    = aws_s3_bucket.b.arn
}
`;
    const facts = await readTerraformFiles({
      "events.tf": events,
      "main.tf": `resource "aws_lambda_function" "f" {}`,
    });
    expect(facts.permissions).toMatchObject([
      { name: "bucket", principal: "s3.amazonaws.com", sourceArn: "set", sourceAccount: "absent" },
    ]);
  });
});
