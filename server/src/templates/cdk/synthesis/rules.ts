import { type CdkValue, type MadeValue } from "../evaluation/cdkValue.ts";
import type { CallTable, SynthesizeCall } from "./construct.ts";
import {
  argumentOf,
  calledName,
  madeBehind,
  propertiesOf,
  propertyOf,
  subjectOf,
  shortName,
  isUnseen,
} from "./madeThings.ts";
import { lowerPattern, lowerSchedule } from "./schedules.ts";
import type { Synthesis } from "./synthesis.ts";
import { mapping, plain, sequence, undetermined, type SynthesisValue } from "./synthesisValue.ts";

/** EventBridge's rules, wherever they are made, and their targets. */
export const ruleCalls: CallTable = new Map<string, SynthesizeCall>([
  ["aws-events.Rule", declareRule],
  ["addTarget", addTarget],
  ["aws-scheduler.Schedule", declareSchedule],
]);

/** What a rule is for, whatever its targets. */
type RuleProperties = Readonly<Record<string, SynthesisValue | null>>;

function declareRule(made: MadeValue, synthesis: Synthesis): void {
  const targets = propertyOf(made, "targets");
  for (const target of targets?.kind === "list" ? targets.items : []) {
    connectTarget(made, target, propertiesOfRule(made, synthesis), synthesis);
  }
}

function propertiesOfRule(made: MadeValue, synthesis: Synthesis): RuleProperties {
  if (made.callee.kind === "part") return propertiesOfHelper(made, synthesis);
  const pattern = propertyOf(made, "eventPattern");
  const schedule = propertyOf(made, "schedule");
  return {
    EventPattern: pattern === undefined ? null : lowerPattern(pattern, synthesis),
    ScheduleExpression: schedule === undefined ? null : lowerSchedule(schedule),
  };
}

function addTarget(made: MadeValue, synthesis: Synthesis): void {
  const rule = made.callee.kind === "part" ? madeBehind(made.callee.of) : null;
  if (rule === null) return;
  if (isUnseen(rule)) {
    // A rule of another stack: what it lets through is not known, but that it invokes the function is.
    const pattern = { EventPattern: undetermined };
    connectTarget(rule, argumentOf(made, 0, "target"), pattern, synthesis);
    return;
  }
  if (shortName(rule) !== "Rule" && !isRuleHelper(rule)) return;
  connectTarget(rule, argumentOf(made, 0, "target"), propertiesOfRule(rule, synthesis), synthesis);
}

function connectTarget(
  rule: MadeValue,
  target: CdkValue | undefined,
  properties: RuleProperties,
  synthesis: Synthesis,
): void {
  const made = madeBehind(target);
  const [module] = (made && calledName(made))?.split(".") ?? [];
  if (made === null || module !== "aws-events-targets") return;
  const invoked = subjectOf(made);
  const input = propertyOf(made, "event", 1) ?? propertyOf(made, "message", 1);
  const entry = mapping({
    Arn: synthesis.lower(invoked),
    Input: input === undefined ? null : undetermined,
  });
  synthesis.connect({
    by: made,
    type: "AWS::Events::Rule",
    properties: mapping({ ...properties, Targets: sequence([entry]) }, propertiesOf(rule).origin),
    after: rule,
  });
}

/**
 * Methods of other constructs that make a rule: `pipeline.onStateChange("Changed", { target })`; by the
 * module of the construct and the start of their names, what they are for.
 */
const helpers: readonly {
  readonly module: string;
  readonly method: RegExp;
  readonly source: string;
  readonly kind: string | null;
}[] = [
  {
    module: "aws-s3",
    method: /^onCloudTrail/,
    source: "aws.s3",
    kind: "AWS API Call via CloudTrail",
  },
  {
    module: "aws-codebuild",
    method: /^onPhaseChange$/,
    source: "aws.codebuild",
    kind: "CodeBuild Build Phase Change",
  },
  {
    module: "aws-codebuild",
    method: /^on(?:Build|StateChange)/,
    source: "aws.codebuild",
    kind: "CodeBuild Build State Change",
  },
  {
    module: "aws-codecommit",
    method: /^on(?:StateChange|Reference|Commit)/,
    source: "aws.codecommit",
    kind: "CodeCommit Repository State Change",
  },
  {
    module: "aws-codecommit",
    method: /^onPullRequestStateChange$/,
    source: "aws.codecommit",
    kind: "CodeCommit Pull Request State Change",
  },
  {
    module: "aws-codepipeline",
    method: /^onStateChange$/,
    source: "aws.codepipeline",
    kind: "CodePipeline Pipeline Execution State Change",
  },
  {
    module: "aws-ecr",
    method: /^onImageScanCompleted$/,
    source: "aws.ecr",
    kind: "ECR Image Scan",
  },
  { module: "", method: /^on(?:CloudTrail)?Event$/, source: "", kind: null },
];

/** A call of such a method; what it is for is undetermined where it isn't listed. */
export function synthesizeRuleHelper(made: MadeValue, synthesis: Synthesis): void {
  if (!isRuleHelper(made)) return;
  const target = propertyOf(made, "target", 1);
  if (target !== undefined)
    connectTarget(made, target, propertiesOfHelper(made, synthesis), synthesis);
}

function isRuleHelper(made: MadeValue): boolean {
  return made.callee.kind === "part" && /^on[A-Z]/.test(made.callee.name);
}

function propertiesOfHelper(made: MadeValue, synthesis: Synthesis): RuleProperties {
  const { callee } = made;
  const owner = callee.kind === "part" ? madeBehind(callee.of) : null;
  const [module = ""] = (owner && calledName(owner))?.split(".") ?? [];
  const known = helpers.find(
    (helper) =>
      helper.module === module && callee.kind === "part" && helper.method.test(callee.name),
  );
  const stated = propertyOf(made, "eventPattern", 1);
  if (known === undefined || known.kind === null) {
    return { EventPattern: stated === undefined ? undetermined : lowerPattern(stated, synthesis) };
  }
  return {
    EventPattern: mapping({
      source: sequence([plain(known.source)]),
      "detail-type": sequence([plain(known.kind)]),
    }),
  };
}

function declareSchedule(made: MadeValue, synthesis: Synthesis): void {
  const target = madeBehind(propertyOf(made, "target"));
  if (target === null || !calledName(target)?.startsWith("aws-scheduler-targets.")) return;
  const invoked = subjectOf(target);
  const schedule = propertyOf(made, "schedule");
  const input = propertyOf(target, "input", 1);
  synthesis.connect({
    by: target,
    type: "AWS::Scheduler::Schedule",
    properties: mapping(
      {
        ScheduleExpression: schedule === undefined ? null : lowerSchedule(schedule),
        Target: mapping({
          Arn: synthesis.lower(invoked),
          Input: input === undefined ? null : undetermined,
        }),
      },
      propertiesOf(made).origin,
    ),
    after: made,
  });
}
