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
resource "aws_lambda_function" "this" { handler = "a.b" }
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
    const call = 'module "a" {\n  source = "./modules/timed"\n  schedule = "rate(1 day)"\n}\n';
    expect(await triggersOf(call)).toEqual([["eventbridge-schedule"]]);
  });

  it("is not there for a call that leaves the default", async () => {
    expect(await triggersOf('module "a" { source = "./modules/timed" }')).toEqual([[]]);
  });

  it("may be there where the root module's own default says no", async () => {
    const call = 'module "a" {\n  source = "./modules/timed"\n  schedule = local.schedule\n}\n';
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

  it("leave to their own folder what they fix themselves", async () => {
    const own = called
      .replace("var.handler", '"index.handler"')
      .replace("source_dir  = var.folder", 'source_dir = "${path.module}/src"');
    const plain = caller.replace(/resource "aws_lambda_function_url"[^}]*\}/, "");
    const fixed = { "main.tf": plain, "modules/function/main.tf": own };
    expect((await readTerraformFiles(fixed)).functions).toEqual([]);
    const alone = await readTerraformFiles({ "modules/function/main.tf": own });
    expect(alone.functions[0]).toMatchObject({ logicalId: "this", codeUri: "./src" });
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
